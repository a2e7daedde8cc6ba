package gradarium.engine.network;

import java.util.Arrays;

/**
 * A network with its numbers as they were at one moment.
 *
 * @param network its layers
 * @param parameters of all layers
 * @param statistics that batch normalization has measured
 */
public record Trained(Network network, double[] parameters, double[] statistics) {

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
}
