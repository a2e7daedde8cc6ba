package gradarium.engine.export;

import gradarium.engine.network.Trained;
import java.util.Arrays;

/**
 * The weights and biases of a dense layer.
 *
 * @param weights {@code [unit][input]}
 * @param biases of the units
 */
record Weights(double[][] weights, double[] biases) {

  /** Those of layer {@code i}, which has to be dense. */
  static Weights of(Trained trained, int i) {
    double[] all = trained.parameters(i);
    int inputs = trained.network().size(i);
    int units = all.length / (inputs + 1);
    double[][] weights = new double[units][];
    double[] biases = new double[units];
    for (int unit = 0; unit < units; unit++) {
      int from = unit * (inputs + 1);
      weights[unit] = Arrays.copyOfRange(all, from, from + inputs);
      biases[unit] = all[from + inputs];
    }
    return new Weights(weights, biases);
  }

  /** The weights {@code [input][unit]}. */
  double[][] transposed() {
    double[][] turned = new double[weights[0].length][weights.length];
    for (int unit = 0; unit < weights.length; unit++) {
      for (int input = 0; input < turned.length; input++) {
        turned[input][unit] = weights[unit][input];
      }
    }
    return turned;
  }
}
