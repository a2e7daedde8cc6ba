package gradarium.concept.initialization;

import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializer.Distribution;
import gradarium.engine.network.Probes;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.LearningSnapshot.Learner;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Points;
import java.util.List;
import java.util.Map;

/**
 * Networks that differ in how they started, at one step.
 *
 * @param lanes in the order of the settings
 * @param planes the loss of the small network over the plane of each kind of draws in use
 */
public record InitializationSnapshot(long step, List<Lane> lanes, Map<Distribution, Plane> planes)
    implements LanesSnapshot<InitializationSnapshot.Lane> {

  /** What the race of learning alone is. */
  public LearningSnapshot learning() {
    return LearningSnapshot.of(this);
  }

  /**
   * One initializer.
   *
   * @param learning its losses and its accuracy over the seeds
   * @param start its hidden layers at step 0, the first at the input
   * @param now its hidden layers at the last look
   * @param walk its way over the landscape
   */
  public record Lane(
      LearningSnapshot.Lane learning,
      Initializer initializer,
      List<Hidden> start,
      List<Hidden> now,
      Walk walk)
      implements Learner {}

  /**
   * What a hidden layer gives and is given back in one mini-batch.
   *
   * @param activations what it gives
   * @param gradients of the loss by its inputs z; the density is that of their decimal logarithms,
   *     empty where all are zero
   * @param dead the share of its units that no sample moves
   */
  public record Hidden(
      Probes.Distribution activations, Probes.Distribution gradients, double dead) {}

  /**
   * The way of the small network, seen from straight above the plane.
   *
   * @param trail where it has been
   * @param x deviation of the first layer's weights along the draws
   * @param y likewise of the second layer
   * @param loss where it is now, which is not on the plane any more
   * @param off how far from the plane it is
   * @param moved how far from its start it is
   */
  public record Walk(Points trail, double x, double y, double loss, double off, double moved) {}

  /** Losses on a square grid over a plane, row by row from the lowest y; see {@link Walk}. */
  public record Plane(double[] losses) {
    static final int SIZE = 49;
    static final double LOW = -0.25;
    static final double HIGH = 2.25;

    /** The loss at the nearest node. */
    double at(double x, double y) {
      return losses[index(y) * SIZE + index(x)];
    }

    /** The x of a column, or the y of a row. */
    static double value(int index) {
      return LOW + (HIGH - LOW) * index / (SIZE - 1);
    }

    private static int index(double value) {
      long nearest = Math.round((value - LOW) / (HIGH - LOW) * (SIZE - 1));
      return (int) Math.max(0, Math.min(SIZE - 1, nearest));
    }
  }
}
