package gradarium.engine.optimizer;

import gradarium.engine.Program;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** RMSProp: G ← γ G + (1 − γ) g²; θ ← θ − η g / √(G + ε) (Tieleman and Hinton 2012). */
public final class RmsProp implements Method {

  @Override
  public String id() {
    return "rmsprop";
  }

  @Override
  public String name() {
    return "RMSProp";
  }

  @Override
  public List<Hyperparameter> hyperparameters() {
    return List.of(
        Hyperparameter.learningRate(0.05), Hyperparameter.decay(), Hyperparameter.epsilon(1e-8));
  }

  @Override
  public List<String> state() {
    return List.of("G");
  }

  @Override
  public Program update(Buffers buffers) {
    INDArray theta = buffers.theta();
    INDArray g = buffers.gradient();
    INDArray squares = buffers.state("G");
    INDArray step = buffers.scratch();
    INDArray root = buffers.scratch();
    ExponentialAverage average = new ExponentialAverage(buffers, Hyperparameter.DECAY);
    Program program = buffers.gradientAt(theta).multiply(g, g, step);
    return average
        .append(program, step, squares)
        .add(squares, buffers.scalar(Hyperparameter.EPSILON), root)
        .sqrt(root, root)
        .multiply(g, buffers.scalar(Hyperparameter.LEARNING_RATE), step)
        .divide(step, root, step)
        .subtract(theta, step, theta);
  }
}
