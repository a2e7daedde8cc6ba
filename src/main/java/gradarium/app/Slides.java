package gradarium.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;

/** Shows some steps one after the other, and calls back when each of them is on the window. */
final class Slides extends AnimationTimer {
  private static final int QUIET_PULSES = 4;

  private final MainWindow window;
  private final List<Long> steps;
  private final Taking taking;
  private final Consumer<Throwable> failed;
  private int taken;
  private int quiet;

  /** What is to be done with each. */
  interface Taking {

    /** Takes the step of this place in the list, which the window shows now. */
    void take(int index) throws IOException;
  }

  /**
   * Slides that {@link #start} shows.
   *
   * @param failed is told what went wrong; then no more steps are shown
   */
  Slides(MainWindow window, List<Long> steps, Taking taking, Consumer<Throwable> failed) {
    this.window = window;
    this.steps = steps;
    this.taking = taking;
    this.failed = failed;
    window.desk().player().seek(steps.get(0));
  }

  /** The steps of an animation: at most so many, evenly spaced, the last one included. */
  static List<Long> spread(long from, long to, int most) {
    long frames = Math.min(most, to - from);
    return LongStream.rangeClosed(0, frames)
        .map(i -> frames == 0 ? to : from + i * (to - from) / frames)
        .boxed()
        .toList();
  }

  @Override
  public void handle(long now) {
    try {
      if (isReady()) {
        quiet = 0;
        taking.take(taken);
        taken++;
        if (taken < steps.size()) {
          window.desk().player().seek(steps.get(taken));
        } else {
          stop();
        }
      }
    } catch (IOException | RuntimeException e) {
      stop();
      failed.accept(e);
    }
  }

  private boolean isReady() throws IOException {
    Optional<Throwable> failure = window.desk().failure();
    if (failure.isPresent()) {
      throw new IOException("the view failed: " + failure.get(), failure.get());
    }
    Parent root = window.scene().getRoot();
    root.applyCss();
    root.layout();
    long wanted = steps.get(taken);
    boolean there =
        window.desk().last().filter(frame -> frame.current().step() == wanted).isPresent();
    boolean busy = window.desk().view().filter(view -> view.isBusy()).isPresent();
    quiet = there && !busy ? quiet + 1 : 0;
    return quiet > QUIET_PULSES;
  }
}
