package gradarium.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Samples with their targets.
 *
 * @param name where they come from
 * @param inputs values of a sample
 * @param outputs values of a target
 * @param samples one after the other, each {@code inputs} values followed by a 1
 * @param targets one after the other
 * @param standardization how the inputs were made of the values in a file
 */
public record Dataset(
    String name,
    int inputs,
    int outputs,
    float[] samples,
    float[] targets,
    Standardization standardization) {
  /**
   * The largest number of values that is read from a file; more would not fit on small machines.
   */
  static final int MOST_VALUES = 50_000_000;

  private static final float WHITE = 255;

  /** Targets turned at a time: as many doubles as are fetched from memory together. */
  private static final int TOGETHER = 8;

  /** Samples whose inputs are the values as they were read or drawn. */
  public Dataset(String name, int inputs, int outputs, float[] samples, float[] targets) {
    this(name, inputs, outputs, samples, targets, Standardization.NONE);
  }

  /** Samples of classes; a target is 1 for its class and 0 elsewhere (one-hot). */
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
    if (count >= size()) {
      return this;
    }
    return new Dataset(
        name,
        inputs,
        outputs,
        Arrays.copyOf(samples, count * (inputs + 1)),
        Arrays.copyOf(targets, count * outputs),
        standardization);
  }

  /** The inputs of each sample as an array of its own. */
  public List<float[]> apart() {
    List<float[]> apart = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      int at = i * (inputs + 1);
      apart.add(Arrays.copyOfRange(samples, at, at + inputs));
    }
    return List.copyOf(apart);
  }

  /** The same samples, each as its own target. */
  public Dataset reproducing() {
    float[] copies = new float[size() * inputs];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(samples, i * (inputs + 1), copies, i * inputs, inputs);
    }
    return new Dataset(name, inputs, inputs, samples, copies, standardization);
  }

  /** The same samples, which were standardized in this way. */
  Dataset standardizedBy(Standardization by) {
    return new Dataset(name, inputs, outputs, samples, targets, by);
  }

  /** Some of the samples, in this order. */
  Dataset rows(int... rows) {
    int length = inputs + 1;
    float[] chosen = new float[rows.length * length];
    float[] answers = new float[rows.length * outputs];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(samples, rows[i] * length, chosen, i * length, length);
      System.arraycopy(targets, rows[i] * outputs, answers, i * outputs, outputs);
    }
    return new Dataset(name, inputs, outputs, chosen, answers, standardization);
  }

  /** Writes a sample of bytes, scaled to 0 to 1, and the 1 behind it. */
  static void putBytes(byte[] bytes, int from, float[] samples, int at, int count) {
    for (int k = 0; k < count; k++) {
      samples[at + k] = (bytes[from + k] & 0xFF) / WHITE;
    }
    samples[at + count] = 1;
  }

  /**
   * Writes the targets of some samples, output by output: the first of each sample, then the
   * second.
   */
  public void targets(int[] rows, double[] into) {
    for (int first = 0; first < rows.length; first += TOGETHER) {
      int end = Math.min(first + TOGETHER, rows.length);
      for (int j = 0; j < outputs; j++) {
        for (int i = first; i < end; i++) {
          into[j * rows.length + i] = targets[rows[i] * outputs + j];
        }
      }
    }
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
