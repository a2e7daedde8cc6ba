package gradarium.engine.surface;

import gradarium.engine.expression.Expression;
import gradarium.engine.expression.Expression.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the minima of a surface inside its domain: nodes of a grid that are lower than their
 * neighbours, each followed downhill by compass search and then by Newton's method with the exact
 * second derivatives. Only points lower than everything around them count.
 */
public final class MinimumSearch {
  private static final int GRID = 101;
  private static final int NEWTON_STEPS = 20;
  private static final double SHORTEST_COMPASS = 1e-9;

  /**
   * In a narrow bent valley the compass would creep for millions of moves; Newton goes on there.
   */
  private static final int MOST_MOVES = 1000;

  private static final double SAME = 1e-5;
  private static final int MOST = 200;

  private final Surface surface;
  private final Domain domain;
  private final double cell;
  private final Expression dx;
  private final Expression dy;
  private final Expression dxx;
  private final Expression dxy;
  private final Expression dyy;
  private double lowestFlat = Double.POSITIVE_INFINITY;

  private MinimumSearch(Surface surface) {
    this.surface = surface;
    domain = surface.domain();
    cell = Math.min(domain.width(), domain.height()) / (GRID - 1);
    dx = surface.loss().derivative(Variable.X);
    dy = surface.loss().derivative(Variable.Y);
    dxx = dx.derivative(Variable.X);
    dxy = dx.derivative(Variable.Y);
    dyy = dy.derivative(Variable.Y);
  }

  /** The surface with its minima: the known ones or, if none are known, those found. */
  public static Surface complete(Surface surface) {
    if (Surfaces.named(surface.id()).isPresent()) {
      return surface;
    }
    MinimumSearch search = new MinimumSearch(surface);
    List<Point> minima = search.search();
    double lowest = minima.isEmpty() ? search.lowestFlat : surface.lossAt(minima.get(0));
    lowest = Math.min(lowest, search.lowestFlat);
    return new Surface(
        surface.id(),
        surface.source(),
        surface.loss(),
        surface.domain(),
        surface.start(),
        minima,
        search.isLowest(lowest) ? lowest : Double.NaN);
  }

  /** Whether no point of the domain is lower than a loss. */
  private boolean isLowest(double loss) {
    double allowed = SAME * Math.max(1, Math.abs(loss));
    for (int j = 0; j < GRID; j++) {
      for (int i = 0; i < GRID; i++) {
        if (at(i, j) < loss - allowed) {
          return false;
        }
      }
    }
    return Double.isFinite(loss);
  }

  /** All minima found inside the domain, the lowest first. */
  public static List<Point> of(Surface surface) {
    return new MinimumSearch(surface).search();
  }

  private List<Point> search() {
    List<Point> found = new ArrayList<>();
    for (Point node : lowNodes()) {
      if (found.size() == MOST) {
        break;
      }
      Point place = inside(newton(compass(node)));
      boolean isNew = found.stream().noneMatch(p -> p.distance(place) < cell / 10);
      if (isNew && domain.contains(place)) {
        switch (Neighbourhood.of(surface, place, cell)) {
          case MINIMUM -> found.add(place);
          case FLAT -> lowestFlat = Math.min(lowestFlat, surface.lossAt(place));
          default -> {}
        }
      }
    }
    found.sort(Comparator.comparingDouble(surface::lossAt));
    return found;
  }

  /** Nodes of the domain with no lower neighbour, the lowest first. */
  private List<Point> lowNodes() {
    // one row and column more on each side, so that nodes on the border have neighbours too
    double[][] grid = new double[GRID + 2][GRID + 2];
    for (int j = 0; j < GRID + 2; j++) {
      for (int i = 0; i < GRID + 2; i++) {
        grid[j][i] = at(i - 1, j - 1);
      }
    }
    List<Point> nodes = new ArrayList<>();
    for (int j = 1; j <= GRID; j++) {
      for (int i = 1; i <= GRID; i++) {
        if (isLow(grid, i, j)) {
          nodes.add(node(i - 1, j - 1));
        }
      }
    }
    nodes.sort(Comparator.comparingDouble(surface::lossAt));
    return nodes;
  }

  private Point node(int i, int j) {
    return new Point(domain.x(i, GRID), domain.y(j, GRID));
  }

  private double at(int i, int j) {
    return surface.lossAt(node(i, j));
  }

  private static boolean isLow(double[][] grid, int i, int j) {
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
    double length = cell;
    for (int moves = 0; length > SHORTEST_COMPASS && moves < MOST_MOVES; moves++) {
      Point next = best;
      for (int direction = 0; direction < 4; direction++) {
        double sign = direction < 2 ? length : -length;
        Point candidate =
            direction % 2 == 0
                ? new Point(best.x() + sign, best.y())
                : new Point(best.x(), best.y() + sign);
        if (from.distance(candidate) < 2 * diagonal()
            && surface.lossAt(candidate) < surface.lossAt(next)) {
          next = candidate;
        }
      }
      length = next == best ? length / 2 : length;
      best = next;
    }
    return best;
  }

  private double diagonal() {
    return Math.hypot(domain.width(), domain.height()) / (GRID - 1);
  }

  /** A place that rounding put beside the border, on the border. */
  private Point inside(Point p) {
    Point nearest =
        new Point(
            Math.max(domain.minX(), Math.min(domain.maxX(), p.x())),
            Math.max(domain.minY(), Math.min(domain.maxY(), p.y())));
    return nearest.distance(p) < SHORTEST_COMPASS ? nearest : p;
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
    return p.distance(from) < SAME || surface.lossAt(p) < surface.lossAt(from) ? p : from;
  }
}
