package gradarium.simulation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Computes so that the program can be ended at any moment: then the computation is told to stop and
 * waited for, as native code must not be running when its libraries are taken down.
 */
public final class ShutdownGuard {
  private static final long LONGEST_WAIT_SECONDS = 3;
  private static final Logger LOG = Logger.getLogger(ShutdownGuard.class.getName());

  private ShutdownGuard() {}

  /**
   * Does the work on this thread.
   *
   * @param stop makes the work end soon; called on another thread where the program ends meanwhile
   */
  public static void run(Runnable work, Runnable stop) {
    CountDownLatch done = new CountDownLatch(1);
    Thread hook = new Thread(() -> end(stop, done), "shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      work.run();
    } finally {
      done.countDown();
      remove(hook);
    }
  }

  private static void end(Runnable stop, CountDownLatch done) {
    stop.run();
    try {
      if (!done.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        LOG.warning("a computation did not stop in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "the program is ending already", e);
    }
  }
}
