package gradarium.engine.network;

import gradarium.engine.data.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A network with its numbers as they were at one moment.
 *
 * @param network its layers
 * @param parameters of all layers
 * @param statistics that batch normalization has measured
 * @param data the training data
 */
public record Trained(Network network, double[] parameters, double[] statistics, Dataset data) {

  /** Whether all its numbers are finite; those of a network that diverged are not. */
  public boolean isFinite() {
    return DoubleStream.concat(Arrays.stream(parameters), Arrays.stream(statistics))
        .allMatch(Double::isFinite);
  }

  /** The same numbers in a network with one more layer that has no parameters. */
  public Trained followedBy(Layer last) {
    List<Layer> layers = new ArrayList<>(network.layers());
    layers.add(last);
    return new Trained(
        new Network(network.inputs(), layers, network.type()), parameters, statistics, data);
  }

  /** The parameters of layer {@code i}. */
  public double[] parameters(int i) {
    int from = network.offset(i);
    return Arrays.copyOfRange(
        parameters, from, from + network.layers().get(i).parameters(network.size(i)));
  }

  /** The statistics of layer {@code i}. */
  public double[] statistics(int i) {
    int from = 0;
    for (int k = 0; k < i; k++) {
      from += network.layers().get(k).statistics(network.size(k));
    }
    return Arrays.copyOfRange(
        statistics, from, from + network.layers().get(i).statistics(network.size(i)));
  }

  /**
   * The output of some layers for one input, in evaluation mode, computed without ND4J and
   * therefore on any thread.
   *
   * @param from the first of the layers
   * @param to after the last of them
   */
  public double[] output(double[] input, int from, int to) {
    double[] values = input.clone();
    for (int i = from; i < to; i++) {
      values = output(values, i);
    }
    return values;
  }

  /** The output of the network for one input, in evaluation mode. */
  public double[] output(float[] input) {
    double[] values = new double[input.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = input[i];
    }
    return output(values, 0, network.layers().size());
  }

  private double[] output(double[] input, int i) {
    Layer layer = network.layers().get(i);
    int at = network.offset(i);
    int m = input.length;
    double[] output = new double[layer.outputs(m)];
    if (layer instanceof Dense) {
      for (int unit = 0; unit < output.length; unit++) {
        int row = at + unit * (m + 1);
        double sum = parameters[row + m];
        for (int k = 0; k < m; k++) {
          sum += parameters[row + k] * input[k];
        }
        output[unit] = sum;
      }
    } else if (layer instanceof Nonlinear nonlinear) {
      boolean learned = nonlinear.parameters(m) > 0;
      for (int k = 0; k < m; k++) {
        output[k] =
            learned && input[k] < 0
                ? parameters[at] * input[k]
                : nonlinear.activation().at(input[k]);
      }
    } else if (layer instanceof BatchNormalization norm) {
      double[] measured = statistics(i);
      for (int k = 0; k < m; k++) {
        double normalized = (input[k] - measured[k]) / Math.sqrt(measured[m + k] + norm.epsilon());
        output[k] = parameters[at + k] * normalized + parameters[at + m + k];
      }
    } else {
      System.arraycopy(input, 0, output, 0, m);
    }
    return output;
  }
}
