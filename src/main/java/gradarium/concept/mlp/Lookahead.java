package gradarium.concept.mlp;

import gradarium.concept.mlp.MlpNetwork.Block;
import gradarium.concept.mlp.NextStep.LayerNumbers;
import gradarium.engine.HostCopy;
import gradarium.engine.data.Dataset;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Pass;
import gradarium.engine.network.Training;
import java.util.ArrayList;
import java.util.List;

/** Looks at the step that comes next, with all its numbers forwards and backwards. */
final class Lookahead {
  private final MlpNetwork network;
  private final Training training;
  private final Dataset data;
  private final Loss loss;

  Lookahead(MlpNetwork network, Training training, Dataset data, Loss loss) {
    this.network = network;
    this.training = training;
    this.data = data;
    this.loss = loss;
  }

  /**
   * Does the next step, keeps its numbers, and takes it back.
   *
   * @param before all parameters as they are
   */
  NextStep next(double[] before) {
    Training.Checkpoint here = training.save();
    training.step();
    int[] samples = training.samples();
    double[] gradients = training.gradients();
    double[] changes = training.parameters();
    for (int i = 0; i < changes.length; i++) {
      changes[i] -= before[i];
    }
    NextStep next = numbers(training.pass(), samples, before, gradients, changes);
    training.restore(here);
    return next;
  }

  private NextStep numbers(
      Pass pass, int[] samples, double[] before, double[] gradients, double[] changes) {
    int n = samples.length;
    double[][] inputs = new double[2][n];
    double[] targets = new double[n];
    for (int s = 0; s < n; s++) {
      inputs[0][s] = data.samples()[3 * samples[s]];
      inputs[1][s] = data.samples()[3 * samples[s] + 1];
      targets[s] = data.targets()[samples[s]];
    }
    List<LayerNumbers> layers = new ArrayList<>();
    double[][] given = inputs;
    for (Block block : network.blocks()) {
      double[][] sums = values(pass, block.dense(), n);
      double[][] slopes = values(pass, block.before(), n);
      double[][] outputs = values(pass, block.after(), n);
      for (int unit = 0; unit < sums.length; unit++) {
        for (int s = 0; s < n; s++) {
          slopes[unit][s] = network.slope(block, before, slopes[unit][s]);
          outputs[unit][s] =
              block == network.output() ? network.share(outputs[unit][s]) : outputs[unit][s];
        }
      }
      layers.add(
          new LayerNumbers(
              given,
              sums,
              slopes,
              outputs,
              errors(pass, block.after(), n),
              errors(pass, block.dense(), n),
              network.split(block, gradients),
              network.split(block, changes)));
      given = values(pass, block.end(), n);
    }
    double[] outputs = layers.get(layers.size() - 1).outputs()[0];
    return new NextStep(samples, inputs, targets, outputs, losses(outputs, targets), layers);
  }

  private double[] losses(double[] outputs, double[] targets) {
    double[] losses = new double[outputs.length];
    for (int s = 0; s < losses.length; s++) {
      double t = targets[s];
      double y = outputs[s];
      losses[s] =
          loss == Loss.HALF_SQUARED_ERROR
              ? (t - y) * (t - y) / 2
              : -(t > 0.5 ? Math.log(y) : Math.log1p(-y));
    }
    return losses;
  }

  private static double[][] values(Pass pass, int layer, int n) {
    return byUnit(HostCopy.of(pass.outputs().get(layer).values()), n, 1);
  }

  /** The derivatives of the loss of each sample alone; those of a pass are of the mean. */
  private static double[][] errors(Pass pass, int layer, int n) {
    return byUnit(HostCopy.of(pass.outputs().get(layer).gradient()), n, n);
  }

  private static double[][] byUnit(double[] values, int n, double factor) {
    double[][] units = new double[values.length / n][n];
    for (int i = 0; i < values.length; i++) {
      units[i / n][i % n] = factor * values[i];
    }
    return units;
  }
}
