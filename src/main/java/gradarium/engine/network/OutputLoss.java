package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.data.Dataset;

/**
 * The loss at the output of a pass, by a loop on the host, and the number of samples classified
 * correctly.
 */
final class OutputLoss implements BatchLoss {
  private final Loss loss;
  private final Dataset data;
  private final int batch;
  private final int outputs;
  private final HostCopy values;
  private final HostCopy gradient;
  private final double[] targets;
  private int[] rows = new int[0];

  OutputLoss(Pass pass, Loss loss, Dataset data) {
    check(pass, data);
    this.loss = loss;
    this.data = data;
    batch = pass.output().batch();
    outputs = pass.output().size();
    values = new HostCopy(pass.output().values());
    gradient = new HostCopy(pass.output().gradient());
    targets = new double[batch * outputs];
  }

  /** Refuses targets whose length is not that of the outputs. */
  static void check(Pass pass, Dataset data) {
    if (pass.output().size() != data.outputs()) {
      throw new IllegalArgumentException(
          "%s outputs for targets of %s".formatted(pass.output().size(), data.outputs()));
    }
  }

  @Override
  public double measure(int[] samples) {
    double mean = measure(samples, batch);
    gradient.push();
    return mean;
  }

  /** The mean loss of the first samples of a batch, without its gradient. */
  double measure(int[] samples, int count) {
    rows = samples;
    data.targets(samples, targets);
    return loss.of(values.pull(), targets, count, batch, outputs, gradient.values());
  }

  /** How many of the first samples are classified correctly, after {@link #measure}. */
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
