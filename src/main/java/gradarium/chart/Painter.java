package gradarium.chart;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one thread on which figures of a window are drawn. */
public final class Painter implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread t = new Thread(task, "painter");
            t.setDaemon(true);
            return t;
          });

  /** Draws later, after all that was asked for before; not at all once this is closed. */
  public void submit(Runnable drawing) {
    if (!thread.isShutdown()) {
      thread.execute(drawing);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
