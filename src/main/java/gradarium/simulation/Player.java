package gradarium.simulation;

import gradarium.simulation.Setting.Effect;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a simulation on a thread of its own. Any thread may give it commands and take the newest
 * frame; neither ever waits. A frame that nobody took in time is dropped; a step never is. Commands
 * compute nothing, so that each is obeyed after the step that is being done: on its way to a step
 * far off it shows nothing and tells how far it is, and another step takes the place of the one
 * that it was going to; of several new starts only the last is made, and one that is being made is
 * given up.
 *
 * @param <S> what the simulation shows
 */
public final class Player<S extends Snapshot> implements AutoCloseable {
  /** The speed at which steps follow each other without a pause. */
  public static final double UNLIMITED = Double.POSITIVE_INFINITY;

  private final Construction<S> construction;
  private final Run<S> run;
  private final Consumer<Throwable> failed;
  private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
  private final Playback<S> playback;
  private final Thread thread;
  private final AtomicLong asked = new AtomicLong();
  private volatile boolean closed;

  private boolean wantsToPlay;
  private boolean wantsFork;
  private Settings wanted;

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
    construction = new Construction<>(start);
    run = new Run<>(construction, settings, seed);
    wanted = settings;
    playback = new Playback<>(run, speed);
    this.failed = failed;
    thread = new Thread(() -> ShutdownGuard.run(this::run, this::stopNow), "player");
    thread.setDaemon(true);
    thread.start();
    tell(() -> {});
  }

  /** Starts or goes on. */
  public void play() {
    playTo(Long.MAX_VALUE);
  }

  /** Starts or goes on, and pauses at a step. */
  public synchronized void playTo(long step) {
    wantsToPlay = true;
    tell(() -> playback.playTo(step));
  }

  /** Stops where it is. */
  public synchronized void pause() {
    wantsToPlay = false;
    tell(playback::pause);
  }

  /** Starts or stops, whichever was not asked for last. */
  public synchronized void togglePlaying() {
    if (wantsToPlay) {
      pause();
    } else {
      play();
    }
  }

  /** Pauses and goes this many steps forward, or back where negative. */
  public synchronized void move(long steps) {
    wantsToPlay = false;
    tell(() -> playback.move(steps));
  }

  /** Pauses and goes to a step. */
  public synchronized void seek(long step) {
    wantsToPlay = false;
    tell(() -> playback.seek(step));
  }

  /** Changes the speed, in steps per second. */
  public void setSpeed(double stepsPerSecond) {
    tell(() -> playback.setSpeed(stepsPerSecond));
  }

  /** Back to step 0 with the same settings and seed; a fork ends. */
  public synchronized void reset() {
    wantsFork = false;
    construction.giveUpFor(() -> tell(run::begin));
  }

  /** Starts anew with these settings and another seed. */
  public synchronized void restart(Settings changed, long newSeed) {
    wantsFork = false;
    wanted = changed;
    construction.giveUpFor(() -> tell(() -> run.begin(changed, newSeed)));
  }

  /**
   * Changes settings, each with its effect. Where the run starts anew while it is paused or forked,
   * it goes on to the step that is shown. A fork stays one: what was changed live stays changed
   * where it was, and lanes come and go in both futures.
   */
  public synchronized void change(Settings changed) {
    boolean anew = wanted.differ(changed, Effect.RESTARTS);
    wanted = changed;
    Runnable command = () -> playback.change(changed);
    if (anew) {
      construction.giveUpFor(() -> tell(command));
    } else {
      tell(command);
    }
  }

  /** From this step on, changes make another future, which races the one that was. */
  public synchronized void fork() {
    wantsFork = true;
    tell(run::fork);
  }

  /** Ends the race of two futures and keeps the changed one. */
  public synchronized void endFork() {
    wantsFork = false;
    tell(run::endFork);
  }

  /** Forks or ends the fork, whichever was not asked for last. */
  public synchronized void toggleFork() {
    if (wantsFork) {
      endFork();
    } else {
      fork();
    }
  }

  /**
   * Pauses and gives its memory back, until the next command or {@link #wake}; that goes on from
   * the same state.
   */
  public synchronized void rest() {
    wantsToPlay = false;
    construction.giveUpFor(() -> commands.add(playback::rest));
  }

  /** Goes on after a rest, so that a frame is made after all commands. */
  public void wake() {
    commands.add(playback::wake);
  }

  /** The newest frame since the last call, or null where there is none. */
  public synchronized @Nullable Frame<S> poll() {
    Frame<S> frame = playback.poll();
    if (frame != null && isCurrent(frame)) {
      wantsToPlay = frame.playing();
      wantsFork = frame.forkedAt() >= 0;
    }
    return frame;
  }

  /** Where it is on its way to a step; nothing where it is there. */
  public Optional<Way> way() {
    return run.way();
  }

  /** Whether a simulation is being made, which can take long. */
  public boolean isBuilding() {
    return construction.isMaking();
  }

  /** Whether what was asked for failed; it does nothing until something else is asked for. */
  public boolean isStuck() {
    return run.isStuck();
  }

  @Override
  public synchronized void close() {
    closed = true;
    construction.giveUpFor(() -> tell(() -> {}));
  }

  /** The number of the last command given. */
  public long asked() {
    return asked.get();
  }

  /** Whether the frame was made after all commands given so far. */
  public boolean isCurrent(Frame<S> frame) {
    return frame.command() == asked.get();
  }

  private synchronized void tell(Runnable command) {
    long number = asked.incrementAndGet();
    commands.add(
        () -> {
          playback.obeying(number);
          command.run();
        });
  }

  private void run() {
    while (!closed) {
      try {
        obeyAndStep();
      } catch (CancellationException e) {
        closed |= commands.isEmpty(); // else what was being made gives way to a command
      } catch (InterruptedException e) {
        closed = true;
      } catch (RuntimeException | Error e) {
        closed |= Thread.currentThread().isInterrupted();
        giveUp(e);
      }
    }
    run.close();
  }

  private void giveUp(Throwable failure) {
    synchronized (this) {
      wantsToPlay = false;
    }
    playback.giveUp(failure);
    failed.accept(failure);
  }

  private void stopNow() {
    close();
    thread.interrupt();
  }

  private void obeyAndStep() throws InterruptedException {
    Runnable command = commands.poll(playback.idle(), TimeUnit.NANOSECONDS);
    if (command != null) {
      obey(command);
    } else {
      playback.goOn();
    }
  }

  private void obey(Runnable first) {
    for (Runnable command = first; command != null && !closed; command = commands.poll()) {
      command.run();
    }
    if (!closed) {
      playback.settle();
    }
  }
}
