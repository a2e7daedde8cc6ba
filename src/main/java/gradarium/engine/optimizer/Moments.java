package gradarium.engine.optimizer;

import gradarium.engine.Program;
import gradarium.engine.Scalar;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The two moments that Adam and RAdam keep: m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; and the
 * factors that correct their bias towards zero: m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
 */
final class Moments {
  private final Buffers buffers;
  private final Scalar rate;
  private final Scalar second;

  Moments(Buffers buffers) {
    this.buffers = buffers;
    rate = buffers.newScalar(0);
    second = buffers.newScalar(0);
  }

  /** The program that computes the gradient at θ and updates moments and factors. */
  Program program() {
    INDArray g = buffers.gradient();
    INDArray square = buffers.scratch();
    Program program = buffers.gradientAt(buffers.theta());
    new ExponentialAverage(buffers, Hyperparameter.BETA1).append(program, g, buffers.state("m"));
    program.multiply(g, g, square);
    new ExponentialAverage(buffers, Hyperparameter.BETA2)
        .append(program, square, buffers.state("v"));
    Scalar eta = buffers.scalar(Hyperparameter.LEARNING_RATE);
    return program
        .then(() -> rate.set(eta.get() * correction(Hyperparameter.BETA1)))
        .then(() -> second.set(correction(Hyperparameter.BETA2)));
  }

  /** η / (1 − β₁ᵗ), so that this times m is η m̂. */
  Scalar rate() {
    return rate;
  }

  /** 1 / (1 − β₂ᵗ), so that this times v is v̂. */
  Scalar secondFactor() {
    return second;
  }

  private double correction(String beta) {
    return 1 / (1 - Math.pow(buffers.scalar(beta).get(), buffers.step()));
  }
}
