package gradarium.concept.descent;

import gradarium.engine.data.Dataset;
import gradarium.engine.surface.LineFit;
import gradarium.engine.surface.Point;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Points;
import java.util.List;

/**
 * All lanes at one step.
 *
 * @param data the samples
 * @param fit the bowl of their mean squared error
 * @param start w and b of all lanes at step 0
 * @param lanes the lanes
 */
public record DescentSnapshot(long step, Dataset data, LineFit fit, Point start, List<Lane> lanes)
    implements LanesSnapshot<DescentSnapshot.Lane> {

  /**
   * One way down.
   *
   * @param id its name in settings
   * @param rate its learning rate
   * @param position w and b
   * @param before w and b before the last step
   * @param gradient of the error of the last mini-batch by w and b; zero before the first step
   * @param batch which samples the last step took; none before the first
   * @param seen how many samples all steps took
   * @param excess by how much its error is above the lowest
   * @param divergedAt when its numbers left all bounds, or −1
   * @param trail where it has been
   * @param losses its excess over steps
   */
  public record Lane(
      String id,
      double rate,
      Point position,
      Point before,
      Point gradient,
      int[] batch,
      long seen,
      double excess,
      long divergedAt,
      Points trail,
      Points losses)
      implements LanesSnapshot.Lane {}
}
