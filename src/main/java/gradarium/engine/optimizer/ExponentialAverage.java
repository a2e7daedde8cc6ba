package gradarium.engine.optimizer;

import gradarium.engine.Program;
import gradarium.engine.Scalar;
import org.nd4j.linalg.api.ndarray.INDArray;

/** a ← γ a + (1 − γ) x, with a rate γ that may change between steps. */
final class ExponentialAverage {
  private final Scalar rate;
  private final Scalar rest;
  private final INDArray scratch;

  ExponentialAverage(Buffers buffers, String hyperparameter) {
    rate = buffers.scalar(hyperparameter);
    rest = buffers.newScalar(0);
    scratch = buffers.scratch();
  }

  /** Appends the average of x, kept in a; x is left as it is. */
  Program append(Program program, INDArray x, INDArray a) {
    return program
        .then(() -> rest.set(1 - rate.get()))
        .multiply(x, rest, scratch)
        .multiply(a, rate, a)
        .add(a, scratch, a);
  }
}
