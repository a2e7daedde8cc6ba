package gradarium.engine.surface;

/** A rectangle of the plane, the usual domain of a surface. */
public record Domain(double minX, double maxX, double minY, double maxY) {

  /** The square from −half to half on both axes. */
  static Domain square(double half) {
    return new Domain(-half, half, -half, half);
  }

  public double width() {
    return maxX - minX;
  }

  public double height() {
    return maxY - minY;
  }

  /** Whether the point lies inside or on the border. */
  public boolean contains(Point p) {
    return p.x() >= minX && p.x() <= maxX && p.y() >= minY && p.y() <= maxY;
  }

  /**
   * The x coordinate of column {@code i} of {@code n} evenly spaced columns, including both
   * borders.
   */
  public double x(int i, int n) {
    return minX + width() * i / (n - 1);
  }

  /** The y coordinate of row {@code j} of {@code n} evenly spaced rows, including both borders. */
  public double y(int j, int n) {
    return minY + height() * j / (n - 1);
  }
}
