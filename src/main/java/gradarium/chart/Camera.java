package gradarium.chart;

/**
 * From where a surface is seen.
 *
 * @param turn of the surface around its upright axis, in radians
 * @param tilt of the eye above the ground, in radians
 * @param zoom how many times as large as it fits
 * @param shiftX by how many pixels it is moved to the right
 * @param shiftY by how many pixels it is moved down
 */
public record Camera(double turn, double tilt, double zoom, double shiftX, double shiftY) {
  /** From where it is seen at first. */
  public static final Camera FIRST = new Camera(0.6, 0.75, 1, 0, 0);

  private static final double LOWEST = 0.15;
  private static final double HIGHEST = 1.45;
  private static final double FARTHEST = 0.4;
  private static final double NEAREST = 20;

  /** Seen from further around and from higher up. */
  public Camera turned(double around, double up) {
    double higher = Math.max(LOWEST, Math.min(HIGHEST, tilt + up));
    return new Camera(turn - around, higher, zoom, shiftX, shiftY);
  }

  /**
   * Nearer, so that what is at a place stays there.
   *
   * @param x of the place, in pixels from the middle
   * @param y of the place, in pixels from the middle
   */
  public Camera nearer(double times, double x, double y) {
    double now = Math.max(FARTHEST, Math.min(NEAREST, zoom * times));
    double by = now / zoom;
    return new Camera(turn, tilt, now, x + (shiftX - x) * by, y + (shiftY - y) * by);
  }
}
