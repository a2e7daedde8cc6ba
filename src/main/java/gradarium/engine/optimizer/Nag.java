package gradarium.engine.optimizer;

import gradarium.engine.Program;
import gradarium.engine.Scalar;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Nesterov accelerated gradient: v ← γ v + η ∇J(θ − γ v); θ ← θ − v (Nesterov 1983). The slide
 * prints v ← γ v − η ∇J(θ − γ v), which climbs.
 */
public final class Nag implements Method {

  @Override
  public String id() {
    return "nag";
  }

  @Override
  public String name() {
    return "NAG";
  }

  @Override
  public List<Hyperparameter> hyperparameters() {
    return List.of(Hyperparameter.learningRate(0.001), Hyperparameter.momentum());
  }

  @Override
  public List<String> state() {
    return List.of("v");
  }

  @Override
  public boolean hasPrintedForm() {
    return true;
  }

  @Override
  public Program update(Buffers buffers) {
    INDArray theta = buffers.theta();
    INDArray g = buffers.gradient();
    INDArray v = buffers.state("v");
    INDArray pull = buffers.scratch();
    INDArray ahead = buffers.scratch();
    Scalar gamma = buffers.scalar(Hyperparameter.MOMENTUM);
    Program program =
        buffers
            .program()
            .multiply(v, gamma, ahead)
            .subtract(theta, ahead, ahead)
            .then(buffers.gradientAt(ahead))
            .multiply(g, buffers.scalar(Hyperparameter.LEARNING_RATE), pull)
            .multiply(v, gamma, v);
    if (buffers.asPrinted()) {
      program.subtract(v, pull, v);
    } else {
      program.add(v, pull, v);
    }
    return program.subtract(theta, v, theta);
  }
}
