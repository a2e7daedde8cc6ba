package gradarium.engine.network;

import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.Scalar;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;

/** The penalty on weights: λ₁ Σ|w| + ½ λ₂ Σ w², without the biases. Zero until it is set. */
final class Penalty {
  private final Network network;
  private final Scalar one;
  private final Scalar first;
  private final Scalar second;

  Penalty(Memory memory, Network network) {
    this.network = network;
    one = new Scalar(memory, 1, network.type());
    first = new Scalar(memory, 0, network.type());
    second = new Scalar(memory, 0, network.type());
  }

  void set(double l1, double l2) {
    first.set(l1);
    second.set(l2);
  }

  /**
   * Adds the gradient of the penalty at these parameters.
   *
   * @param memory of arrays that it needs
   */
  Runnable gradient(Memory memory, INDArray theta, INDArray gradient) {
    return new Runnable() {
      private @Nullable Program program;

      @Override
      public void run() {
        if (first.get() > 0 || second.get() > 0) {
          Program ready = program == null ? add(memory, theta, gradient) : program;
          program = ready;
          ready.run();
        }
      }
    };
  }

  private Program add(Memory memory, INDArray theta, INDArray gradient) {
    INDArray weights = memory.vector(theta.dataType(), network.weights());
    INDArray part = memory.like(theta);
    return new Program(memory)
        .multiply(theta, weights, part)
        .sum(second, part, one, gradient)
        .then(new Sign(part, part))
        .sum(first, part, one, gradient);
  }
}
