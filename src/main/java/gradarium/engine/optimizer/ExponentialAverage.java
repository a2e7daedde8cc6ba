package gradarium.engine.optimizer;

import gradarium.engine.Program;
import gradarium.engine.Scalar;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** a ← γ a + (1 − γ) x, with a rate γ that may change between steps. */
final class ExponentialAverage {
  /**
   * Added and subtracted again: this leaves floats of any relevant size unchanged and sets denormal
   * ones to zero, which processors compute a hundred times more slowly; the average of a gradient
   * that has become zero is soon denormal.
   */
  private static final double TINY = 1e-25;

  private static final int STEPS_BETWEEN = 64;

  private final Buffers buffers;
  private final Scalar rate;
  private final Scalar rest;

  ExponentialAverage(Buffers buffers, String hyperparameter) {
    this.buffers = buffers;
    rate = buffers.scalar(hyperparameter);
    rest = buffers.newScalar(0);
  }

  /** Appends the average of x, kept in a; x is left as it is. */
  Program append(Program program, INDArray x, INDArray a) {
    program.then(() -> rest.set(1 - rate.get())).sum(rest, x, rate, a);
    Program clear = buffers.program().add(a, TINY, a).add(a, -TINY, a);
    if (a.dataType() == DataType.FLOAT) {
      program.then(
          () -> {
            if (buffers.step() % STEPS_BETWEEN == 0) {
              clear.run();
            }
          });
    }
    return program;
  }
}
