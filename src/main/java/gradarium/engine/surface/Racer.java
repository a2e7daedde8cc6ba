package gradarium.engine.surface;

import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Optimizer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An optimizer that descends a surface, in plain numbers. */
public final class Racer implements AutoCloseable {
  private final Memory memory = new Memory();
  private final Optimizer optimizer;
  private final Noise noise;
  private final HostCopy position;
  private final HostCopy gradient;
  private final HostCopy loss;
  private final Program measure;
  private long steps;

  /**
   * A racer at its start.
   *
   * @param method how it moves
   * @param asPrinted whether to use the form printed on the slide
   * @param seed decides the noise on its gradients
   */
  public Racer(Surface surface, Point start, Method method, boolean asPrinted, long seed) {
    SurfaceObjective objective = new SurfaceObjective(memory, surface);
    noise = new Noise(memory, objective, seed);
    INDArray theta = objective.positions(1);
    position = new HostCopy(theta);
    position.values()[0] = start.x();
    position.values()[1] = start.y();
    position.push();
    INDArray measured = memory.array(DataType.DOUBLE, 1);
    loss = new HostCopy(measured);
    optimizer = new Optimizer(memory, method, noise, theta, asPrinted);
    gradient = new HostCopy(optimizer.gradient());
    measure = objective.loss(theta, measured);
    measure.run();
  }

  /** One update, and the loss at the new place. */
  public void step() {
    noise.setStep(++steps);
    optimizer.step();
    measure.run();
  }

  /** Its position. */
  public Point position() {
    return point(position);
  }

  /** The loss at its position. */
  public double loss() {
    return loss.pull()[0];
  }

  /** The gradient that the last step used; zero before the first. */
  public Point gradient() {
    return point(gradient);
  }

  /** An accumulator of its method. */
  public Point state(String name) {
    return point(new HostCopy(optimizer.state(name)));
  }

  /** Changes a hyper-parameter of its method. */
  public void set(String hyperparameter, double value) {
    optimizer.set(hyperparameter, value);
  }

  /** Changes the standard deviation of the noise on its gradients. */
  public void setNoise(double deviation) {
    noise.setDeviation(deviation);
  }

  /** Everything that its next steps depend on, except hyper-parameters. */
  public Optimizer.Checkpoint save() {
    return optimizer.save();
  }

  /** Goes back to a saved state. */
  public void restore(Optimizer.Checkpoint checkpoint) {
    optimizer.restore(checkpoint);
    steps = checkpoint.step();
    measure.run();
  }

  /** Frees its arrays. */
  @Override
  public void close() {
    memory.close();
  }

  private static Point point(HostCopy copy) {
    double[] values = copy.pull();
    return new Point(values[0], values[1]);
  }
}
