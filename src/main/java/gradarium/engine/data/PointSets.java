package gradarium.engine.data;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The named point sets. All are centred near zero with standard deviations near one, which suits
 * networks. Circle, xor, two gaussians and spiral are those of the TensorFlow Playground, two
 * fifths as wide; the moons are those of scikit-learn.
 */
public final class PointSets {
  private static final double RADIUS = 2;
  private static final double TURNS = 1.75;

  /** All of them, in the order in which they are offered. */
  public static final List<PointSet> ALL =
      List.of(
          new PointSet("circle", 2, PointSets::circle),
          new PointSet("xor", 2, PointSets::xor),
          new PointSet("gaussians", 2, PointSets::gaussians),
          new PointSet("spiral", 2, PointSets::spiral),
          new PointSet("moons", 2, PointSets::moons),
          new PointSet("sine", 1, PointSets::sine));

  private PointSets() {}

  /** The point set of this name. */
  public static Optional<PointSet> named(String id) {
    return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
  }

  /** A disk of half the radius inside a ring that begins at 0.7 of it. */
  private static double circle(boolean inner, RandomGenerator random, double[] at) {
    double radius = RADIUS * (inner ? random.nextDouble(0, 0.5) : random.nextDouble(0.7, 1));
    polar(at, radius, random.nextDouble(2 * Math.PI));
    return inner ? 1 : 0;
  }

  /** The quadrants of a square by turns, with a gap between them. */
  private static double xor(boolean same, RandomGenerator random, double[] at) {
    double gap = 0.06 * RADIUS;
    double x = random.nextDouble(gap, RADIUS);
    double y = random.nextDouble(gap, RADIUS);
    double side = random.nextBoolean() ? 1 : -1;
    at[0] = side * x;
    at[1] = (same ? side : -side) * y;
    return same ? 1 : 0;
  }

  /** Two clouds with standard deviation 0.3 around (0.8, 0.8) and (−0.8, −0.8). */
  private static double gaussians(boolean first, RandomGenerator random, double[] at) {
    double centre = first ? 0.4 * RADIUS : -0.4 * RADIUS;
    at[0] = centre + 0.15 * RADIUS * random.nextGaussian();
    at[1] = centre + 0.15 * RADIUS * random.nextGaussian();
    return first ? 1 : 0;
  }

  /** Two arms of a spiral. */
  private static double spiral(boolean first, RandomGenerator random, double[] at) {
    double share = random.nextDouble();
    double angle = TURNS * share * 2 * Math.PI + (first ? 0 : Math.PI);
    polar(at, RADIUS * share, angle);
    return first ? 1 : 0;
  }

  /**
   * Two half circles of radius 1, one inside the other, moved to the middle and 1.5 times as large.
   */
  private static double moons(boolean first, RandomGenerator random, double[] at) {
    double angle = random.nextDouble(Math.PI);
    double x = first ? Math.cos(angle) : 1 - Math.cos(angle);
    double y = first ? Math.sin(angle) : 0.5 - Math.sin(angle);
    at[0] = 1.5 * (x - 0.5);
    at[1] = 1.5 * (y - 0.25);
    return first ? 1 : 0;
  }

  /** sin 2x, between −2 and 2. */
  private static double sine(boolean first, RandomGenerator random, double[] at) {
    at[0] = random.nextDouble(-RADIUS, RADIUS);
    return Math.sin(2 * at[0]);
  }

  private static void polar(double[] at, double radius, double angle) {
    at[0] = radius * Math.sin(angle);
    at[1] = radius * Math.cos(angle);
  }
}
