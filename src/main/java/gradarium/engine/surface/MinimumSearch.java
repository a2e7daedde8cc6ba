package gradarium.engine.surface;

import gradarium.engine.expression.Expression;
import gradarium.engine.expression.Expression.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the minima of a surface inside its domain: the lowest nodes of a grid, each followed
 * downhill by compass search and then by Newton's method with the exact second derivatives.
 */
public final class MinimumSearch {
  private static final int GRID = 101;
  private static final int NEWTON_STEPS = 20;
  private static final double SHORTEST_COMPASS = 1e-9;
  private static final double SAME = 1e-5;
  private static final int MOST = 200;

  private final Surface surface;
  private final Expression dx;
  private final Expression dy;
  private final Expression dxx;
  private final Expression dxy;
  private final Expression dyy;

  private MinimumSearch(Surface surface) {
    this.surface = surface;
    dx = surface.loss().derivative(Variable.X);
    dy = surface.loss().derivative(Variable.Y);
    dxx = dx.derivative(Variable.X);
    dxy = dx.derivative(Variable.Y);
    dyy = dy.derivative(Variable.Y);
  }

  /** The surface with its minima: those known, or where none are known, those found. */
  public static Surface complete(Surface surface) {
    if (Surfaces.named(surface.id()).isPresent()) {
      return surface;
    }
    List<Point> minima = of(surface);
    return new Surface(
        surface.id(),
        surface.source(),
        surface.loss(),
        surface.domain(),
        surface.start(),
        minima,
        !minima.isEmpty() && isLowest(surface, minima.get(0)));
  }

  /** Whether no place of the domain is lower. */
  private static boolean isLowest(Surface surface, Point minimum) {
    Domain domain = surface.domain();
    double lowest = surface.lossAt(minimum);
    double allowed = SAME * Math.max(1, Math.abs(lowest));
    for (int j = 0; j < GRID; j++) {
      for (int i = 0; i < GRID; i++) {
        if (surface.lossAt(new Point(domain.x(i, GRID), domain.y(j, GRID))) < lowest - allowed) {
          return false;
        }
      }
    }
    return true;
  }

  /** All minima found inside the domain, the lowest first. */
  public static List<Point> of(Surface surface) {
    return new MinimumSearch(surface).search();
  }

  private List<Point> search() {
    Domain domain = surface.domain();
    double[][] grid = new double[GRID][GRID];
    for (int j = 0; j < GRID; j++) {
      for (int i = 0; i < GRID; i++) {
        grid[j][i] = surface.lossAt(new Point(domain.x(i, GRID), domain.y(j, GRID)));
      }
    }
    List<Point> found = new ArrayList<>();
    for (int j = 1; j < GRID - 1; j++) {
      for (int i = 1; i < GRID - 1; i++) {
        if (isLowest(grid, i, j)) {
          Point minimum = newton(compass(new Point(domain.x(i, GRID), domain.y(j, GRID))));
          boolean isNew =
              !isOnBorder(minimum) && found.stream().noneMatch(p -> p.distance(minimum) < SAME);
          if (isNew && domain.contains(minimum) && found.size() < MOST) {
            found.add(minimum);
          }
        }
      }
    }
    found.sort(Comparator.comparingDouble(surface::lossAt));
    return found;
  }

  private static boolean isLowest(double[][] grid, int i, int j) {
    double here = grid[j][i];
    boolean somewhereHigher = false;
    for (int v = j - 1; v <= j + 1; v++) {
      for (int u = i - 1; u <= i + 1; u++) {
        if (!(here <= grid[v][u])) {
          return false;
        }
        somewhereHigher |= here < grid[v][u];
      }
    }
    return somewhereHigher;
  }

  private Point compass(Point from) {
    Point best = from;
    double length = surface.domain().width() / GRID;
    while (length > SHORTEST_COMPASS) {
      Point next = best;
      for (int direction = 0; direction < 4; direction++) {
        double sign = direction < 2 ? length : -length;
        Point candidate =
            direction % 2 == 0
                ? new Point(best.x() + sign, best.y())
                : new Point(best.x(), best.y() + sign);
        if (surface.domain().contains(candidate)
            && surface.lossAt(candidate) < surface.lossAt(next)) {
          next = candidate;
        }
      }
      length = next == best ? length / 2 : length;
      best = next;
    }
    return best;
  }

  /** The lowest point on the border is no minimum: the loss goes on falling outside. */
  private boolean isOnBorder(Point p) {
    Domain d = surface.domain();
    double right = Math.min(p.x() - d.minX(), d.maxX() - p.x());
    double up = Math.min(p.y() - d.minY(), d.maxY() - p.y());
    return Math.min(right, up) < SAME;
  }

  private Point newton(Point from) {
    Point p = from;
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double a = dxx.at(p.x(), p.y());
      double b = dxy.at(p.x(), p.y());
      double c = dyy.at(p.x(), p.y());
      double determinant = a * c - b * b;
      if (!(a > 0 && determinant > 0)) {
        return from;
      }
      double gx = dx.at(p.x(), p.y());
      double gy = dy.at(p.x(), p.y());
      p =
          new Point(
              p.x() - (c * gx - b * gy) / determinant, p.y() - (a * gy - b * gx) / determinant);
    }
    return p.distance(from) < SAME ? p : from;
  }
}
