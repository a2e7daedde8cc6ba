package gradarium.simulation;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Computes so that the program can be ended at any moment: then the computation is told to stop and
 * waited for, as native code must not be running when its libraries are taken down. System.exit and
 * Runtime.halt both take them down, by their destructors, and wait for native code at most 0.3 s.
 * The thread is interrupted, on which array programs stop between two calls. Where that does not
 * help in time, the process kills itself, which runs no destructors.
 */
public final class ShutdownGuard {
  private static final long LONGEST_WAIT_MILLIS = 1200;
  private static final Logger LOG = Logger.getLogger(ShutdownGuard.class.getName());

  private ShutdownGuard() {}

  /**
   * Does the work on this thread. Returns early where the program ends.
   *
   * @param stop makes the work end soon; called on another thread where the program ends meanwhile
   */
  public static void run(Runnable work, Runnable stop) {
    CountDownLatch done = new CountDownLatch(1);
    Thread worker = Thread.currentThread();
    Thread hook = new Thread(() -> end(worker, stop, done), "shutdown");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "the program is ending already", e);
      return;
    }
    try {
      work.run();
    } catch (CancellationException e) {
      LOG.log(Level.FINE, "stopped, because the program ends", e);
    } finally {
      done.countDown();
      remove(hook);
    }
  }

  private static void end(Thread worker, Runnable stop, CountDownLatch done) {
    stop.run();
    worker.interrupt();
    try {
      if (!done.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The JDK offers no way; where there is no such command, libraries are taken down after all. */
  private static void kill() throws InterruptedException {
    try {
      long self = ProcessHandle.current().pid();
      new ProcessBuilder("kill", "-KILL", Long.toString(self)).start().waitFor();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a computation did not stop in time", e);
    }
    Runtime.getRuntime().halt(1);
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "the program is ending already", e);
    }
  }
}
