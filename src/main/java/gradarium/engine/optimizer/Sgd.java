package gradarium.engine.optimizer;

import gradarium.engine.Program;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Gradient descent: θ ← θ − η g (Robbins and Monro 1951). */
public final class Sgd implements Method {

  @Override
  public String id() {
    return "sgd";
  }

  @Override
  public String name() {
    return "SGD";
  }

  @Override
  public List<Hyperparameter> hyperparameters() {
    return List.of(Hyperparameter.learningRate(0.0025));
  }

  @Override
  public List<String> state() {
    return List.of();
  }

  @Override
  public Program update(Buffers buffers) {
    INDArray theta = buffers.theta();
    INDArray g = buffers.gradient();
    INDArray step = buffers.scratch();
    return buffers
        .gradientAt(theta)
        .multiply(g, buffers.scalar(Hyperparameter.LEARNING_RATE), step)
        .subtract(theta, step, theta);
  }
}
