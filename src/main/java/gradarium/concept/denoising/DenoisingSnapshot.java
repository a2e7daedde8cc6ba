package gradarium.concept.denoising;

import gradarium.engine.data.Noise;
import gradarium.engine.network.Trained;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Points;
import java.util.List;

/**
 * A plain and a denoising autoencoder at one step.
 *
 * @param clean digits that are shown
 * @param noisy what is given of them
 * @param noise of those
 * @param lanes the plain one, and then the denoising one
 */
public record DenoisingSnapshot(
    long step, List<float[]> clean, List<float[]> noisy, Noise noise, List<Lane> lanes)
    implements LanesSnapshot<DenoisingSnapshot.Lane> {

  /**
   * One autoencoder.
   *
   * @param id its name
   * @param trained its numbers
   * @param reconstructions what it makes of the noisy digits
   * @param shownError mean squared error per pixel of test digits at the level of those shown, now
   * @param robustness mean squared error per pixel of test digits at each of {@link
   *     DenoisingLane#LEVELS}, as of the last look
   * @param errors that at the level of training, over steps
   * @param divergedAt when numbers left all bounds, or −1
   */
  public record Lane(
      String id,
      Trained trained,
      List<float[]> reconstructions,
      double shownError,
      double[] robustness,
      Points errors,
      long divergedAt)
      implements LanesSnapshot.Lane {}
}
