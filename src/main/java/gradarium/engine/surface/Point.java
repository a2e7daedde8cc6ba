package gradarium.engine.surface;

/** A point of the plane. */
public record Point(double x, double y) {

  /** The Euclidean distance to another point. */
  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
