package gradarium.engine.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How the columns of a table became inputs of a network: {@code (value − mean) / deviation}, both
 * measured in double precision over the training samples.
 *
 * @param mean of each column; of length 0 where nothing was standardized
 * @param deviation the standard deviation of each column, with n in the denominator; 1 for a column
 *     that never changes, so never 0
 */
public record Standardization(double[] mean, double[] deviation) {
  /** Inputs are the values as they were read. */
  public static final Standardization NONE = new Standardization(new double[0], new double[0]);

  /**
   * Measures the columns of a table.
   *
   * @param rows finite numbers whose differences are finite, all rows of the same length, at least
   *     one
   */
  static Standardization of(double[][] rows) {
    int columns = rows[0].length;
    double[] mean = new double[columns];
    double[] deviation = new double[columns];
    for (int column = 0; column < columns; column++) {
      int k = column;
      double[] values = Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
      measure(values, column, mean, deviation);
    }
    return new Standardization(mean, deviation);
  }

  /** Scaled by a power of two first, which rounds nothing, so that no sum overflows. */
  private static void measure(double[] values, int column, double[] mean, double[] deviation) {
    double least = Arrays.stream(values).min().orElse(0);
    double largest = Arrays.stream(values).max().orElse(0);
    if (least == largest) {
      mean[column] = least;
      deviation[column] = 1;
      return;
    }
    int exponent = Math.getExponent(Math.max(Math.abs(least), Math.abs(largest)));
    double[] scaled = Arrays.stream(values).map(v -> Math.scalb(v, -exponent)).toArray();
    // the average of a stream makes up for what its sum rounds away, which a loop would lose
    double middle = Arrays.stream(scaled).average().orElse(0);
    double square = 0;
    for (double value : scaled) {
      double difference = value - middle;
      square += difference * difference;
    }
    mean[column] = Math.scalb(middle, exponent);
    double measured = Math.scalb(Math.sqrt(square / scaled.length), exponent);
    deviation[column] = measured == 0 ? 1 : measured;
  }

  /** Whether inputs are the values as they were read. */
  public boolean isNone() {
    return mean.length == 0;
  }

  /** The input of the network for a value of a column. */
  public double input(double value, int column) {
    if (isNone()) {
      return value;
    }
    return (value - mean[column]) / deviation[column];
  }

  /** The inputs of the network for a row of a table. */
  public double[] inputs(double[] row) {
    return IntStream.range(0, row.length).mapToDouble(i -> input(row[i], i)).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Standardization s
        && Arrays.equals(mean, s.mean)
        && Arrays.equals(deviation, s.deviation);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(mean) * 31 + Arrays.hashCode(deviation);
  }
}
