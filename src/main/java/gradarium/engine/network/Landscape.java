package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.data.Dataset;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The loss of a network on all samples over a plane through the origin of its parameters
 * (Goodfellow et al. 2015; Li et al. 2018, with meaningful directions): θ = x u + y v.
 */
public final class Landscape implements AutoCloseable {
  private final Memory memory = new Memory();
  private final double[] u;
  private final double[] v;
  private final HostCopy parameters;
  private final Evaluation evaluation;

  /**
   * A plane.
   *
   * @param u one direction, as long as there are parameters
   * @param v the other, at a right angle to it
   */
  public Landscape(Network network, Dataset data, Loss loss, double[] u, double[] v) {
    this.u = u.clone();
    this.v = v.clone();
    INDArray theta = memory.vector(network.type(), network.firstParameters(0));
    INDArray statistics = memory.vector(network.type(), network.firstStatistics());
    parameters = new HostCopy(theta);
    int batch = Evaluation.batch(data);
    evaluation = new Evaluation(network.evaluation(memory, theta, statistics, batch), loss, data);
  }

  /** The loss at a place of the plane. */
  public double lossAt(double x, double y) {
    double[] values = parameters.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = x * u[i] + y * v[i];
    }
    parameters.push();
    return evaluation.measure().loss();
  }

  /** Where parameters are in the plane: the foot of the perpendicular, and how far it is away. */
  public Place place(double[] parameters) {
    double x = dot(parameters, u) / dot(u, u);
    double y = dot(parameters, v) / dot(v, v);
    double sum = 0;
    for (int i = 0; i < parameters.length; i++) {
      double off = parameters[i] - x * u[i] - y * v[i];
      sum += off * off;
    }
    return new Place(x, y, Math.sqrt(sum));
  }

  @Override
  public void close() {
    memory.close();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * Where parameters are.
   *
   * @param x along u
   * @param y along v
   * @param off Euclidean distance from the plane
   */
  public record Place(double x, double y, double off) {}
}
