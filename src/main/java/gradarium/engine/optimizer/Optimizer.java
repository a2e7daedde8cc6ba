package gradarium.engine.optimizer;

import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.Stored;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One method at work on one array of parameters. The same class moves a racer on a surface, many
 * racers at once, and the weights of a network.
 */
public final class Optimizer {
  private final Method method;
  private final Buffers buffers;
  private final Program update;

  /**
   * Makes all buffers and compiles the update.
   *
   * @param memory of its arrays
   * @param method how to update
   * @param objective what to minimize
   * @param theta parameters of any shape; updated in place by {@link #step}
   * @param asPrinted whether to compute the form printed on the slide where it differs
   */
  public Optimizer(
      Memory memory, Method method, Objective objective, INDArray theta, boolean asPrinted) {
    this.method = method;
    this.buffers = new Buffers(memory, objective, theta, method, asPrinted);
    this.update = method.update(buffers);
  }

  /** One update. Allocates nothing. */
  public void step() {
    buffers.beginStep();
    update.run();
  }

  /** The method at work. */
  public Method method() {
    return method;
  }

  /** The parameters. */
  public INDArray theta() {
    return buffers.theta();
  }

  /** The gradient of the last step, of the shape of the parameters. */
  public INDArray gradient() {
    return buffers.gradient();
  }

  /** An accumulator of {@link Method#state}, of the shape of the parameters. */
  public INDArray state(String name) {
    return buffers.state(name);
  }

  /**
   * Changes a hyper-parameter from the next step on.
   *
   * @throws IllegalArgumentException if the method has none of this name
   */
  public void set(String hyperparameter, double value) {
    buffers.scalar(hyperparameter).set(value);
  }

  /**
   * The value of a hyper-parameter.
   *
   * @throws IllegalArgumentException if the method has none of this name
   */
  public double get(String hyperparameter) {
    return buffers.scalar(hyperparameter).get();
  }

  /** Everything that the next steps depend on, as plain numbers. */
  public Checkpoint save() {
    return new Checkpoint(buffers.step(), saved().stream().map(Stored::of).toList());
  }

  /** Goes back to a checkpoint of an optimizer with the same method and shape. */
  public void restore(Checkpoint checkpoint) {
    buffers.setSteps(checkpoint.step());
    int i = 0;
    for (INDArray array : saved()) {
      checkpoint.arrays().get(i++).restore(array);
    }
  }

  private List<INDArray> saved() {
    List<INDArray> arrays = new ArrayList<>(buffers.state().values());
    arrays.add(buffers.theta());
    arrays.add(buffers.gradient());
    return arrays;
  }

  /**
   * The state of an optimizer.
   *
   * @param step number of steps done
   * @param arrays accumulators, parameters, gradient
   */
  public record Checkpoint(long step, List<Stored> arrays) {

    /** Its size in bytes. */
    public long bytes() {
      return arrays.stream().mapToLong(Stored::bytes).sum();
    }
  }
}
