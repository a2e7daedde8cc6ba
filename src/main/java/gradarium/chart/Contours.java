package gradarium.chart;

import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * Marching squares: for one level, the region that is at least as high, as closed loops, and the
 * isoline around it. The field is thought to fall to nothing outside, so that every loop closes
 * along the border.
 */
final class Contours {
  private static final int BOTTOM = 0;
  private static final int RIGHT = 1;
  private static final int TOP = 2;
  private static final int LEFT = 3;

  /**
   * From which side to which the loop crosses a cell, by its corners: 1, 2, 4, 8 from below left
   * against the clock; what is high stays on the left.
   */
  private static final int[][] CROSSINGS = {
    {},
    {BOTTOM, LEFT},
    {RIGHT, BOTTOM},
    {RIGHT, LEFT},
    {TOP, RIGHT},
    {BOTTOM, LEFT, TOP, RIGHT},
    {TOP, BOTTOM},
    {TOP, LEFT},
    {LEFT, TOP},
    {BOTTOM, TOP},
    {RIGHT, BOTTOM, LEFT, TOP},
    {RIGHT, TOP},
    {LEFT, RIGHT},
    {BOTTOM, RIGHT},
    {LEFT, BOTTOM},
    {}
  };

  /** The same for the two cells of a saddle whose middle is high. */
  private static final int[] HIGH_SADDLE_5 = {BOTTOM, RIGHT, TOP, LEFT};

  private static final int[] HIGH_SADDLE_10 = {LEFT, BOTTOM, RIGHT, TOP};

  private final HeightField field;
  private final double level;
  private final int stride;
  private final int[] next;
  private final Path2D region = new Path2D.Double();
  private final Path2D line = new Path2D.Double();

  Contours(HeightField field, double level) {
    this.field = field;
    this.level = level;
    stride = field.size() + 2;
    next = new int[2 * stride * stride];
    Arrays.fill(next, -1);
    link();
    trace();
  }

  /** All that is at least as high as the level, in values. */
  Path2D region() {
    return region;
  }

  /** The isoline, in values. */
  Path2D line() {
    return line;
  }

  private void link() {
    for (int j = -1; j < field.size(); j++) {
      for (int i = -1; i < field.size(); i++) {
        int[] crossing = crossing(i, j);
        for (int k = 0; k < crossing.length; k += 2) {
          next[edge(i, j, crossing[k])] = edge(i, j, crossing[k + 1]);
        }
      }
    }
  }

  private int[] crossing(int i, int j) {
    int corners =
        (high(i, j) ? 1 : 0)
            | (high(i + 1, j) ? 2 : 0)
            | (high(i + 1, j + 1) ? 4 : 0)
            | (high(i, j + 1) ? 8 : 0);
    if (corners == 5 || corners == 10) {
      double middle = (node(i, j) + node(i + 1, j) + node(i + 1, j + 1) + node(i, j + 1)) / 4;
      if (middle >= level) {
        return corners == 5 ? HIGH_SADDLE_5 : HIGH_SADDLE_10;
      }
    }
    return CROSSINGS[corners];
  }

  /** Edges by number: even ones run to the right of node (i, j), odd ones upwards. */
  private int edge(int i, int j, int side) {
    return switch (side) {
      case BOTTOM -> 2 * ((j + 1) * stride + i + 1);
      case TOP -> 2 * ((j + 2) * stride + i + 1);
      case LEFT -> 2 * ((j + 1) * stride + i + 1) + 1;
      default -> 2 * ((j + 1) * stride + i + 2) + 1;
    };
  }

  private void trace() {
    for (int first = 0; first < next.length; first++) {
      if (next[first] < 0) {
        continue;
      }
      double[] from = point(first);
      region.moveTo(from[0], from[1]);
      line.moveTo(from[0], from[1]);
      boolean wasOutside = outside(first);
      int edge = next[first];
      next[first] = -1;
      while (edge >= 0) {
        double[] to = point(edge);
        boolean isOutside = outside(edge);
        region.lineTo(to[0], to[1]);
        if (wasOutside && isOutside) {
          line.moveTo(to[0], to[1]);
        } else {
          line.lineTo(to[0], to[1]);
        }
        wasOutside = isOutside;
        int following = next[edge];
        next[edge] = -1;
        edge = following;
      }
      region.closePath();
    }
  }

  private double[] point(int edge) {
    int i = edge / 2 % stride - 1;
    int j = edge / 2 / stride - 1;
    int u = edge % 2 == 0 ? i + 1 : i;
    int v = edge % 2 == 0 ? j : j + 1;
    double a = node(i, j);
    double b = node(u, v);
    double t = high(i, j) ? share(a, b) : 1 - share(b, a);
    return new double[] {field.x(clamp(i + t * (u - i))), field.y(clamp(j + t * (v - j)))};
  }

  /** How far from a high node towards a low one the level is met. */
  private double share(double high, double low) {
    double t = (high - level) / (high - low);
    return t >= 0 && t <= 1 ? t : 0;
  }

  private boolean outside(int edge) {
    int i = edge / 2 % stride - 1;
    int j = edge / 2 / stride - 1;
    int last = field.size() - 1;
    return i < 0 || j < 0 || (edge % 2 == 0 ? i + 1 > last || j > last : j + 1 > last || i > last);
  }

  private double clamp(double index) {
    return Math.max(0, Math.min(field.size() - 1, index));
  }

  private boolean high(int i, int j) {
    return node(i, j) >= level;
  }

  private double node(int i, int j) {
    boolean inside = i >= 0 && j >= 0 && i < field.size() && j < field.size();
    return inside ? field.node(i, j) : Double.NEGATIVE_INFINITY;
  }
}
