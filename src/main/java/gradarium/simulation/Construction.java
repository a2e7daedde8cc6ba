package gradarium.simulation;

import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes simulations on one thread, which can take seconds; another thread may have the one that is
 * being made given up. The thread that makes it is interrupted then, on which its arrays refuse to
 * go on, and the interrupt ends with it.
 *
 * @param <S> what the simulations show
 */
final class Construction<S extends Snapshot> implements BiFunction<Settings, Long, Simulation<S>> {
  private final BiFunction<Settings, Long, Simulation<S>> start;
  private @Nullable Thread worker;
  private boolean givenUp;

  /**
   * Nothing is being made.
   *
   * @param start makes a simulation for settings and a seed
   */
  Construction(BiFunction<Settings, Long, Simulation<S>> start) {
    this.start = start;
  }

  /**
   * Makes a simulation.
   *
   * @throws CancellationException where it was given up before it was whole
   */
  @Override
  public Simulation<S> apply(Settings settings, Long seed) {
    begin();
    try {
      return start.apply(settings, seed);
    } catch (RuntimeException | Error e) {
      if (isGivenUp()) {
        throw (CancellationException) new CancellationException("given up").initCause(e);
      }
      throw e;
    } finally {
      end();
    }
  }

  /**
   * Asks for something that makes useless what is being made, which is given up; not what is made
   * because of it, however soon that begins.
   */
  synchronized void giveUpFor(Runnable asking) {
    asking.run();
    Thread making = worker;
    if (making != null) {
      givenUp = true;
      making.interrupt();
    }
  }

  /** Whether one is being made. Any thread may ask. */
  synchronized boolean isMaking() {
    return worker != null;
  }

  private synchronized void begin() {
    worker = Thread.currentThread();
    givenUp = false;
  }

  private synchronized boolean isGivenUp() {
    return givenUp;
  }

  private synchronized void end() {
    worker = null;
    if (givenUp) {
      Thread.interrupted();
    }
  }
}
