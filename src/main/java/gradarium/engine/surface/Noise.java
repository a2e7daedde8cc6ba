package gradarium.engine.surface;

import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.Scalar;
import gradarium.engine.optimizer.Objective;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An objective whose gradient is measured with Gaussian noise, as mini-batches measure it. The
 * noise of a step depends only on the seed and the number of the step, so that a repeated step has
 * the same noise.
 */
final class Noise implements Objective {
  private final Memory memory;
  private final Objective objective;
  private final long seed;
  private final Scalar deviation;
  private long step;

  Noise(Memory memory, Objective objective, long seed) {
    this.memory = memory;
    deviation = new Scalar(memory, 0, DataType.DOUBLE);
    this.objective = objective;
    this.seed = seed;
  }

  /** Standard deviation of the noise on each coordinate; 0 for none. */
  void setDeviation(double value) {
    deviation.set(value);
  }

  /** Sets the number of the next step. */
  void setStep(long number) {
    step = number;
  }

  @Override
  public Program gradient(INDArray at, INDArray into) {
    INDArray noise = memory.like(into);
    HostCopy copy = new HostCopy(noise);
    Program noisy =
        new Program(memory)
            .then(() -> draw(copy))
            .multiply(noise, deviation, noise)
            .add(into, noise, into);
    return objective
        .gradient(at, into)
        .then(
            () -> {
              if (deviation.get() > 0) {
                noisy.run();
              }
            });
  }

  private void draw(HostCopy noise) {
    RandomGenerator random = RandomStream.of(Purpose.GRADIENT_NOISE, seed, step);
    double[] values = noise.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
    }
    noise.push();
  }
}
