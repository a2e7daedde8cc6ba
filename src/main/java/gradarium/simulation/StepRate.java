package gradarium.simulation;

import java.util.concurrent.TimeUnit;

/** Counts steps per second, over windows of half a second. */
final class StepRate {
  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(500);
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private long since;
  private long counted;
  private double last;

  void count(long now) {
    counted++;
    perSecond(now);
  }

  double perSecond(long now) {
    long elapsed = now - since;
    if (elapsed > 4 * WINDOW) {
      last = 0;
      restart(now);
    } else if (elapsed >= WINDOW) {
      last = counted * NANOS / elapsed;
      restart(now);
    }
    return last;
  }

  private void restart(long now) {
    since = now;
    counted = 0;
  }
}
