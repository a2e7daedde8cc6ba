package gradarium.engine.optimizer;

import gradarium.engine.Program;
import gradarium.engine.Scalar;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The two moments that Adam and RAdam keep: m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; and both
 * freed of their bias towards zero: m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
 */
final class Moments {
  private final Buffers buffers;
  private final INDArray first;
  private final INDArray second;

  Moments(Buffers buffers) {
    this.buffers = buffers;
    first = buffers.scratch();
    second = buffers.scratch();
  }

  /** The program that takes the gradient at θ and updates all four. */
  Program program() {
    INDArray g = buffers.gradient();
    INDArray m = buffers.state("m");
    INDArray v = buffers.state("v");
    Scalar beta1 = buffers.scalar(Hyperparameter.BETA1);
    Scalar beta2 = buffers.scalar(Hyperparameter.BETA2);
    Scalar firstCorrection = buffers.newScalar(0);
    Scalar secondCorrection = buffers.newScalar(0);

    Program program = buffers.gradientAt(buffers.theta());
    new ExponentialAverage(buffers, Hyperparameter.BETA1).append(program, g, m);
    program.multiply(g, g, second);
    new ExponentialAverage(buffers, Hyperparameter.BETA2).append(program, second, v);
    return program
        .then(() -> firstCorrection.set(correction(beta1)))
        .then(() -> secondCorrection.set(correction(beta2)))
        .multiply(m, firstCorrection, first)
        .multiply(v, secondCorrection, second);
  }

  /** m̂. */
  INDArray firstCorrected() {
    return first;
  }

  /** v̂. */
  INDArray secondCorrected() {
    return second;
  }

  private double correction(Scalar beta) {
    return 1 / (1 - Math.pow(beta.get(), buffers.step()));
  }
}
