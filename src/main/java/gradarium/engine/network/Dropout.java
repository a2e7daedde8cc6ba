package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.Matrices.Matrix;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Drops units at random in training, the same for all samples of a mini-batch, so that the columns
 * of the following weights have no effect; the remaining outputs are scaled by 1 / (1 − rate), so
 * that nothing needs to be scaled afterwards (Srivastava et al. 2014, inverted).
 *
 * @param rate the probability that a unit is dropped, from 0 to less than 1
 */
public record Dropout(double rate) implements Layer {

  @Override
  public Signal wire(Wiring wiring) {
    Signal in = wiring.input();
    if (!wiring.training() || rate == 0) {
      return in;
    }
    if (in.isInput()) {
      return ofInputs(wiring, in);
    }
    int n = in.batch();
    int m = in.size();
    Signal out = wiring.output(m);
    Mask mask = new Mask(rate, wiring.vector(m));
    wiring.add(mask);
    Matrix ones = Matrix.of(wiring.ones(n, 1), n, 1);
    INDArray wide = wiring.array(n, m);
    wiring
        .forward()
        .product(1, ones, Matrix.of(mask.factors, 1, m), 0, Matrix.of(wide, n, m))
        .multiply(in.values(), wide, out.values());
    wiring.backward().multiply(out.gradient(), wide, in.gradient());
    return out;
  }

  /** Inputs are stored in the other order, and no gradient flows back to them. */
  private Signal ofInputs(Wiring wiring, Signal in) {
    int n = in.batch();
    int m = in.size();
    Signal out = Signal.input(n, m, wiring.memory(), wiring.type());
    INDArray withOne = wiring.ones(m + 1L);
    wiring.add(new Mask(rate, withOne.get(NDArrayIndex.interval(0, m))));
    Matrix ones = Matrix.of(wiring.ones(1, n), 1, n);
    INDArray wide = wiring.array(m + 1L, n);
    wiring
        .forward()
        .product(1, Matrix.of(withOne, m + 1, 1), ones, 0, Matrix.of(wide, m + 1, n))
        .multiply(in.extended(), wide, out.extended());
    return out;
  }

  /** Which units stay: a factor for each, 0 if it is dropped. */
  public static final class Mask {
    private final double rate;
    private final INDArray factors;
    private final HostCopy copy;
    private final double[] drawn;

    private Mask(double rate, INDArray factors) {
      this.rate = rate;
      this.factors = factors;
      this.copy = new HostCopy(factors);
      this.drawn = copy.values();
    }

    /** Draws a new mask. */
    void draw(RandomGenerator random) {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = random.nextDouble() < rate ? 0 : 1 / (1 - rate);
      }
      copy.push();
    }

    /** The factor of each unit. */
    public double[] factors() {
      return drawn.clone();
    }
  }
}
