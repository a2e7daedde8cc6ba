package gradarium.engine.data;

import java.util.Arrays;

/**
 * Samples to learn from, and others to test with.
 *
 * @param training to learn from
 * @param test never learned from
 */
public record Split(Dataset training, Dataset test) {
  private static final int PARTS = 5;
  private static final long SEED = 5;

  /** A fifth of some samples to test with, drawn in the same way whenever they are read. */
  static Split of(Dataset all) {
    int[] order = new Batches(all.size(), all.size(), SEED).rows(0);
    int test = Math.max(1, all.size() / PARTS);
    int training = all.size() - test;
    return new Split(
        all.rows(Arrays.copyOf(order, training)),
        all.rows(Arrays.copyOfRange(order, training, order.length)));
  }

  /** The same, with each value measured in deviations from its mean over the training samples. */
  static Split standardized(Dataset all) {
    Split split = of(all);
    double[][] learned = new double[split.training.size()][all.inputs()];
    for (int i = 0; i < learned.length; i++) {
      for (int k = 0; k < all.inputs(); k++) {
        learned[i][k] = split.training.samples()[i * (all.inputs() + 1) + k];
      }
    }
    Standardization by = Standardization.of(learned);
    return new Split(split.training.standardized(by), split.test.standardized(by));
  }
}
