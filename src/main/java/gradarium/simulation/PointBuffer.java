package gradarium.simulation;

import java.util.Arrays;

/** Collects points; what is in stays as it is, so that {@link Points} can share the arrays. */
final class PointBuffer {
  private static final int FIRST_CAPACITY = 64;

  private double[] x = new double[FIRST_CAPACITY];
  private double[] y = new double[FIRST_CAPACITY];
  private int size;

  void add(double newX, double newY) {
    if (size == x.length) {
      x = Arrays.copyOf(x, 2 * size);
      y = Arrays.copyOf(y, 2 * size);
    }
    x[size] = newX;
    y[size] = newY;
    size++;
  }

  int size() {
    return size;
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  Points points() {
    return new Points(x, y, size);
  }

  /** Takes these points instead, in arrays of its own. */
  void set(Points points) {
    size = points.size();
    x = Arrays.copyOf(points.x(), Math.max(FIRST_CAPACITY, size));
    y = Arrays.copyOf(points.y(), Math.max(FIRST_CAPACITY, size));
  }
}
