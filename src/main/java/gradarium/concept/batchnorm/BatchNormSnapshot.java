package gradarium.concept.batchnorm;

import gradarium.engine.activation.Activation;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.LearningSnapshot.Curves;
import gradarium.learning.LearningSnapshot.Learner;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Points;
import java.util.List;

/**
 * Networks with and without batch normalization at one step.
 *
 * @param lanes in the order of the settings
 */
public record BatchNormSnapshot(long step, List<Lane> lanes)
    implements LanesSnapshot<BatchNormSnapshot.Lane> {

  /** What the race of learning alone is. */
  public LearningSnapshot learning() {
    return LearningSnapshot.of(this);
  }

  /**
   * One network.
   *
   * @param normalized whether its hidden layers are normalized
   * @param activation of its hidden layers
   * @param learning its losses and its accuracy with running statistics
   * @param batchAccuracy its accuracy on the test samples with the statistics of their own batch
   * @param looks what came into the activations, the oldest first
   * @param shift how far the mean input of a unit moved between the last two looks, in standard
   *     deviations, over all units of all hidden layers
   * @param shifts over steps
   * @param gammas the lowest, mean and highest γ over steps; empty without normalization
   * @param betas likewise β
   */
  public record Lane(
      boolean normalized,
      Activation activation,
      LearningSnapshot.Lane learning,
      double batchAccuracy,
      List<Look> looks,
      double shift,
      Points shifts,
      Curves gammas,
      Curves betas)
      implements Learner {}

  /**
   * What came into the activations of the hidden layers at one step.
   *
   * @param densities per layer and bin, from {@link #LOWEST} to −{@link #LOWEST}
   * @param means per layer and unit
   * @param deviations per layer, over all units and samples
   * @param units numbers of the first unit of each layer; empty without normalization
   */
  public record Look(
      long step, double[][] densities, double[][] means, double[] deviations, List<Unit> units) {
    static final double LOWEST = -6;
  }

  /** The numbers that normalize one unit in one mini-batch. */
  public record Unit(double mean, double variance, double gamma, double beta) {}
}
