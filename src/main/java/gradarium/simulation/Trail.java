package gradarium.simulation;

/**
 * Where something has been in the plane, kept in bounded memory: a point is kept once it is far
 * enough from the last, and far enough grows when there are too many.
 */
public final class Trail {
  private static final int MOST = 4096;

  private PointBuffer points = new PointBuffer();
  private double spacing;

  /** A trail that keeps points at least {@code spacing} apart. */
  public Trail(double spacing) {
    this.spacing = spacing;
  }

  /** Adds the next place. */
  public void add(double x, double y) {
    addTo(points, x, y);
    if (points.size() >= MOST) {
      spacing *= 2;
      PointBuffer thinned = new PointBuffer();
      for (int i = 0; i < points.size(); i++) {
        addTo(thinned, points.x(i), points.y(i));
      }
      points = thinned;
    }
  }

  /** The places kept so far. */
  public Points points() {
    return points.points();
  }

  /** All that later additions depend on. */
  public Saved save() {
    return new Saved(points.points(), spacing);
  }

  /** Goes back to a saved state. */
  public void restore(Saved saved) {
    points.set(saved.points);
    spacing = saved.spacing;
  }

  private void addTo(PointBuffer target, double x, double y) {
    int last = target.size() - 1;
    if (last < 0 || Math.hypot(x - target.x(last), y - target.y(last)) >= spacing) {
      target.add(x, y);
    }
  }

  /** A saved trail. */
  public record Saved(Points points, double spacing) {

    /** Bytes of memory that it takes at most; it may share them with others. */
    public long bytes() {
      return points.bytes();
    }
  }
}
