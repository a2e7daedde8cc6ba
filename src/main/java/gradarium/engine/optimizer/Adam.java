package gradarium.engine.optimizer;

import gradarium.engine.Program;
import gradarium.engine.Scalar;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adam: m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; m̂ = m / (1 − β₁ᵗ); v̂ = v / (1 − β₂ᵗ); θ ←
 * θ − η m̂ / (√v̂ + ε) (Kingma and Ba 2015, Algorithm 1).
 */
public final class Adam implements Method {

  @Override
  public String id() {
    return "adam";
  }

  @Override
  public String name() {
    return "Adam";
  }

  @Override
  public List<Hyperparameter> hyperparameters() {
    return List.of(
        Hyperparameter.learningRate(0.1),
        Hyperparameter.beta1(),
        Hyperparameter.beta2(),
        Hyperparameter.epsilon(1e-8));
  }

  @Override
  public List<String> state() {
    return List.of("m", "v");
  }

  @Override
  public Program update(Buffers buffers) {
    INDArray theta = buffers.theta();
    INDArray step = buffers.scratch();
    Scalar epsilon = buffers.scalar(Hyperparameter.EPSILON);
    Moments moments = new Moments(buffers);
    return moments
        .program()
        .overRoot(
            moments.rate(),
            buffers.state("m"),
            moments.secondFactor(),
            buffers.state("v"),
            epsilon,
            step)
        .subtract(theta, step, theta);
  }
}
