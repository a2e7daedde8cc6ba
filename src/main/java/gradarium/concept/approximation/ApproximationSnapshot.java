package gradarium.concept.approximation;

import gradarium.engine.data.Dataset;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Points;
import java.util.List;

/**
 * All networks at one step.
 *
 * @param training the samples that they learn from
 * @param test other samples of the same kind
 * @param truth the function, at the places of {@link #x}
 * @param lanes the networks
 */
public record ApproximationSnapshot(
    long step, Dataset training, Dataset test, double[] truth, List<Lane> lanes)
    implements LanesSnapshot<ApproximationSnapshot.Lane> {
  /** Places at which functions are shown. */
  static final int PLACES = 181;

  /** The place of an index. */
  static double x(int i) {
    return DrawnFunction.HALF_WIDTH * (2.0 * i / (PLACES - 1) - 1);
  }

  /**
   * One network.
   *
   * @param id its name in settings
   * @param units hidden units
   * @param curve what it gives at each place
   * @param parts what each hidden unit adds to that; empty where there are too many to be seen
   * @param trainLoss at the last look
   * @param testLoss at the last look
   * @param best the lowest test loss so far
   * @param bestStep when that was
   * @param divergedAt when its numbers left all bounds, or −1
   * @param trainLosses over steps
   * @param testLosses over steps
   */
  public record Lane(
      String id,
      int units,
      double[] curve,
      double[][] parts,
      double trainLoss,
      double testLoss,
      double best,
      long bestStep,
      long divergedAt,
      Points trainLosses,
      Points testLosses)
      implements LanesSnapshot.Lane {

    /** Weights and biases. */
    int parameters() {
      return 3 * units + 1;
    }
  }
}
