package gradarium.engine.network;

import gradarium.engine.Program;

/**
 * A loss function, computed from outputs before a final sigmoid or softmax: each as a loop on the
 * host and as operations on arrays.
 */
public enum Loss {
  /** The mean of (y − t)² over samples and outputs. */
  MSE {
    @Override
    double sum(double[] y, double[] t, int samples, int batch, int k, double[] gradient) {
      return squares(y, t, samples, batch, k, gradient, 2.0 / ((double) k * batch)) / k;
    }

    @Override
    Program program(PortableLoss arrays) {
      return arrays.ofEach("(x - y)^2", 1.0 / arrays.outputs());
    }
  },

  /**
   * The mean of ½ Σ (y − t)² over samples, as Rumelhart et al. 1986 have it, summed over outputs.
   */
  HALF_SQUARED_ERROR {
    @Override
    double sum(double[] y, double[] t, int samples, int batch, int k, double[] gradient) {
      return squares(y, t, samples, batch, k, gradient, 1.0 / batch) / 2;
    }

    @Override
    Program program(PortableLoss arrays) {
      return arrays.ofEach("(x - y)^2/2", 1);
    }
  },

  /** The mean of −Σ t ln softmax(y) over samples; the targets of each have the sum 1. */
  SOFTMAX_CROSS_ENTROPY {
    @Override
    double sum(double[] y, double[] t, int samples, int batch, int k, double[] gradient) {
      double sum = 0;
      for (int s = 0; s < samples; s++) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = s; i < k * batch; i += batch) {
          max = Math.max(max, y[i]);
        }
        double all = 0;
        for (int i = s; i < k * batch; i += batch) {
          gradient[i] = Math.exp(y[i] - max);
          all += gradient[i];
        }
        for (int i = s; i < k * batch; i += batch) {
          sum += t[i] == 0 ? 0 : t[i] * (max + Math.log(all) - y[i]);
          gradient[i] = (gradient[i] / all - t[i]) / batch;
        }
      }
      return sum;
    }

    @Override
    Program program(PortableLoss arrays) {
      return arrays.ofSoftmax();
    }
  },

  /** The mean of −t ln σ(y) − (1 − t) ln(1 − σ(y)) over samples and outputs. */
  BINARY_CROSS_ENTROPY {
    @Override
    double sum(double[] y, double[] t, int samples, int batch, int k, double[] gradient) {
      double scale = 1.0 / ((double) k * batch);
      double sum = 0;
      for (int j = 0; j < k; j++) {
        for (int i = j * batch; i < j * batch + samples; i++) {
          double e = Math.exp(-Math.abs(y[i]));
          sum += Math.max(y[i], 0) - y[i] * t[i] + Math.log1p(e);
          double sigmoid = y[i] >= 0 ? 1 / (1 + e) : e / (1 + e);
          gradient[i] = scale * (sigmoid - t[i]);
        }
      }
      return sum / k;
    }

    @Override
    Program program(PortableLoss arrays) {
      return arrays.ofEach("softplus(x) - x*y", 1.0 / arrays.outputs());
    }
  };

  /**
   * The loss of the first {@code samples} samples of a batch, their mean.
   *
   * @param y outputs {@code [batch, k]} in column order
   * @param t targets, likewise
   * @param gradient takes ∂loss/∂y for a batch of which all samples count, likewise
   */
  public double of(double[] y, double[] t, int samples, int batch, int k, double[] gradient) {
    return sum(y, t, samples, batch, k, gradient) / samples;
  }

  /**
   * Σ (y − t)²; the gradient takes the scaled differences. Four sums grow side by side, because a
   * processor can begin an addition long before the one before has ended.
   */
  private static double squares(
      double[] y, double[] t, int samples, int batch, int k, double[] gradient, double scale) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int j = 0; j < k; j++) {
      int from = j * batch;
      int to = from + samples;
      for (int i = from; i < to; i++) {
        gradient[i] = y[i] - t[i];
      }
      int i = from;
      for (; i + 3 < to; i += 4) {
        a += gradient[i] * gradient[i];
        b += gradient[i + 1] * gradient[i + 1];
        c += gradient[i + 2] * gradient[i + 2];
        d += gradient[i + 3] * gradient[i + 3];
      }
      for (; i < to; i++) {
        a += gradient[i] * gradient[i];
      }
      for (i = from; i < to; i++) {
        gradient[i] *= scale;
      }
    }
    return a + b + c + d;
  }

  /** The single output above which a sample is of class 1 rather than 0. */
  double threshold() {
    return this == MSE || this == HALF_SQUARED_ERROR ? 0.5 : 0;
  }

  /** The sum over samples of what {@link #of} gives the mean of. */
  abstract double sum(double[] y, double[] t, int samples, int batch, int k, double[] gradient);

  /** Computes the cost of each output of a whole batch, and its gradient. */
  abstract Program program(PortableLoss arrays);
}
