package gradarium.simulation;

/**
 * Points in the order in which they came. Views share the arrays with the collector that filled
 * them, which only ever writes behind {@code size}.
 *
 * @param x first coordinates, {@code size} of them in use
 * @param y second coordinates, {@code size} of them in use
 * @param size number of points
 */
public record Points(double[] x, double[] y, int size) {

  /** The lowest second coordinate above 0, and at most this. */
  public double lowest(double atMost) {
    double lowest = atMost;
    for (int i = 0; i < size; i++) {
      lowest = y[i] > 0 ? Math.min(lowest, y[i]) : lowest;
    }
    return lowest;
  }

  /** The highest finite second coordinate, and at least this. */
  public double highest(double atLeast) {
    double highest = atLeast;
    for (int i = 0; i < size; i++) {
      highest = Double.isFinite(y[i]) ? Math.max(highest, y[i]) : highest;
    }
    return highest;
  }

  /** Bytes of memory that the points take. */
  long bytes() {
    return 2L * Double.BYTES * size;
  }
}
