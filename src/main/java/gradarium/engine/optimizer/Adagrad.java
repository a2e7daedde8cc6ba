package gradarium.engine.optimizer;

import gradarium.engine.Program;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adagrad: G ← G + g²; θ ← θ − η g / √(G + ε) (Duchi, Hazan and Singer 2011). */
public final class Adagrad implements Method {

  @Override
  public String id() {
    return "adagrad";
  }

  @Override
  public String name() {
    return "Adagrad";
  }

  @Override
  public List<Hyperparameter> hyperparameters() {
    return List.of(Hyperparameter.learningRate(0.5), Hyperparameter.epsilon(1e-8));
  }

  @Override
  public List<String> state() {
    return List.of("G");
  }

  @Override
  public Program update(Buffers buffers) {
    INDArray theta = buffers.theta();
    INDArray g = buffers.gradient();
    INDArray sum = buffers.state("G");
    INDArray step = buffers.scratch();
    INDArray root = buffers.scratch();
    return buffers
        .gradientAt(theta)
        .multiply(g, g, step)
        .add(sum, step, sum)
        .add(sum, buffers.scalar(Hyperparameter.EPSILON), root)
        .sqrt(root, root)
        .multiply(g, buffers.scalar(Hyperparameter.LEARNING_RATE), step)
        .divide(step, root, step)
        .subtract(theta, step, theta);
  }
}
