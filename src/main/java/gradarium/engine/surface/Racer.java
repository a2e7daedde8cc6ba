package gradarium.engine.surface;

import gradarium.engine.Program;
import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Optimizer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One optimizer on its way down a surface, in plain numbers. */
public final class Racer {
  private final Optimizer optimizer;
  private final Noise noise;
  private final INDArray position = SurfaceObjective.positions(1);
  private final INDArray loss = Nd4j.create(DataType.DOUBLE, 1);
  private final Program measure;
  private long steps;

  /**
   * A racer at its start.
   *
   * @param method how it moves
   * @param asPrinted whether in the form printed on the slide
   * @param seed decides the noise on its gradients
   */
  public Racer(Surface surface, Point start, Method method, boolean asPrinted, long seed) {
    SurfaceObjective objective = new SurfaceObjective(surface);
    noise = new Noise(objective, seed);
    position.data().put(0, start.x());
    position.data().put(1, start.y());
    optimizer = new Optimizer(method, noise, position, asPrinted);
    measure = objective.loss(position, loss);
    measure.run();
  }

  /** One update, and the loss at the new place. */
  public void step() {
    noise.setStep(++steps);
    optimizer.step();
    measure.run();
  }

  /** Where it is. */
  public Point position() {
    return point(position);
  }

  /** The loss where it is. */
  public double loss() {
    return loss.data().getDouble(0);
  }

  /** The gradient that the last step used; zero before the first. */
  public Point gradient() {
    return point(optimizer.gradient());
  }

  /** An accumulator of its method. */
  public Point state(String name) {
    return point(optimizer.state(name));
  }

  /** Changes a hyper-parameter of its method. */
  public void set(String hyperparameter, double value) {
    optimizer.set(hyperparameter, value);
  }

  /** Changes the standard deviation of the noise on its gradients. */
  public void setNoise(double deviation) {
    noise.setDeviation(deviation);
  }

  /** All that its next steps depend on, hyper-parameters apart. */
  public Optimizer.Checkpoint save() {
    return optimizer.save();
  }

  /** Goes back to where it saved. */
  public void restore(Optimizer.Checkpoint checkpoint) {
    optimizer.restore(checkpoint);
    steps = checkpoint.step();
    measure.run();
  }

  private static Point point(INDArray array) {
    return new Point(array.data().getDouble(0), array.data().getDouble(1));
  }
}
