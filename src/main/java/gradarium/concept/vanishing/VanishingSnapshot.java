package gradarium.concept.vanishing;

import gradarium.engine.activation.Activation;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Points;
import java.util.List;

/**
 * Deep networks at one step.
 *
 * @param lanes the networks, in the order of the settings
 */
public record VanishingSnapshot(long step, List<Lane> lanes)
    implements LanesSnapshot<VanishingSnapshot.Lane> {

  /**
   * One network.
   *
   * @param id its name in settings
   * @param activation of its hidden layers
   * @param steps updates done
   * @param gradientNorms norm of the gradient by the weights of each layer, the first at the input
   * @param weightChanges norm of what the last update changed in the weights of each layer
   * @param slopes mean size of the activation's derivative in each hidden layer, over the last
   *     mini-batch; before the first step over that which comes first
   * @param ratio gradient norm of the first layer by that of the last
   * @param loss of the last mini-batch; no number before the first
   * @param divergedAt the step at which its numbers left all bounds, or −1
   * @param losses over steps
   * @param ratios over steps
   */
  public record Lane(
      String id,
      Activation activation,
      long steps,
      double[] gradientNorms,
      double[] weightChanges,
      double[] slopes,
      double ratio,
      double loss,
      long divergedAt,
      Points losses,
      Points ratios)
      implements LanesSnapshot.Lane {

    /** The product of the slopes of all hidden layers. */
    public double slopeProduct() {
      double product = 1;
      for (double slope : slopes) {
        product *= slope;
      }
      return product;
    }
  }
}
