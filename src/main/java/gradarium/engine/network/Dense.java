package gradarium.engine.network;

import gradarium.engine.Matrices.Matrix;
import gradarium.engine.Program;
import gradarium.engine.initializer.Initializer;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * z = a W + b. Parameters are W with b as one more row, {@code [inputs + 1, units]} in column
 * order: the weights of a unit and then its bias, unit after unit.
 *
 * @param units outputs
 * @param initializer draws the initial weights; biases start at zero
 */
public record Dense(int units, Initializer initializer) implements Layer {

  @Override
  public int outputs(int inputs) {
    return units;
  }

  @Override
  public int parameters(int inputs) {
    return (inputs + 1) * units;
  }

  @Override
  public double[] firstParameters(int inputs, RandomGenerator random) {
    double[] weights = initializer.draw(inputs, units, random);
    double[] parameters = new double[parameters(inputs)];
    for (int unit = 0; unit < units; unit++) {
      System.arraycopy(weights, unit * inputs, parameters, unit * (inputs + 1), inputs);
    }
    return parameters;
  }

  @Override
  public Signal wire(Wiring wiring) {
    Signal in = wiring.input();
    Signal out = wiring.output(units);
    int rows = in.size() + 1;
    INDArray weights = wiring.parameters(0, rows * units);
    wiring
        .forward()
        .product(1, in.extendedMatrix(), Matrix.of(weights, rows, units), 0, out.matrix());
    if (wiring.training()) {
      Matrix given = out.gradientMatrix();
      Matrix gradient = Matrix.of(wiring.gradients(0, rows * units), rows, units);
      Program backward = wiring.backward();
      backward.product(1, in.extendedMatrix().transpose(), given, 0, gradient);
      if (!in.isInput()) {
        Matrix withoutBias = new Matrix(weights, in.size(), units, rows, true);
        backward.product(1, given, withoutBias, 0, in.gradientMatrix());
      }
    }
    return out;
  }
}
