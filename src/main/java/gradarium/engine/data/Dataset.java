package gradarium.engine.data;

import java.util.Arrays;

/**
 * Samples with what they should give.
 *
 * @param name where they come from
 * @param inputs values of a sample
 * @param outputs values of a target
 * @param samples one after the other, each {@code inputs} values followed by a 1
 * @param targets one after the other
 */
public record Dataset(String name, int inputs, int outputs, float[] samples, float[] targets) {

  /** Samples of classes, whose targets are 1 at the class and 0 elsewhere. */
  public static Dataset classes(
      String name, int inputs, int classes, float[] samples, int[] labels) {
    float[] targets = new float[labels.length * classes];
    for (int i = 0; i < labels.length; i++) {
      targets[i * classes + labels[i]] = 1;
    }
    return new Dataset(name, inputs, classes, samples, targets);
  }

  /** How many samples there are. */
  public int size() {
    return samples.length / (inputs + 1);
  }

  /** The first {@code count} samples, or all where there are fewer. */
  public Dataset first(int count) {
    int n = Math.min(count, size());
    return new Dataset(
        name,
        inputs,
        outputs,
        Arrays.copyOf(samples, n * (inputs + 1)),
        Arrays.copyOf(targets, n * outputs));
  }

  /** The class of a sample: where its target is largest; of a single target, 1 above a half. */
  public int label(int sample) {
    if (outputs == 1) {
      return targets[sample] > 0.5 ? 1 : 0;
    }
    int best = 0;
    for (int j = 1; j < outputs; j++) {
      best = targets[sample * outputs + j] > targets[sample * outputs + best] ? j : best;
    }
    return best;
  }
}
