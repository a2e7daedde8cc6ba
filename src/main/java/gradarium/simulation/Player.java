package gradarium.simulation;

import gradarium.simulation.Setting.Effect;
import java.util.List;
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
  private static final long MOST_REPLAYED = 2000;

  private final BiFunction<Settings, Long, Simulation<S>> start;
  private final Consumer<Throwable> failed;
  private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Frame<S>> newest = new AtomicReference<>();
  private final Thread thread;

  private final AtomicLong asked = new AtomicLong();
  private final StepRate rate = new StepRate();
  private Settings settings;
  private long seed;
  private @Nullable Timeline<S> current;
  private @Nullable Timeline<S> original;
  private long forkedAt = -1;
  private boolean playing;
  private long until = Long.MAX_VALUE;
  private long destination;
  private volatile @Nullable Way way;
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
    this.start = start;
    this.settings = settings;
    this.seed = seed;
    this.speed = speed;
    this.failed = failed;
    thread = new Thread(() -> ShutdownGuard.run(this::run, this::stopNow), "player");
    thread.setDaemon(true);
    thread.start();
    tell(this::begin);
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
          playing = destination < step;
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
          goTo(Math.max(0, destination + steps));
        });
  }

  /** Pauses and goes to a step. */
  public void seek(long step) {
    tell(
        () -> {
          playing = false;
          goTo(Math.max(0, step));
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
    tell(this::begin);
  }

  /** Starts anew with these settings and another seed. */
  public void restart(Settings changed, long newSeed) {
    tell(
        () -> {
          settings = changed;
          seed = newSeed;
          begin();
        });
  }

  /**
   * Changes settings, each with its effect. Where the run starts anew while it is paused, it goes
   * on to the step that is shown; a fork then races the original from step 0.
   */
  public void change(Settings changed) {
    tell(() -> changeNow(changed));
  }

  /** From this step on, changes make another future, which races the one that was. */
  public void fork() {
    tell(
        () -> {
          arrive();
          Timeline<S> forked = timeline().fork();
          close(original);
          original = current;
          current = forked;
          forkedAt = forked.step();
        });
  }

  /** Ends the race of two futures and keeps the changed one. */
  public void endFork() {
    tell(
        () -> {
          close(original);
          original = null;
          forkedAt = -1;
        });
  }

  /** The newest frame since the last call, or null where there is none. */
  public @Nullable Frame<S> poll() {
    return newest.getAndSet(null);
  }

  /** Where it is on its way to a step; nothing where it is there. */
  public Optional<Way> way() {
    return Optional.ofNullable(way);
  }

  @Override
  public void close() {
    tell(() -> closed = true);
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
        stay();
        failed.accept(e);
      }
    }
    close(current);
    close(original);
    current = null;
    original = null;
  }

  private void stopNow() {
    close();
    thread.interrupt();
  }

  private void obeyAndStep() throws InterruptedException {
    long next = playing ? Math.max(0, nextStepAt - System.nanoTime()) : Long.MAX_VALUE;
    boolean there = current == null || isThere();
    Runnable command = commands.poll(there ? next : 0, TimeUnit.NANOSECONDS);
    if (command != null) {
      for (; command != null; command = commands.poll()) {
        command.run();
      }
      if (current != null && isThere()) {
        publish();
      }
    } else if (!there) {
      approach();
      if (isThere()) {
        publish();
      }
    } else if (playing) {
      goTo(timeline().step() + 1);
      arrive();
      playing = !timeline().stops() && timeline().step() < until;
      long now = System.nanoTime();
      rate.count(now);
      nextStepAt =
          speed == UNLIMITED
              ? now
              : Math.max(nextStepAt + (long) (NANOS / speed), now - LONGEST_CATCH_UP);
      if (nextStepAt > now || newest.get() == null || !playing) {
        publish();
      }
    }
  }

  private void begin() {
    replaceCurrent(settings);
    close(original);
    original = null;
    forkedAt = -1;
    goTo(0);
  }

  private void replaceCurrent(Settings by) {
    Timeline<S> fresh = new Timeline<>(s -> start.apply(s, seed), by);
    close(current);
    current = fresh;
  }

  private void changeNow(Settings changed) {
    boolean anew = settings.differ(changed, Effect.RESTARTS);
    boolean live = settings.differ(changed, Effect.LIVE);
    settings = changed;
    if (anew) {
      long step = playing ? 0 : Math.min(destination, MOST_REPLAYED);
      replaceCurrent(changed);
      forkedAt = Math.min(forkedAt, 0);
      goTo(step);
    } else if (live) {
      arrive();
      timeline().change(changed);
    }
    timeline().changeLooks(changed);
  }

  /** From now on this step is where it goes. */
  private void goTo(long step) {
    destination = step;
    way = null;
    settings = timeline().settings(step);
  }

  /** Stays where it is after a failure; an original that is elsewhere is not raced any more. */
  private void stay() {
    playing = false;
    way = null;
    Timeline<S> shown = current;
    destination = shown == null ? 0 : shown.step();
    Timeline<S> other = original;
    if (other != null && other.step() != destination) {
      close(other);
      original = null;
      forkedAt = -1;
    }
  }

  private boolean isThere() {
    Timeline<S> other = original;
    return timeline().step() == destination && (other == null || other.step() == destination);
  }

  private void approach() {
    timeline().approach(destination);
    Timeline<S> other = original;
    if (other != null) {
      other.approach(destination);
    }
    way = isThere() ? null : new Way(timeline().step(), destination);
  }

  private void arrive() {
    while (!isThere() && !Thread.currentThread().isInterrupted()) {
      approach();
    }
  }

  private Timeline<S> timeline() {
    Timeline<S> shown = current;
    if (shown == null) {
      throw new IllegalStateException("no run");
    }
    return shown;
  }

  private void publish() {
    Timeline<S> shown = current;
    if (shown != null) {
      Timeline<S> other = original;
      newest.set(
          new Frame<>(
              shown.snapshot(),
              other == null ? List.of() : List.of(other.snapshot()),
              playing,
              Math.max(shown.end(), other == null ? 0 : other.end()),
              forkedAt,
              settings,
              seed,
              obeyed,
              playing ? rate.perSecond(System.nanoTime()) : 0));
    }
  }

  private static void close(@Nullable Timeline<?> timeline) {
    if (timeline != null) {
      timeline.close();
    }
  }
}
