package gradarium.engine.network;

import java.util.random.RandomGenerator;

/**
 * One kind of layer: what it computes on a batch. It holds neither a batch nor parameters itself.
 */
public sealed interface Layer permits Dense, Nonlinear, BatchNormalization, Dropout {

  /** The number of outputs for this number of inputs. */
  default int outputs(int inputs) {
    return inputs;
  }

  /** The number of its parameters. */
  default int parameters(int inputs) {
    return 0;
  }

  /** The number of statistics that it measures in training and uses afterwards. */
  default int statistics(int inputs) {
    return 0;
  }

  /** Its initial parameters. */
  default double[] firstParameters(int inputs, RandomGenerator random) {
    return new double[0];
  }

  /** Its initial statistics. */
  default double[] firstStatistics(int inputs) {
    return new double[0];
  }

  /** Appends its computation to the pass that is being wired, and returns its output. */
  Signal wire(Wiring wiring);
}
