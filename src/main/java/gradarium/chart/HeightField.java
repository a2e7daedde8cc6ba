package gradarium.chart;

import gradarium.simulation.Points;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * A loss over a rectangle, on an evenly spaced grid with both borders in, and how far up each is on
 * a logarithmic scale.
 */
public final class HeightField {
  private static final double LOW_SHARE = 0.05;
  private static final double SMALLEST_SHARE = 1e-5;

  private final double minX;
  private final double maxX;
  private final double minY;
  private final double maxY;
  private final int size;
  private final double[] heights;
  private final double[] levels;
  private final double lowest;
  private final double scale;
  private final double top;

  /** Samples {@code height} on a grid of {@code size} by {@code size} nodes. */
  public HeightField(
      double minX, double maxX, double minY, double maxY, int size, DoubleBinaryOperator height) {
    this.minX = minX;
    this.maxX = maxX;
    this.minY = minY;
    this.maxY = maxY;
    this.size = size;
    heights = new double[size * size];
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        heights[j * size + i] = height.applyAsDouble(x(i), y(j));
      }
    }
    double[] sorted = Arrays.stream(heights).filter(Double::isFinite).sorted().toArray();
    lowest = sorted.length == 0 ? 0 : sorted[0];
    double range = sorted.length == 0 ? 1 : above(sorted[sorted.length - 1]);
    double low = sorted.length == 0 ? 0 : above(sorted[(int) (LOW_SHARE * sorted.length)]);
    scale = Math.max(Math.max(low, range * SMALLEST_SHARE), Double.MIN_NORMAL);
    top = Math.max(Math.log1p(range / scale), Double.MIN_NORMAL);
    levels = new double[heights.length];
    for (int i = 0; i < heights.length; i++) {
      levels[i] = level(heights[i]);
    }
  }

  /** How far up a height is: 0 for the lowest of the field, 1 for the highest, logarithmically. */
  public double level(double height) {
    return Math.log1p(above(height) / scale) / top;
  }

  /** By how much a height is above the lowest; at most the largest number. */
  private double above(double height) {
    return Math.min(Double.MAX_VALUE, Math.max(0, height - lowest));
  }

  /** The level at a node; may be no number. */
  double node(int i, int j) {
    return levels[j * size + i];
  }

  /** The level between nodes, at shares of both sides from 0 to 1. */
  double at(double u, double v) {
    double column = u * (size - 1);
    double row = v * (size - 1);
    int i = Math.min(size - 2, (int) column);
    int j = Math.min(size - 2, (int) row);
    double s = column - i;
    double t = row - j;
    return (1 - t) * ((1 - s) * node(i, j) + s * node(i + 1, j))
        + t * ((1 - s) * node(i, j + 1) + s * node(i + 1, j + 1));
  }

  /** The height at each node. */
  List<Values> values() {
    double[] x = new double[heights.length];
    double[] y = new double[heights.length];
    for (int i = 0; i < heights.length; i++) {
      x[i] = x(i % size);
      y[i] = y(i / size);
    }
    return List.of(new Values("loss", new Points(x, y, heights.length), heights));
  }

  /** Nodes along each side. */
  int size() {
    return size;
  }

  double x(double i) {
    return minX + (maxX - minX) * i / (size - 1);
  }

  double y(double j) {
    return minY + (maxY - minY) * j / (size - 1);
  }

  /** The column of a value, with a fraction. */
  double column(double x) {
    return (x - minX) / (maxX - minX) * (size - 1);
  }

  /** The row of a value, with a fraction. */
  double row(double y) {
    return (y - minY) / (maxY - minY) * (size - 1);
  }
}
