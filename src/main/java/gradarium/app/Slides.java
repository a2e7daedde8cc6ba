package gradarium.app;

import gradarium.chart.FigurePane;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;

/**
 * Shows some steps of a run one after the other, and calls back when each of them is on the window
 * with all that belongs to it. Ends where something else is asked of the run meanwhile.
 */
final class Slides extends AnimationTimer {
  private static final int QUIET_PULSES = 4;

  private final Desk<?> desk;
  private final List<Long> steps;
  private final Taking taking;
  private final Consumer<Throwable> failed;
  private int taken;
  private int quiet;
  private long asked;

  /** What is to be done with each. */
  interface Taking {

    /** Takes the step of this place in the list, which the window shows now. */
    void take(int index) throws IOException;

    /** Whether the next step, or the end, may come; an exception where none is to come any more. */
    default boolean goesOn() throws IOException {
      return true;
    }

    /** All steps were taken. */
    default void finish() throws IOException {}
  }

  /** The run does something else than the slides want. */
  static final class Disturbed extends IOException {
    private static final long serialVersionUID = 1L;

    Disturbed() {
      super("something else was asked of the run");
    }
  }

  /**
   * Slides that {@link #start} shows.
   *
   * @param failed is told what went wrong; then no more steps are shown
   */
  Slides(Desk<?> desk, List<Long> steps, Taking taking, Consumer<Throwable> failed) {
    this.desk = desk;
    this.steps = steps;
    this.taking = taking;
    this.failed = failed;
    seek();
  }

  /** The steps of an animation: at most so many, evenly spaced, the last one included. */
  static List<Long> spread(long from, long to, int most) {
    long frames = Math.min(most, to - from);
    return LongStream.rangeClosed(0, frames)
        .map(i -> frames == 0 ? to : from + i * (to - from) / frames)
        .boxed()
        .toList();
  }

  /** Whether something else was asked of the run. */
  boolean isDisturbed() {
    return desk.player().asked() != asked;
  }

  private void seek() {
    desk.player().seek(steps.get(taken));
    asked = desk.player().asked();
  }

  @Override
  public void handle(long now) {
    try {
      if (!taking.goesOn()) {
        return;
      }
      if (taken == steps.size()) {
        stop();
        taking.finish();
      } else if (isReady()) {
        quiet = 0;
        taking.take(taken);
        taken++;
        if (taken < steps.size()) {
          seek();
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      stop();
      failed.accept(e);
    }
  }

  private boolean isReady() throws IOException {
    if (isDisturbed()) {
      throw new Disturbed();
    }
    Parent root = desk.window().scene().getRoot();
    root.applyCss();
    root.layout();
    List<FigurePane> panes = FigurePane.in(root);
    Optional<Throwable> failure =
        Stream.concat(desk.failure().stream(), panes.stream().flatMap(p -> p.failure().stream()))
            .findFirst();
    if (failure.isPresent()) {
      throw new IOException("the view failed: " + failure.get(), failure.get());
    }
    long wanted = steps.get(taken);
    boolean there = desk.last().filter(frame -> frame.current().step() == wanted).isPresent();
    boolean busy =
        desk.view().filter(view -> view.isBusy()).isPresent()
            || panes.stream().anyMatch(FigurePane::isBusy);
    quiet = there && !busy ? quiet + 1 : 0;
    return quiet > QUIET_PULSES;
  }
}
