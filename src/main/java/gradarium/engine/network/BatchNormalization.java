package gradarium.engine.network;

import gradarium.engine.Matrices.Matrix;
import gradarium.engine.Program;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * BN(h; γ, β) = β + γ (h − E h) / √(Var h + ε), with E and Var over the mini-batch in training and
 * their running means afterwards (Ioffe and Szegedy 2015). Parameters are γ and then β; statistics
 * are the running mean and then the running variance.
 *
 * @param epsilon ε
 * @param momentum how much of a mini-batch enters the running means
 */
public record BatchNormalization(double epsilon, double momentum) implements Layer {

  /** With ε = 1e-5, of which a tenth of each mini-batch enters the running means. */
  public static BatchNormalization usual() {
    return new BatchNormalization(1e-5, 0.1);
  }

  @Override
  public int parameters(int inputs) {
    return 2 * inputs;
  }

  @Override
  public int statistics(int inputs) {
    return 2 * inputs;
  }

  @Override
  public double[] firstParameters(int inputs, RandomGenerator random) {
    double[] parameters = new double[2 * inputs];
    Arrays.fill(parameters, 0, inputs, 1);
    return parameters;
  }

  @Override
  public double[] firstStatistics(int inputs) {
    double[] statistics = new double[2 * inputs];
    Arrays.fill(statistics, inputs, 2 * inputs, 1);
    return statistics;
  }

  @Override
  public Signal wire(Wiring wiring) {
    return new Wired(wiring).wire();
  }

  /** The arrays of one normalization at work; n samples, m features. */
  private final class Wired {
    private final Wiring wiring;
    private final Signal in;
    private final Signal out;
    private final int n;
    private final int m;
    private final Matrix ones;
    private final INDArray gamma;
    private final INDArray beta;
    private final INDArray runningMean;
    private final INDArray runningVariance;
    private final INDArray mean;
    private final INDArray scale;
    private final INDArray normalized;
    private final INDArray wide;

    Wired(Wiring wiring) {
      this.wiring = wiring;
      in = wiring.input();
      n = in.batch();
      m = in.size();
      out = wiring.output(m);
      ones = Matrix.of(wiring.ones(n, 1), n, 1);
      gamma = wiring.parameters(0, m);
      beta = wiring.parameters(m, m);
      runningMean = wiring.statistics(0, m);
      runningVariance = wiring.statistics(m, m);
      mean = wiring.vector(m);
      scale = wiring.vector(m);
      normalized = wiring.array(n, m);
      wide = wiring.array(n, m);
    }

    Signal wire() {
      Program forward = wiring.forward();
      if (wiring.training()) {
        forward.product(1.0 / n, ones.transpose(), in.matrix(), 0, row(mean));
        centre(forward, mean);
        INDArray variance = wiring.vector(m);
        forward
            .multiply(normalized, normalized, wide)
            .product(1.0 / n, ones.transpose(), Matrix.of(wide, n, m), 0, row(variance));
        remember(forward, mean, runningMean, 1);
        remember(forward, variance, runningVariance, n > 1 ? n / (n - 1.0) : 1);
        invert(forward, variance);
        normalize(forward);
        backward();
      } else {
        centre(forward, runningMean);
        invert(forward, runningVariance);
        normalize(forward);
      }
      return out;
    }

    private void centre(Program forward, INDArray around) {
      forward
          .copy(in.values(), normalized)
          .product(-1, ones, row(around), 1, Matrix.of(normalized, n, m));
    }

    /** scale ← 1 / √(variance + ε). */
    private void invert(Program forward, INDArray variance) {
      forward.add(variance, epsilon, scale).sqrt(scale, scale).divideInto(1, scale, scale);
    }

    private void normalize(Program forward) {
      forward
          .product(1, ones, row(scale), 0, Matrix.of(wide, n, m))
          .multiply(normalized, wide, normalized)
          .product(1, ones, row(gamma), 0, Matrix.of(wide, n, m))
          .multiply(normalized, wide, out.values())
          .product(1, ones, row(beta), 1, out.matrix());
    }

    private void remember(Program forward, INDArray measured, INDArray running, double unbiased) {
      INDArray part = wiring.vector(m);
      forward
          .multiply(running, 1 - momentum, running)
          .multiply(measured, momentum * unbiased, part)
          .add(running, part, running);
    }

    /** dh = γ / √(Var + ε) · (dy − mean(dy) − x̂ mean(dy x̂)). */
    private void backward() {
      INDArray dy = out.gradient();
      INDArray dh = in.gradient();
      INDArray gammaGradient = wiring.gradients(0, m);
      INDArray betaGradient = wiring.gradients(m, m);
      INDArray factor = wiring.vector(m);
      wiring
          .backward()
          .multiply(dy, normalized, wide)
          .product(1, ones.transpose(), Matrix.of(wide, n, m), 0, row(gammaGradient))
          .product(1, ones.transpose(), Matrix.of(dy, n, m), 0, row(betaGradient))
          .product(1, ones, row(gammaGradient), 0, Matrix.of(wide, n, m))
          .multiply(wide, normalized, wide)
          .product(1, ones, row(betaGradient), 1, Matrix.of(wide, n, m))
          .multiply(wide, -1.0 / n, wide)
          .add(dy, wide, dh)
          .multiply(gamma, scale, factor)
          .product(1, ones, row(factor), 0, Matrix.of(wide, n, m))
          .multiply(dh, wide, dh);
    }

    private Matrix row(INDArray vector) {
      return Matrix.of(vector, 1, m);
    }
  }
}
