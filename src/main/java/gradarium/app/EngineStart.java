package gradarium.app;

import gradarium.engine.Backend;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/**
 * The start of the engine, which waits until the window is there: beside it, it would take half of
 * a small machine.
 */
final class EngineStart {
  private static final int PULSES = 2;

  private final CountDownLatch window = new CountDownLatch(PULSES);
  private volatile Optional<Backend> backend = Optional.empty();
  private volatile boolean released;

  /** A frame of the window has been drawn. */
  void pulse() {
    window.countDown();
  }

  /** The window is gone; nothing that waits for it starts any more. */
  void release() {
    released = true;
    while (window.getCount() > 0) {
      window.countDown();
    }
  }

  /**
   * Waits for the window and starts the engine, the first time.
   *
   * @throws CancellationException where the window, or the program, ends meanwhile
   */
  void run() {
    if (backend.isEmpty()) {
      try {
        window.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
      if (released) {
        throw new CancellationException();
      }
      backend = Optional.of(Backend.start());
    }
  }

  /** What the engine runs on, once it does. */
  Optional<Backend> backend() {
    return backend;
  }
}
