package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.expression.Expression;
import gradarium.engine.expression.Expression.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What can be measured of each layer of a network. A hidden layer is what comes before and after an
 * activation; all that is measured of it is of the mini-batch of a pass that trains.
 */
public final class Probes {
  /** A unit is dead where its activation is flatter than this for all samples (Lu et al. 2019). */
  public static final double FLAT = 1e-3;

  /** Between these, no square that matters to a sum was too small or too large for a number. */
  private static final double SMALLEST_SQUARE = 1e-270;

  private static final double LARGEST_SQUARE = 1e300;

  private final Network network;
  private final List<Integer> dense = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();
  private final List<Expression> slopes = new ArrayList<>();

  /** Probes of the layers of a network. */
  public Probes(Network network) {
    this.network = network;
    for (int i = 0; i < network.layers().size(); i++) {
      if (network.layers().get(i) instanceof Dense) {
        dense.add(i);
      } else if (network.layers().get(i) instanceof Nonlinear nonlinear) {
        hidden.add(i);
        slopes.add(nonlinear.activation().formula().derivative(Variable.X));
      }
    }
  }

  /** The number of hidden layers. */
  public int hidden() {
    return hidden.size();
  }

  /** The place of hidden layer {@code i}'s activation among all layers of the network. */
  public int layer(int i) {
    return hidden.get(i);
  }

  /**
   * The Euclidean norm of each dense layer's part of a vector of parameters, such as the gradient,
   * the first layer at the input; neither very small nor very large numbers are lost.
   */
  public double[] norms(double[] vector) {
    double[] norms = new double[dense.size()];
    for (int i = 0; i < norms.length; i++) {
      int layer = dense.get(i);
      int from = network.offset(layer);
      int to = from + network.layers().get(layer).parameters(network.size(layer));
      norms[i] = norm(vector, from, to);
    }
    return norms;
  }

  /** The norm of a part; scaled where squares would leave the range of numbers. */
  private static double norm(double[] vector, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += vector[k] * vector[k];
    }
    if (sum > SMALLEST_SQUARE && sum < LARGEST_SQUARE) {
      return Math.sqrt(sum);
    }
    double largest = 0;
    for (int k = from; k < to; k++) {
      largest = Math.max(largest, Math.abs(vector[k]));
    }
    sum = 0;
    for (int k = from; k < to && largest > 0; k++) {
      double share = vector[k] / largest;
      sum += share * share;
    }
    return largest * Math.sqrt(sum);
  }

  /** What comes into the activations of hidden layer {@code i}, unit by unit. */
  public double[] inputs(Pass pass, int i) {
    return HostCopy.of(pass.outputs().get(hidden.get(i) - 1).values());
  }

  /** What the activations of hidden layer {@code i} give, unit by unit. */
  public double[] activations(Pass pass, int i) {
    return HostCopy.of(pass.outputs().get(hidden.get(i)).values());
  }

  /** The gradient of the loss by {@link #inputs}, in the same order. */
  public double[] gradients(Pass pass, int i) {
    return HostCopy.of(pass.outputs().get(hidden.get(i) - 1).gradient());
  }

  /** The mean size of f′(z) in each hidden layer, over units and samples. */
  public double[] slopes(Pass pass) {
    double[] means = new double[hidden.size()];
    for (int i = 0; i < means.length; i++) {
      Expression slope = slopes.get(i);
      means[i] =
          Arrays.stream(inputs(pass, i)).map(z -> Math.abs(slope.at(z, 0))).average().orElse(0);
    }
    return means;
  }

  /** The share of the units of hidden layer {@code i} that no sample moves. */
  public double dead(Pass pass, int i) {
    double[] z = inputs(pass, i);
    int batch = pass.input().batch();
    int units = z.length / batch;
    int dead = 0;
    for (int unit = 0; unit < units; unit++) {
      boolean moves = false;
      for (int k = unit * batch; k < (unit + 1) * batch && !moves; k++) {
        moves = Math.abs(slopes.get(i).at(z[k], 0)) > FLAT;
      }
      dead += moves ? 0 : 1;
    }
    return dead / (double) units;
  }

  /**
   * How numbers are distributed.
   *
   * @param mean of all
   * @param deviation their standard deviation
   * @param density per bin, such that the tallest is 1; outer numbers are in the outer bins
   */
  public record Distribution(double mean, double deviation, double[] density) {

    /** The distribution of numbers over so many bins of the same width. */
    public static Distribution of(double[] values, double low, double high, int bins) {
      double mean = Arrays.stream(values).average().orElse(0);
      double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
      double[] counts = new double[bins];
      for (double value : values) {
        double place = (value - low) / (high - low) * bins;
        counts[(int) Math.max(0, Math.min(bins - 1, place))]++;
      }
      double tallest = Math.max(1, Arrays.stream(counts).max().orElse(1));
      double[] density = Arrays.stream(counts).map(c -> c / tallest).toArray();
      return new Distribution(mean, Math.sqrt(variance), density);
    }
  }
}
