package gradarium.engine.optimizer;

import gradarium.engine.Program;
import gradarium.engine.Scalar;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AdaDelta: G ← γ G + (1 − γ) g²; Δ = √(s + ε) / √(G + ε) · g; θ ← θ − Δ; s ← γ s + (1 − γ) Δ²
 * (Zeiler 2012). It has no learning rate.
 */
public final class AdaDelta implements Method {

  @Override
  public String id() {
    return "adadelta";
  }

  @Override
  public String name() {
    return "AdaDelta";
  }

  @Override
  public List<Hyperparameter> hyperparameters() {
    return List.of(Hyperparameter.decay(), Hyperparameter.epsilon(1e-6));
  }

  @Override
  public List<String> state() {
    return List.of("G", "s");
  }

  @Override
  public Program update(Buffers buffers) {
    INDArray theta = buffers.theta();
    INDArray g = buffers.gradient();
    INDArray squares = buffers.state("G");
    INDArray moves = buffers.state("s");
    INDArray delta = buffers.scratch();
    INDArray scratch = buffers.scratch();
    Scalar epsilon = buffers.scalar(Hyperparameter.EPSILON);
    ExponentialAverage average = new ExponentialAverage(buffers, Hyperparameter.DECAY);
    Program program = buffers.gradientAt(theta).multiply(g, g, scratch);
    average
        .append(program, scratch, squares)
        .add(moves, epsilon, delta)
        .sqrt(delta, delta)
        .add(squares, epsilon, scratch)
        .sqrt(scratch, scratch)
        .divide(delta, scratch, delta)
        .multiply(delta, g, delta)
        .subtract(theta, delta, theta)
        .multiply(delta, delta, scratch);
    return average.append(program, scratch, moves);
  }
}
