package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.expression.Expression;
import gradarium.engine.expression.Expression.Variable;
import gradarium.engine.expression.ExpressionCompiler;
import gradarium.engine.expression.ExpressionCompiler.Target;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What can be measured in each hidden layer of a network after a training pass. A hidden layer
 * consists of what comes before and after an activation; everything is measured on the mini-batch
 * of the pass. Returned arrays are reused by the next call of the same method.
 */
public final class Probes {
  /** A unit is dead where its activation is flatter than this for all samples (Lu et al. 2019). */
  public static final double FLAT = 1e-3;

  private final List<Hidden> hidden = new ArrayList<>();

  /** Probes of a pass over a network, which are closed with it. */
  public Probes(Network network, Pass pass) {
    Memory memory = pass.forward().memory();
    for (int i = 0; i < network.layers().size(); i++) {
      if (network.layers().get(i) instanceof Nonlinear nonlinear) {
        Signal in = pass.outputs().get(i - 1);
        INDArray slope = memory.like(in.values());
        Expression derivative = nonlinear.activation().formula().derivative(Variable.X);
        hidden.add(
            new Hidden(
                i,
                in.size(),
                new HostCopy(in.values()),
                new HostCopy(pass.outputs().get(i).values()),
                new HostCopy(in.gradient()),
                ExpressionCompiler.compile(
                        memory, in.values(), in.values(), new Target(derivative, slope))
                    .get(0),
                new HostCopy(slope)));
      }
    }
  }

  private record Hidden(
      int layer,
      int units,
      HostCopy inputs,
      HostCopy activations,
      HostCopy gradients,
      Program derive,
      HostCopy slopes) {}

  /** The number of hidden layers. */
  public int hidden() {
    return hidden.size();
  }

  /** The place of hidden layer {@code i}'s activation among all layers of the network. */
  public int layer(int i) {
    return hidden.get(i).layer;
  }

  /** The inputs of the activations of hidden layer {@code i}, unit by unit. */
  public double[] inputs(int i) {
    return hidden.get(i).inputs.pull();
  }

  /** The outputs of the activations of hidden layer {@code i}, unit by unit. */
  public double[] activations(int i) {
    return hidden.get(i).activations.pull();
  }

  /** The gradient of the loss with respect to {@link #inputs}, in the same order. */
  public double[] gradients(int i) {
    return hidden.get(i).gradients.pull();
  }

  /** The derivatives of the activations of hidden layer {@code i}. */
  public Slope slope(int i) {
    Hidden layer = hidden.get(i);
    layer.derive.run();
    double[] slopes = layer.slopes.pull();
    int batch = slopes.length / layer.units;
    double sum = 0;
    int dead = 0;
    for (int unit = 0; unit < layer.units; unit++) {
      double steepest = 0;
      for (int k = unit * batch; k < (unit + 1) * batch; k++) {
        double steep = Math.abs(slopes[k]);
        sum += steep;
        steepest = Math.max(steepest, steep);
      }
      dead += steepest > FLAT ? 0 : 1;
    }
    return new Slope(sum / slopes.length, dead / (double) layer.units);
  }

  /**
   * The derivatives of the activations of a layer.
   *
   * @param mean of |f′(z)| over units and samples
   * @param dead share of the units that no sample activates
   */
  public record Slope(double mean, double dead) {}

  /**
   * How numbers are distributed.
   *
   * @param mean of all
   * @param deviation their standard deviation
   * @param low where the first bin begins
   * @param high where the last bin ends
   * @param density per bin, such that the tallest is 1; outer numbers are in the outer bins
   */
  public record Distribution(
      double mean, double deviation, double low, double high, double[] density) {

    /** The histogram of numbers over this many bins of equal width. */
    public static Distribution of(double[] values, double low, double high, int bins) {
      double sum = 0;
      double[] density = new double[bins];
      double tallest = 1;
      double perWidth = bins / (high - low);
      for (double value : values) {
        sum += value;
        int bin = (int) Math.max(0, Math.min(bins - 1, (value - low) * perWidth));
        density[bin]++;
        tallest = Math.max(tallest, density[bin]);
      }
      for (int i = 0; i < bins; i++) {
        density[i] /= tallest;
      }
      int count = Math.max(1, values.length);
      double mean = sum / count;
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      return new Distribution(mean, Math.sqrt(squares / count), low, high, density);
    }
  }
}
