package gradarium.engine.data;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Samples about a line, for a network of one input and one output. */
public final class LineData {
  private static final double HALF_WIDTH = 2;

  private LineData() {}

  /**
   * Samples {@code t = slope x + intercept + noise}, with x drawn evenly from an interval of width
   * 4, and noise from a normal distribution.
   *
   * @param size how many
   * @param middle of the interval of x
   * @param noise standard deviation of the noise
   */
  public static Dataset about(
      double slope,
      double intercept,
      int size,
      double middle,
      double noise,
      RandomGenerator random) {
    double[] x = new double[size];
    double[] t = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = middle + HALF_WIDTH * (2 * random.nextDouble() - 1);
      t[i] = slope * x[i] + intercept + noise * random.nextGaussian();
    }
    return of(x, t);
  }

  /** The input of each sample. */
  public static double[] inputs(Dataset line) {
    return IntStream.range(0, line.size()).mapToDouble(i -> line.samples()[2 * i]).toArray();
  }

  /** The target of each sample. */
  public static double[] targets(Dataset line) {
    return IntStream.range(0, line.size()).mapToDouble(i -> line.targets()[i]).toArray();
  }

  /** These samples. */
  public static Dataset of(double[] x, double[] t) {
    float[] samples = new float[2 * x.length];
    float[] targets = new float[t.length];
    for (int i = 0; i < x.length; i++) {
      samples[2 * i] = (float) x[i];
      samples[2 * i + 1] = 1;
      targets[i] = (float) t[i];
    }
    return new Dataset("line", 1, 1, samples, targets);
  }
}
