package gradarium.engine.surface;

import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Optimizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Which minimum is reached from each of many starting points: one basin of attraction per minimum.
 * All starting points of a tile move together, as one array.
 */
public final class BasinMap {
  /** The outcome of a starting point from which no minimum is reached. */
  public static final int NOWHERE = -1;

  /** The outcome of a starting point from which the optimizer diverged. */
  public static final int DIVERGED = -2;

  /** The outcome of a starting point that has not been computed yet. */
  public static final int UNKNOWN = -3;

  /** Directions of escape on a surface without a minimum. */
  public static final int DIRECTIONS = 8;

  private static final int TILE = 4096;
  private static final int COARSEST = 8;
  private static final double BOUND = 1e12;
  private static final double NEAR_SHARE = 0.02;

  private final Surface surface;
  private final Method method;
  private final boolean asPrinted;
  private final Map<String, Double> hyperparameters;
  private final List<Point> minima;

  /**
   * A map for one method.
   *
   * @param hyperparameters values by key
   */
  public BasinMap(
      Surface surface, Method method, boolean asPrinted, Map<String, Double> hyperparameters) {
    this.surface = surface;
    this.method = method;
    this.asPrinted = asPrinted;
    this.hyperparameters = hyperparameters;
    this.minima = surface.minima().isEmpty() ? List.of() : MinimumSearch.of(surface);
  }

  /** The minima that outcomes count, the lowest first; empty where the surface has none. */
  public List<Point> minima() {
    return minima;
  }

  /**
   * Computes the outcomes of {@code size} by {@code size} starting points over the surface's
   * domain, coarse to fine.
   *
   * @param steps updates per starting point
   * @param cancelled checked between updates
   * @param progress receives the outcomes so far after each tile; row by row from the lowest y,
   *     unknown cells filled from their coarser neighbour
   */
  public void compute(int size, int steps, BooleanSupplier cancelled, Consumer<Progress> progress) {
    int[] outcomes = new int[size * size];
    Arrays.fill(outcomes, UNKNOWN);
    int[] cells = new int[TILE];
    int filled = 0;
    int done = 0;
    for (int stride = COARSEST; stride >= 1; stride /= 2) {
      for (int cell = 0; cell < size * size; cell++) {
        if (isNew(cell % size, cell / size, stride)) {
          cells[filled++] = cell;
        }
        boolean last = cell == size * size - 1;
        if (filled == TILE || (last && filled > 0)) {
          int[] reached = outcomes(cells, filled, size, steps, cancelled);
          if (cancelled.getAsBoolean()) {
            return;
          }
          for (int k = 0; k < filled; k++) {
            fill(outcomes, size, cells[k], stride, reached[k]);
          }
          done += filled;
          filled = 0;
          progress.accept(new Progress(outcomes.clone(), size, (double) done / (size * size)));
        }
      }
    }
  }

  private static boolean isNew(int i, int j, int stride) {
    boolean onGrid = i % stride == 0 && j % stride == 0;
    boolean onCoarser = i % (2 * stride) == 0 && j % (2 * stride) == 0;
    return onGrid && (stride == COARSEST || !onCoarser);
  }

  private static void fill(int[] outcomes, int size, int cell, int stride, int outcome) {
    int i = cell % size;
    int j = cell / size;
    for (int v = j; v < Math.min(size, j + stride); v++) {
      for (int u = i; u < Math.min(size, i + stride); u++) {
        outcomes[v * size + u] = outcome;
      }
    }
  }

  private int[] outcomes(int[] cells, int count, int size, int steps, BooleanSupplier cancelled) {
    try (Memory memory = new Memory()) {
      SurfaceObjective objective = new SurfaceObjective(memory, surface);
      INDArray positions = objective.positions(count);
      double[] start = new double[2 * count];
      for (int k = 0; k < count; k++) {
        start[k] = surface.domain().x(cells[k] % size, size);
        start[count + k] = surface.domain().y(cells[k] / size, size);
      }
      HostCopy.write(start, positions);
      Optimizer optimizer = new Optimizer(memory, method, objective, positions, asPrinted);
      hyperparameters.forEach(optimizer::set);
      for (int step = 0; step < steps && !cancelled.getAsBoolean(); step++) {
        optimizer.step();
      }
      double[] end = HostCopy.of(positions);
      int[] outcomes = new int[count];
      for (int k = 0; k < count; k++) {
        outcomes[k] = outcome(new Point(end[k], end[count + k]));
      }
      return outcomes;
    }
  }

  private int outcome(Point end) {
    if (minima.isEmpty()) {
      return direction(end);
    }
    if (!(Math.abs(end.x()) <= BOUND && Math.abs(end.y()) <= BOUND)) {
      return DIVERGED;
    }
    double nearest = NEAR_SHARE * Math.hypot(surface.domain().width(), surface.domain().height());
    int outcome = NOWHERE;
    for (int i = 0; i < minima.size(); i++) {
      double distance = end.distance(minima.get(i));
      if (distance <= nearest) {
        nearest = distance;
        outcome = i;
      }
    }
    return outcome;
  }

  private int direction(Point end) {
    if (Double.isNaN(end.x()) || Double.isNaN(end.y())) {
      return DIVERGED;
    } else if (surface.domain().contains(end)) {
      return NOWHERE;
    }
    double turn = Math.atan2(end.y(), end.x()) / (2 * Math.PI) + 1;
    return (int) Math.floorMod(Math.round(turn * DIRECTIONS), (long) DIRECTIONS);
  }

  /**
   * How far a map is.
   *
   * @param outcomes per starting point, row by row from the lowest y: index of a minimum or of a
   *     direction, or one of the constants
   * @param size starting points along each side
   * @param share of the starting points that have been computed
   */
  public record Progress(int[] outcomes, int size, double share) {}
}
