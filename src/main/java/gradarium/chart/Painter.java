package gradarium.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/**
 * The one thread on which figures of a window are drawn. It also counts the pulses of the window,
 * and knows what to do about a figure that cannot be drawn. All but {@link #submit} is for the
 * JavaFX thread.
 */
public final class Painter implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread t = new Thread(task, "painter");
            t.setDaemon(true);
            return t;
          });
  private final Supplier<Figure> substitute;
  private final Consumer<Throwable> failed;
  private final List<Runnable> waiting = new ArrayList<>();
  private long pulse;
  private final AnimationTimer clock =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          pulse++;
          List<Runnable> due = List.copyOf(waiting);
          waiting.clear();
          due.forEach(Runnable::run);
        }
      };

  /**
   * A painter at work.
   *
   * @param substitute what is shown in the place of a figure that cannot be drawn
   * @param failed is told why not
   */
  public Painter(Supplier<Figure> substitute, Consumer<Throwable> failed) {
    this.substitute = substitute;
    this.failed = failed;
    clock.start();
  }

  /** Draws later, after all that was asked for before; not at all once this is closed. */
  public void submit(Runnable drawing) {
    if (!thread.isShutdown()) {
      thread.execute(drawing);
    }
  }

  /** The number of the pulse that began last. */
  long pulse() {
    return pulse;
  }

  /** Runs something when the next pulse begins. */
  void atNextPulse(Runnable task) {
    waiting.add(task);
  }

  /** What is shown in the place of a figure that cannot be drawn. */
  Figure substitute() {
    return substitute.get();
  }

  /** Tells why a figure could not be drawn. */
  void failed(Throwable thrown) {
    failed.accept(thrown);
  }

  @Override
  public void close() {
    clock.stop();
    waiting.clear();
    thread.shutdownNow();
  }
}
