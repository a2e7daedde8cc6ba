package gradarium.engine.surface;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The shape of a surface around a point: compares the loss there with the lowest loss on circles
 * around it. This needs no derivatives, so it also tells the minimum of |x| + |y| or of x⁴ + y⁴
 * from a saddle whose second derivatives are zero, from a pole and from a plateau.
 */
final class Neighbourhood {

  /** The kind of point. */
  enum Kind {
    /** Every point nearby is higher. */
    MINIMUM,
    /** No point nearby is lower, but some are as low: it lies in a valley or on a plateau. */
    FLAT,
    /** Some point nearby is lower, or the surface has no value or a jump there. */
    NEITHER
  }

  private static final int DIRECTIONS = 64;
  private static final int GOLDEN_STEPS = 40;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double[] RADII = {1 / 64.0, 1 / 16.0, 1 / 4.0, 1};
  private static final double TINY = 1e-6;

  /** Losses that differ by so little of the highest difference on a circle count as the same. */
  private static final double SAME = 1e-12;

  /** The error of a loss that was rounded a few times. */
  private static final double ROUNDING = 4e-15;

  /** Nearer than a thousandth, a pole still has a good part of its depth; a cusp has not. */
  private static final double JUMP = 0.2;

  private final Surface surface;
  private final Point centre;
  private final double loss;

  private Neighbourhood(Surface surface, Point centre) {
    this.surface = surface;
    this.centre = centre;
    loss = surface.lossAt(centre);
  }

  /**
   * What a place is.
   *
   * @param reach radius within which it is looked at
   */
  static Kind of(Surface surface, Point place, double reach) {
    return new Neighbourhood(surface, place).kind(reach);
  }

  private Kind kind(double reach) {
    if (!Double.isFinite(loss) || isJump(reach)) {
      return Kind.NEITHER;
    }
    for (double share : RADII) {
      double radius = share * reach;
      double[] losses = circle(radius);
      if (!Arrays.stream(losses).allMatch(Double::isFinite)) {
        return Kind.NEITHER;
      }
      double highest = Arrays.stream(losses).max().orElseThrow();
      double lowest = lowest(losses, radius);
      double same =
          Math.max(SAME * (highest - loss), ROUNDING * Math.max(Math.abs(loss), Math.abs(lowest)));
      if (lowest < loss - same) {
        return Kind.NEITHER;
      } else if (lowest > loss + same) {
        return Kind.MINIMUM;
      }
    }
    return Kind.FLAT;
  }

  private boolean isJump(double reach) {
    double beside = Arrays.stream(circle(TINY * reach)).max().orElseThrow() - loss;
    double near = Arrays.stream(circle(RADII[0] * reach)).max().orElseThrow() - loss;
    double rounded = ROUNDING * Math.abs(loss);
    return !(beside <= Math.max(rounded, JUMP * near));
  }

  private double[] circle(double radius) {
    IntToDoubleFunction at = i -> at(radius, 2 * Math.PI * i / DIRECTIONS);
    double[] losses = new double[DIRECTIONS];
    Arrays.setAll(losses, at);
    return losses;
  }

  private double at(double radius, double angle) {
    return surface.lossAt(
        new Point(centre.x() + radius * Math.cos(angle), centre.y() + radius * Math.sin(angle)));
  }

  /** The lowest loss on a circle, looked for around each direction that is lower than its own. */
  private double lowest(double[] losses, double radius) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < DIRECTIONS; i++) {
      double before = losses[Math.floorMod(i - 1, DIRECTIONS)];
      double after = losses[Math.floorMod(i + 1, DIRECTIONS)];
      if (losses[i] <= before && losses[i] <= after) {
        lowest = Math.min(lowest, Math.min(losses[i], golden(radius, i)));
      }
    }
    return lowest;
  }

  /** The lowest loss between the neighbours of a direction, by golden section search. */
  private double golden(double radius, int direction) {
    double from = 2 * Math.PI * (direction - 1) / DIRECTIONS;
    double to = 2 * Math.PI * (direction + 1) / DIRECTIONS;
    double lower = to - GOLDEN * (to - from);
    double upper = from + GOLDEN * (to - from);
    double atLower = at(radius, lower);
    double atUpper = at(radius, upper);
    double lowest = Math.min(atLower, atUpper);
    for (int i = 0; i < GOLDEN_STEPS; i++) {
      if (atLower <= atUpper) {
        to = upper;
        upper = lower;
        atUpper = atLower;
        lower = to - GOLDEN * (to - from);
        atLower = at(radius, lower);
      } else {
        from = lower;
        lower = upper;
        atLower = atUpper;
        upper = from + GOLDEN * (to - from);
        atUpper = at(radius, upper);
      }
      lowest = Math.min(lowest, Math.min(atLower, atUpper));
    }
    return lowest;
  }
}
