package gradarium.engine.data;

import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import java.util.Arrays;
import java.util.Locale;

/**
 * Training samples and test samples.
 *
 * @param training the training samples
 * @param test the test samples, never used for training; may be empty
 */
public record Split(Dataset training, Dataset test) {
  private static final int PARTS = 5;
  private static final long SEED = 5;

  /** Sets a fifth of the samples aside for testing, the same ones whenever they are read. */
  static Split of(Dataset all) {
    int[] order = order(all.size());
    int test = aside(all.size());
    int training = all.size() - test;
    return new Split(
        all.rows(Arrays.copyOf(order, training)),
        all.rows(Arrays.copyOfRange(order, training, order.length)));
  }

  /**
   * Classes with inputs from a table: a fifth is set aside for testing, and each value is
   * standardized by mean and standard deviation of the training samples; a value beyond single
   * precision becomes the largest one in it.
   *
   * @param values the rows of the table, {@code [sample][input]}
   * @param labels the class of each row, from 0
   */
  static Split standardized(String name, double[][] values, int[] labels, int classes) {
    int[] order = order(values.length);
    int training = values.length - aside(values.length);
    Standardization by =
        Standardization.of(
            Arrays.stream(order, 0, training).mapToObj(i -> values[i]).toArray(double[][]::new));
    int[][] parts = {
      Arrays.copyOf(order, training), Arrays.copyOfRange(order, training, order.length)
    };
    Dataset[] sets = new Dataset[2];
    for (int part = 0; part < 2; part++) {
      int inputs = values[0].length;
      float[] samples = new float[parts[part].length * (inputs + 1)];
      int at = 0;
      for (int row : parts[part]) {
        for (int k = 0; k < inputs; k++) {
          double input = by.input(values[row][k], k);
          samples[at++] = (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, input));
        }
        samples[at++] = 1;
      }
      int[] answers = Arrays.stream(parts[part]).map(row -> labels[row]).toArray();
      sets[part] = Dataset.classes(name, inputs, classes, samples, answers).standardizedBy(by);
    }
    return new Split(sets[0], sets[1]);
  }

  private static int[] order(int samples) {
    int[] order = new int[samples];
    Batches.shuffle(order, RandomStream.of(Purpose.SPLIT, SEED));
    return order;
  }

  private static int aside(int samples) {
    return Math.max(1, samples / PARTS);
  }

  /** What is set aside for testing, in words for machines. */
  String shareSetAside() {
    return String.format(
        Locale.ROOT,
        "%d%% set aside, %d samples",
        Math.round(100.0 * test.size() / (training.size() + test.size())),
        test.size());
  }
}
