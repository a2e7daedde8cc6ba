package gradarium.engine.network;

import gradarium.engine.Matrices.Matrix;
import gradarium.engine.Program;
import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activation.Kind;
import gradarium.engine.expression.Expression.Variable;
import gradarium.engine.expression.ExpressionCompiler;
import gradarium.engine.expression.ExpressionCompiler.Target;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;

/**
 * a = f(z), element by element.
 *
 * @param activation f
 */
public record Nonlinear(Activation activation) implements Layer {

  @Override
  public int parameters(int inputs) {
    return activation.parameters();
  }

  @Override
  public double[] firstParameters(int inputs, RandomGenerator random) {
    return activation.kind() == Kind.PARAMETRIC
        ? new double[] {Activation.FIRST_SLOPE}
        : new double[0];
  }

  @Override
  public Signal wire(Wiring wiring) {
    Signal in = wiring.input();
    if (activation.kind() == Kind.IDENTITY) {
      return in;
    }
    Signal out = wiring.output(in.size());
    INDArray z = in.values();
    INDArray a = out.values();
    Program forward = wiring.forward();
    switch (activation.kind()) {
      case SIGMOID -> forward.then(new Sigmoid(z, a));
      case TANH -> forward.then(new Tanh(z, a));
      case RELU -> forward.max(z, 0, a);
      case PARAMETRIC -> {
        parametric(wiring, z, out);
        return out;
      }
      case FORMULA -> {
        formula(wiring, in, out);
        return out;
      }
      case IDENTITY -> throw new IllegalStateException("has no output of its own");
    }
    if (wiring.training()) {
      INDArray dz = in.gradient();
      INDArray da = out.gradient();
      Program backward = wiring.backward();
      switch (activation.kind()) {
        // σ′ = σ (1 − σ)
        case SIGMOID -> backward.subtractFrom(1, a, dz).multiply(dz, a, dz).multiply(dz, da, dz);
        // tanh′ = 1 − tanh²
        case TANH -> backward.multiply(a, a, dz).subtractFrom(1, dz, dz).multiply(dz, da, dz);
        default -> backward.then(new Step(z, dz, 0.0)).multiply(dz, da, dz);
      }
    }
    return out;
  }

  private void formula(Wiring wiring, Signal in, Signal out) {
    INDArray z = in.values();
    Target value = new Target(activation.formula(), out.values());
    if (!wiring.training()) {
      wiring.forward().then(ExpressionCompiler.compile(wiring.memory(), z, z, value).get(0));
      return;
    }
    INDArray dz = in.gradient();
    Target slope = new Target(activation.formula().derivative(Variable.X), dz);
    List<Program> programs = ExpressionCompiler.compile(wiring.memory(), z, z, value, slope);
    wiring.forward().then(programs.get(0));
    wiring.backward().then(programs.get(1)).multiply(dz, out.gradient(), dz);
  }

  /** a = max(z, 0) + s min(z, 0), with one learned slope s. */
  private static void parametric(Wiring wiring, INDArray z, Signal out) {
    int n = (int) z.length();
    INDArray below = wiring.array(n, 1);
    Matrix belowColumn = Matrix.of(below, n, 1);
    Matrix outColumn = Matrix.of(out.extended(), n, 1);
    Matrix slope = Matrix.of(wiring.parameters(0, 1), 1, 1);
    INDArray flatBelow = below.reshape('f', z.shape());
    wiring
        .forward()
        .max(z, 0, out.values())
        .subtract(z, out.values(), flatBelow)
        .product(1, belowColumn, slope, 1, outColumn);
    if (wiring.training()) {
      Signal in = wiring.input();
      INDArray dz = in.gradient();
      INDArray da = out.gradient();
      INDArray rest = wiring.array(n, 1);
      INDArray flatRest = rest.reshape('f', z.shape());
      Matrix slopeGradient = Matrix.of(wiring.gradients(0, 1), 1, 1);
      wiring
          .backward()
          .product(1, belowColumn.transpose(), Matrix.of(da, n, 1), 0, slopeGradient)
          .then(new Step(z, dz, 0.0))
          .multiply(dz, da, dz)
          .subtract(da, dz, flatRest)
          .product(1, Matrix.of(rest, n, 1), slope, 1, Matrix.of(dz, n, 1));
    }
  }
}
