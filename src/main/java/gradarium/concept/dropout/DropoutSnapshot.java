package gradarium.concept.dropout;

import gradarium.learning.LearningSnapshot;
import gradarium.learning.LearningSnapshot.Learner;
import gradarium.simulation.LanesSnapshot;
import java.util.List;

/**
 * Networks with and without dropout at one step.
 *
 * @param lanes in the order of the settings
 */
public record DropoutSnapshot(long step, List<Lane> lanes)
    implements LanesSnapshot<DropoutSnapshot.Lane> {

  /** What the race of learning alone is. */
  public LearningSnapshot learning() {
    return LearningSnapshot.of(this);
  }

  /**
   * Networks of one kind, from several seeds.
   *
   * @param width units of a hidden layer
   * @param outputs classes
   * @param rates probability that a unit is dropped, of the inputs and of each hidden layer; 0
   *     without dropout
   * @param learning its losses and its accuracy on the test samples
   * @param trainLoss mean loss of the training samples at the last look, without dropout
   * @param trainAccuracy mean share of right answers among them
   * @param factors of the inputs and of the units of each hidden layer of the first network in the
   *     last step: 0 where dropped
   * @param weights from the first units of the first hidden layer (columns) to those of the next
   *     layer (rows)
   */
  public record Lane(
      int width,
      int outputs,
      List<Double> rates,
      LearningSnapshot.Lane learning,
      double trainLoss,
      double trainAccuracy,
      List<double[]> factors,
      double[][] weights)
      implements Learner {

    /** How much larger the loss of unseen samples is, in the mean over the seeds. */
    public double gap() {
      return learning.testLoss() - trainLoss;
    }

    /** The number of hidden layers. */
    public int depth() {
      return rates.size() - 1;
    }

    /** Whether units are dropped at all. */
    public boolean drops() {
      return rates.stream().anyMatch(rate -> rate > 0);
    }

    /** A number that is the same for the same dropped units among the first 52 of layer 1. */
    double mask() {
      double mask = 0;
      double[] first = factors.get(1);
      for (int i = 0; i < Math.min(first.length, 52); i++) {
        mask += first[i] == 0 ? Math.scalb(1.0, i) : 0;
      }
      return mask;
    }

    /** Inputs (layer 0) or units of a hidden layer that stayed in the last step. */
    public long kept(int layer) {
      long kept = 0;
      for (double factor : factors.get(layer)) {
        kept += factor > 0 ? 1 : 0;
      }
      return kept;
    }
  }
}
