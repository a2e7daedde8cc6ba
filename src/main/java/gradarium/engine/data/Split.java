package gradarium.engine.data;

import java.util.Arrays;
import java.util.List;

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
    int length = all.inputs() + 1;
    for (int value = 0; value < all.inputs(); value++) {
      float[] learned = split.training.samples();
      double mean = 0;
      for (int i = value; i < learned.length; i += length) {
        mean += learned[i];
      }
      mean /= split.training.size();
      double square = 0;
      for (int i = value; i < learned.length; i += length) {
        square += (learned[i] - mean) * (learned[i] - mean);
      }
      double deviation = Math.sqrt(square / split.training.size());
      for (float[] samples : List.of(learned, split.test.samples())) {
        for (int i = value; i < samples.length; i += length) {
          samples[i] = deviation == 0 ? 0 : (float) ((samples[i] - mean) / deviation);
        }
      }
    }
    return split;
  }
}
