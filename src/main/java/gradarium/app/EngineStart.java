package gradarium.app;

import gradarium.engine.Backend;
import gradarium.simulation.ShutdownGuard;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The start of the engine, which waits until the window is there: beside it, it would take half of
 * a small machine. It has a thread of its own, as libraries that are being unpacked and loaded must
 * not be interrupted; whoever waits for it may be.
 */
final class EngineStart {
  private static final int PULSES = 2;

  private final CountDownLatch window = new CountDownLatch(PULSES);
  private final FutureTask<Backend> engine = new FutureTask<>(Backend::start);
  private final AtomicBoolean begun = new AtomicBoolean();
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
   * @throws CancellationException where the window, or the program, ends meanwhile, or the thread
   *     is interrupted
   */
  void run() {
    if (backend.isPresent()) {
      return;
    }
    try {
      window.await();
      if (released) {
        throw new CancellationException();
      }
      if (!begun.getAndSet(true)) {
        Thread thread = new Thread(() -> ShutdownGuard.run(engine, () -> {}), "engine");
        thread.setDaemon(true);
        thread.start();
      }
      backend = Optional.of(engine.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static IllegalStateException failure(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(e.getCause());
  }

  /** What the engine runs on, once it does. */
  Optional<Backend> backend() {
    return backend;
  }
}
