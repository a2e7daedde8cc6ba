package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.data.Dataset;

/** Measures loss and accuracy of a network on samples. */
public final class Evaluation {
  private static final int LARGEST_BATCH = 500;

  private final Dataset data;
  private final Pass pass;
  private final HostCopy input;
  private final OutputLoss output;
  private final int batch;

  Evaluation(Pass pass, Loss loss, Dataset data) {
    this.data = data;
    this.pass = pass;
    batch = pass.output().batch();
    input = new HostCopy(pass.input().extended());
    output = new OutputLoss(pass, loss, data);
  }

  /** The batch size of a pass that evaluates these samples. */
  static int batch(Dataset data) {
    return Math.max(1, Math.min(LARGEST_BATCH, data.size()));
  }

  /** The mean loss and the accuracy over all samples; NaN without samples. */
  public Result measure() {
    double sum = 0;
    int right = 0;
    int[] rows = new int[batch];
    for (int from = 0; from < data.size(); from += batch) {
      int count = Math.min(batch, data.size() - from);
      for (int i = 0; i < batch; i++) {
        rows[i] = from + Math.min(i, count - 1);
      }
      input.pushRows(data.samples(), rows, data.inputs() + 1);
      pass.forward().run();
      sum += output.measure(rows, count) * count;
      right += output.right(count);
    }
    return new Result(sum / data.size(), right / (double) data.size());
  }

  /**
   * The result of an evaluation.
   *
   * @param loss mean loss
   * @param accuracy share of samples classified correctly, from 0 to 1
   */
  public record Result(double loss, double accuracy) {}
}
