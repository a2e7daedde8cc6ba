package gradarium.simulation;

import java.util.concurrent.TimeUnit;

/** When the next step is due at a speed; what is late is caught up with, but not for long. */
final class Pace {
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_CATCH_UP = NANOS / 10;

  private final StepRate rate = new StepRate();
  private double speed;
  private long nextStepAt;

  /** A pace of so many steps per second. */
  Pace(double speed) {
    this.speed = speed;
  }

  /** From now on so many steps per second, the next at once. */
  void set(double stepsPerSecond) {
    speed = stepsPerSecond;
    begin();
  }

  /** The next step is due at once. */
  void begin() {
    nextStepAt = System.nanoTime();
  }

  /** A step has been done. */
  void stepped() {
    long now = System.nanoTime();
    rate.count(now);
    nextStepAt =
        speed == Player.UNLIMITED
            ? now
            : Math.max(nextStepAt + (long) (NANOS / speed), now - LONGEST_CATCH_UP);
  }

  /** The time until the next step is due, in nanoseconds. */
  long until(long now) {
    return Math.max(0, nextStepAt - now);
  }

  /** How many steps the last second saw. */
  double perSecond() {
    return rate.perSecond(System.nanoTime());
  }
}
