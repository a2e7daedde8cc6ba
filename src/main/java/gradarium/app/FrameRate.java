package gradarium.app;

/** Counts frames per second, over windows of a second. */
final class FrameRate {
  private static final long WINDOW = 1_000_000_000L;

  private long since;
  private int counted;
  private double last;

  void count(long now) {
    counted++;
    if (now - since >= WINDOW) {
      last = since == 0 ? 0 : counted * (double) WINDOW / (now - since);
      since = now;
      counted = 0;
    }
  }

  double perSecond() {
    return last;
  }
}
