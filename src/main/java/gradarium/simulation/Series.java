package gradarium.simulation;

/**
 * A number per step, kept in bounded memory: once there are many, of every few steps only the
 * smallest and the largest number stay, which is all that a line chart can show.
 */
public final class Series {
  private static final int MOST = 4096;
  private static final int GROUP = 4;

  private PointBuffer points = new PointBuffer();
  private long bucket = 1;
  private Extremes pending = Extremes.NONE;

  /** Adds the number of the next step. */
  public void add(double step, double value) {
    if (bucket == 1) {
      points.add(step, value);
    } else {
      pending = pending.with(step, value);
      if (pending.count == bucket) {
        pending.addTo(points);
        pending = Extremes.NONE;
      }
    }
    if (points.size() >= MOST) {
      thin();
    }
  }

  /** The numbers kept so far: x is the step. */
  public Points points() {
    return points.points();
  }

  /** All that later additions depend on. */
  public Saved save() {
    return new Saved(points.points(), bucket, pending);
  }

  /** Goes back to a saved state. */
  public void restore(Saved saved) {
    points.set(saved.points);
    bucket = saved.bucket;
    pending = saved.pending;
  }

  private void thin() {
    PointBuffer thinned = new PointBuffer();
    for (int i = 0; i < points.size(); i += GROUP) {
      Extremes group = Extremes.NONE;
      for (int j = i; j < Math.min(i + GROUP, points.size()); j++) {
        group = group.with(points.x(j), points.y(j));
      }
      group.addTo(thinned);
    }
    points = thinned;
    bucket = bucket == 1 ? GROUP : 2 * bucket;
  }

  /** A saved series. */
  public record Saved(Points points, long bucket, Extremes pending) {

    /** Bytes of memory that it takes at most; it may share them with others. */
    public long bytes() {
      return points.bytes();
    }
  }

  /** The smallest and the largest of some numbers, with their steps. */
  record Extremes(long count, double minStep, double min, double maxStep, double max) {
    static final Extremes NONE =
        new Extremes(0, 0, Double.POSITIVE_INFINITY, 0, Double.NEGATIVE_INFINITY);

    Extremes with(double step, double value) {
      boolean smaller = value < min;
      boolean larger = value > max;
      return new Extremes(
          count + 1,
          smaller ? step : minStep,
          smaller ? value : min,
          larger ? step : maxStep,
          larger ? value : max);
    }

    /** Two points, also where both are the same number, so that groups stay aligned. */
    void addTo(PointBuffer target) {
      boolean minFirst = minStep <= maxStep;
      target.add(minFirst ? minStep : maxStep, minFirst ? min : max);
      target.add(minFirst ? maxStep : minStep, minFirst ? max : min);
    }
  }
}
