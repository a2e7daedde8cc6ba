package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.data.Dataset;

/** The loss at the output of a pass, and its gradient there. */
final class OutputLoss {
  /** Samples transposed at a time: as many doubles as are fetched from memory together. */
  private static final int TOGETHER = 8;

  private final Loss loss;
  private final Dataset data;
  private final int batch;
  private final int outputs;
  private final HostCopy values;
  private final HostCopy gradient;
  private final double[] targets;
  private int[] rows = new int[0];

  OutputLoss(Pass pass, Loss loss, Dataset data) {
    this.loss = loss;
    this.data = data;
    batch = pass.output().batch();
    outputs = pass.output().size();
    if (outputs != data.outputs()) {
      throw new IllegalArgumentException(
          "%s outputs for targets of %s".formatted(outputs, data.outputs()));
    }
    values = new HostCopy(pass.output().values());
    gradient = new HostCopy(pass.output().gradient());
    targets = new double[batch * outputs];
  }

  /** Takes the targets of these samples. */
  void target(int[] samples) {
    rows = samples;
    float[] from = data.targets();
    for (int first = 0; first < samples.length; first += TOGETHER) {
      int end = Math.min(first + TOGETHER, samples.length);
      for (int j = 0; j < outputs; j++) {
        for (int s = first; s < end; s++) {
          targets[j * batch + s] = from[samples[s] * outputs + j];
        }
      }
    }
  }

  /** The mean loss of the first samples of the batch; writes its gradient where wanted. */
  double measure(int samples, boolean writeGradient) {
    double mean = loss.of(values.pull(), targets, samples, batch, outputs, gradient.values());
    if (writeGradient) {
      gradient.push();
    }
    return mean;
  }

  /** How many of the first samples are given their class, after {@link #measure}. */
  int right(int samples) {
    int right = 0;
    for (int s = 0; s < samples; s++) {
      right += answer(s) == data.label(rows[s]) ? 1 : 0;
    }
    return right;
  }

  private int answer(int sample) {
    double[] y = values.values();
    if (outputs == 1) {
      return y[sample] > loss.threshold() ? 1 : 0;
    }
    int best = 0;
    for (int j = 1; j < outputs; j++) {
      best = y[j * batch + sample] > y[best * batch + sample] ? j : best;
    }
    return best;
  }
}
