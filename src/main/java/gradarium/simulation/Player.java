package gradarium.simulation;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a simulation on a thread of its own. Any thread may give it commands and take the newest
 * frame; neither ever waits. A frame that nobody took in time is dropped; a step never is. On its
 * way to a step far off it shows nothing, tells how far it is, and obeys: another step takes the
 * place of the one that it was going to.
 *
 * @param <S> what the simulation shows
 */
public final class Player<S extends Snapshot> implements AutoCloseable {
  /** The speed at which steps follow each other without a pause. */
  public static final double UNLIMITED = Double.POSITIVE_INFINITY;

  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_CATCH_UP = NANOS / 10;

  private final Run<S> run;
  private final Consumer<Throwable> failed;
  private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Frame<S>> newest = new AtomicReference<>();
  private final Thread thread;

  private final AtomicLong asked = new AtomicLong();
  private final StepRate rate = new StepRate();
  private boolean playing;
  private long until = Long.MAX_VALUE;
  private double speed;
  private long nextStepAt;
  private boolean closed;
  private long obeyed;

  /**
   * Being on the way to a step.
   *
   * @param at the step reached
   * @param to the step that is to be shown
   */
  public record Way(long at, long to) {}

  /**
   * A player that is paused at step 0.
   *
   * @param start makes a simulation for settings and a seed
   * @param speed steps per second
   * @param failed is told, on the player's thread, what went wrong in a simulation
   */
  public Player(
      BiFunction<Settings, Long, Simulation<S>> start,
      Settings settings,
      long seed,
      double speed,
      Consumer<Throwable> failed) {
    run = new Run<>(start, settings, seed);
    this.speed = speed;
    this.failed = failed;
    thread = new Thread(() -> ShutdownGuard.run(this::run, this::stopNow), "player");
    thread.setDaemon(true);
    thread.start();
    tell(run::begin);
  }

  /** Starts or goes on. */
  public void play() {
    tell(
        () -> {
          playing = true;
          until = Long.MAX_VALUE;
          nextStepAt = System.nanoTime();
        });
  }

  /** Starts or goes on, and pauses at a step. */
  public void playTo(long step) {
    tell(
        () -> {
          playing = run.destination() < step;
          until = step;
          nextStepAt = System.nanoTime();
        });
  }

  /** Stops where it is. */
  public void pause() {
    tell(() -> playing = false);
  }

  /** Pauses and goes this many steps forward, or back where negative. */
  public void move(long steps) {
    tell(
        () -> {
          playing = false;
          run.goTo(run.destination() + steps);
        });
  }

  /** Pauses and goes to a step. */
  public void seek(long step) {
    tell(
        () -> {
          playing = false;
          run.goTo(step);
        });
  }

  /** Changes the speed, in steps per second. */
  public void setSpeed(double stepsPerSecond) {
    tell(
        () -> {
          speed = stepsPerSecond;
          nextStepAt = System.nanoTime();
        });
  }

  /** Back to step 0 with the same settings and seed; a fork ends. */
  public void reset() {
    tell(run::begin);
  }

  /** Starts anew with these settings and another seed. */
  public void restart(Settings changed, long newSeed) {
    tell(() -> run.begin(changed, newSeed));
  }

  /**
   * Changes settings, each with its effect. Where the run starts anew while it is paused, it goes
   * on to the step that is shown; a fork then races the original from step 0.
   */
  public void change(Settings changed) {
    tell(() -> run.change(changed, playing));
  }

  /** From this step on, changes make another future, which races the one that was. */
  public void fork() {
    tell(run::fork);
  }

  /** Ends the race of two futures and keeps the changed one. */
  public void endFork() {
    tell(run::endFork);
  }

  /** The newest frame since the last call, or null where there is none. */
  public @Nullable Frame<S> poll() {
    return newest.getAndSet(null);
  }

  /** Where it is on its way to a step; nothing where it is there. */
  public Optional<Way> way() {
    return run.way();
  }

  @Override
  public void close() {
    tell(() -> closed = true);
  }

  /** The number of the last command given. */
  public long asked() {
    return asked.get();
  }

  /** Whether the frame was made after all commands given so far. */
  public boolean isCurrent(Frame<S> frame) {
    return frame.command() == asked.get();
  }

  private void tell(Runnable command) {
    long number = asked.incrementAndGet();
    commands.add(
        () -> {
          obeyed = number;
          command.run();
        });
  }

  private void run() {
    while (!closed) {
      try {
        obeyAndStep();
      } catch (InterruptedException e) {
        closed = true;
      } catch (RuntimeException | Error e) {
        playing = false;
        run.stay();
        failed.accept(e);
      }
    }
    run.close();
  }

  private void stopNow() {
    close();
    thread.interrupt();
  }

  private void obeyAndStep() throws InterruptedException {
    long next = playing ? Math.max(0, nextStepAt - System.nanoTime()) : Long.MAX_VALUE;
    boolean underway = run.isUnderway();
    Runnable command = commands.poll(underway ? 0 : next, TimeUnit.NANOSECONDS);
    if (command != null) {
      for (; command != null; command = commands.poll()) {
        command.run();
      }
      publishWhereThere();
    } else if (underway) {
      run.approach();
      publishWhereThere();
    } else if (playing) {
      playOn();
    }
  }

  private void playOn() {
    run.goTo(run.destination() + 1);
    run.arrive();
    playing = !run.stops() && run.destination() < until;
    long now = System.nanoTime();
    rate.count(now);
    nextStepAt =
        speed == UNLIMITED
            ? now
            : Math.max(nextStepAt + (long) (NANOS / speed), now - LONGEST_CATCH_UP);
    if (nextStepAt > now || newest.get() == null || !playing) {
      publishWhereThere();
    }
  }

  private void publishWhereThere() {
    if (run.isThere()) {
      double steps = playing ? rate.perSecond(System.nanoTime()) : 0;
      newest.set(run.frame(playing, obeyed, steps));
    }
  }
}
