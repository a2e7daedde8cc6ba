package gradarium.simulation;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A run that plays, pauses and rests, and the newest frame of it. Used by one thread at a time;
 * only {@link #poll} may be asked by others.
 *
 * @param <S> what there is to see
 */
final class Playback<S extends Snapshot> {
  private final Run<S> run;
  private final Pace pace;
  private final AtomicReference<@Nullable Frame<S>> newest = new AtomicReference<>();
  private @Nullable Frame<S> last;
  private boolean playing;
  private long until = Long.MAX_VALUE;
  private boolean resting;
  private long obeyed;

  /**
   * It is paused.
   *
   * @param speed steps per second
   */
  Playback(Run<S> run, double speed) {
    this.run = run;
    pace = new Pace(speed);
  }

  /** Plays up to a step; not where it has come further. */
  void playTo(long step) {
    playing = run.destination() < step;
    until = step;
    pace.begin();
  }

  /** Stops where it is. */
  void pause() {
    playing = false;
  }

  /** Pauses and goes to a step. */
  void seek(long step) {
    playing = false;
    run.goTo(step);
  }

  /** Pauses and goes this many steps forward, or back where negative. */
  void move(long steps) {
    seek(run.destination() + steps);
  }

  /** Changes the speed, in steps per second. */
  void setSpeed(double stepsPerSecond) {
    pace.set(stepsPerSecond);
  }

  /** Changes settings, each with its effect. */
  void change(Settings changed) {
    run.change(changed, playing);
  }

  /** Pauses, and gives memory back once all commands so far are obeyed. */
  void rest() {
    playing = false;
    resting = true;
  }

  /** Ends a rest. */
  void wake() {
    resting = false;
  }

  /** Goes on to obey the command of this number. */
  void obeying(long command) {
    obeyed = command;
    resting = false;
  }

  /** After commands, shows where they have led, or rests. */
  void settle() {
    publishWhereThere();
    if (resting) {
      run.rest();
    }
  }

  /** Nanoseconds until it has something to do. */
  long idle() {
    return isSeeking() ? 0 : playing ? pace.until(System.nanoTime()) : Long.MAX_VALUE;
  }

  private boolean isSeeking() {
    return !resting && run.isSeeking();
  }

  /** Does the next of what there is to do. */
  void goOn() {
    if (isSeeking()) {
      run.approach();
      publishWhereThere();
    } else if (playing) {
      playOn();
    }
  }

  private void playOn() {
    run.goTo(run.isStuck() ? run.destination() : run.destination() + 1);
    run.approach();
    if (!run.isThere()) {
      return;
    }
    playing = !run.stops() && run.destination() < until;
    pace.stepped();
    if (pace.until(System.nanoTime()) > 0 || newest.get() == null || !playing) {
      publishWhereThere();
    }
  }

  private void publishWhereThere() {
    if (run.isThere()) {
      double steps = playing ? pace.perSecond() : 0;
      Frame<S> frame = run.frame(playing, obeyed, steps);
      last = frame;
      newest.set(frame);
    }
  }

  /** After a failure, stops where it was seen last. */
  void giveUp(Throwable failure) {
    playing = false;
    run.giveUp(failure);
    Frame<S> before = last;
    if (before != null) {
      newest.set(before.stopped());
    }
  }

  /** The newest frame since the last call, or null where there is none. */
  @Nullable Frame<S> poll() {
    return newest.getAndSet(null);
  }
}
