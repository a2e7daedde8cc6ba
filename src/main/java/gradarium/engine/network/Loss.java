package gradarium.engine.network;

/** What is made small, on outputs as they are before a last sigmoid or softmax. */
public enum Loss {
  /** The mean of (y − t)² over samples and outputs. */
  MSE {
    @Override
    double sample(double[] y, double[] t, int at, int batch, int k, double[] gradient) {
      double sum = 0;
      for (int j = 0; j < k; j++) {
        double difference = y[j * batch + at] - t[j * batch + at];
        sum += difference * difference;
        gradient[j * batch + at] = 2 * difference / (k * (double) batch);
      }
      return sum / k;
    }
  },

  /** The mean of −ln softmax(y) at the true class, over samples. */
  SOFTMAX_CROSS_ENTROPY {
    @Override
    double sample(double[] y, double[] t, int at, int batch, int k, double[] gradient) {
      double max = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < k; j++) {
        max = Math.max(max, y[j * batch + at]);
      }
      double sum = 0;
      for (int j = 0; j < k; j++) {
        double e = Math.exp(y[j * batch + at] - max);
        gradient[j * batch + at] = e;
        sum += e;
      }
      double loss = 0;
      for (int j = 0; j < k; j++) {
        int i = j * batch + at;
        loss += t[i] == 0 ? 0 : t[i] * (max + Math.log(sum) - y[i]);
        gradient[i] = (gradient[i] / sum - t[i]) / batch;
      }
      return loss;
    }
  },

  /** The mean of −t ln σ(y) − (1 − t) ln(1 − σ(y)) over samples and outputs. */
  BINARY_CROSS_ENTROPY {
    @Override
    double sample(double[] y, double[] t, int at, int batch, int k, double[] gradient) {
      double loss = 0;
      for (int j = 0; j < k; j++) {
        int i = j * batch + at;
        loss += Math.max(y[i], 0) - y[i] * t[i] + Math.log1p(Math.exp(-Math.abs(y[i])));
        gradient[i] = (1 / (1 + Math.exp(-y[i])) - t[i]) / (k * (double) batch);
      }
      return loss / k;
    }
  };

  /**
   * The loss of the first {@code samples} samples of a batch, their mean.
   *
   * @param y outputs {@code [batch, k]} in column order
   * @param t targets, likewise
   * @param gradient takes ∂loss/∂y where all samples count, likewise
   */
  public double of(double[] y, double[] t, int samples, int batch, int k, double[] gradient) {
    double sum = 0;
    for (int at = 0; at < samples; at++) {
      sum += sample(y, t, at, batch, k, gradient);
    }
    return sum / samples;
  }

  abstract double sample(double[] y, double[] t, int at, int batch, int k, double[] gradient);
}
