package gradarium.engine.network;

import java.util.random.RandomGenerator;

/** One kind of layer: what it computes on a batch. Knows no batch and no numbers itself. */
public sealed interface Layer permits Dense, Nonlinear, BatchNormalization, Dropout {

  /** How many outputs it has for so many inputs. */
  default int outputs(int inputs) {
    return inputs;
  }

  /** How many learned numbers it has. */
  default int parameters(int inputs) {
    return 0;
  }

  /** How many numbers it measures while it is trained and uses afterwards. */
  default int statistics(int inputs) {
    return 0;
  }

  /** The learned numbers that it starts with. */
  default double[] firstParameters(int inputs, RandomGenerator random) {
    return new double[0];
  }

  /** The measured numbers that it starts with. */
  default double[] firstStatistics(int inputs) {
    return new double[0];
  }

  /** Appends what it computes to the pass that is being wired, and gives its output. */
  Signal wire(Wiring wiring);
}
