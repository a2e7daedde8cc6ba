package gradarium.chart;

import gradarium.simulation.Points;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A loss over a rectangle, on an evenly spaced grid with both borders in, and how far up each is on
 * a logarithmic scale. It is sampled when it is first needed, which is where charts are drawn and
 * not where they are described.
 */
public final class HeightField {
  private static final double LOW_SHARE = 0.05;
  private static final double SMALLEST_SHARE = 1e-5;

  private final double minX;
  private final double maxX;
  private final double minY;
  private final double maxY;
  private final int size;
  private final DoubleBinaryOperator height;
  private @Nullable Samples samples;

  /**
   * What {@code height} gives on a grid of {@code size} by {@code size} nodes.
   *
   * @param height the same on any thread and at any time
   */
  public HeightField(
      double minX, double maxX, double minY, double maxY, int size, DoubleBinaryOperator height) {
    this.minX = minX;
    this.maxX = maxX;
    this.minY = minY;
    this.maxY = maxY;
    this.size = size;
    this.height = height;
  }

  /** The same heights over what axes show. */
  HeightField over(Axis x, Axis y) {
    boolean isSame = minX == x.min() && maxX == x.max() && minY == y.min() && maxY == y.max();
    return isSame ? this : new HeightField(x.min(), x.max(), y.min(), y.max(), size, height);
  }

  /** Whether another is over the same rectangle. */
  boolean coversTheSameAs(HeightField other) {
    return minX == other.minX && maxX == other.maxX && minY == other.minY && maxY == other.maxY;
  }

  private synchronized Samples samples() {
    Samples sampled = samples;
    if (sampled == null) {
      double[] heights = new double[size * size];
      for (int j = 0; j < size; j++) {
        for (int i = 0; i < size; i++) {
          heights[j * size + i] = height.applyAsDouble(x(i), y(j));
        }
      }
      sampled = new Samples(heights);
      samples = sampled;
    }
    return sampled;
  }

  /** The heights, and the scale on which they are levels. */
  private static final class Samples {
    final double[] heights;
    final double[] levels;
    final double lowest;
    final double scale;
    final double top;

    Samples(double[] heights) {
      this.heights = heights;
      double[] sorted = Arrays.stream(heights).filter(Double::isFinite).sorted().toArray();
      lowest = sorted.length == 0 ? 0 : sorted[0];
      double range = sorted.length == 0 ? 1 : above(sorted[sorted.length - 1]);
      double low = sorted.length == 0 ? 0 : above(sorted[(int) (LOW_SHARE * sorted.length)]);
      scale = Math.max(Math.max(low, range * SMALLEST_SHARE), Double.MIN_NORMAL);
      top = Math.max(Math.log1p(range / scale), Double.MIN_NORMAL);
      levels = Arrays.stream(heights).map(this::level).toArray();
    }

    double level(double height) {
      return Math.log1p(above(height) / scale) / top;
    }

    /** By how much a height is above the lowest; at most the largest number. */
    private double above(double height) {
      return Math.min(Double.MAX_VALUE, Math.max(0, height - lowest));
    }
  }

  /** How far up a height is: 0 for the lowest of the field, 1 for the highest, logarithmically. */
  public double level(double height) {
    return samples().level(height);
  }

  /** The height at a level: what {@link #level} gives it for. */
  double height(double level) {
    Samples all = samples();
    return all.lowest + all.scale * Math.expm1(level * all.top);
  }

  /** Whether there is a height at any node. */
  boolean hasHeights() {
    return Arrays.stream(samples().heights).anyMatch(Double::isFinite);
  }

  /** What is on the two sides. */
  Axis across(String label) {
    return new Axis(label, minX, maxX, false);
  }

  Axis up(String label) {
    return new Axis(label, minY, maxY, false);
  }

  /** The level at a node; may be no number. */
  double node(int i, int j) {
    return samples().levels[j * size + i];
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
    double[] heights = samples().heights;
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
