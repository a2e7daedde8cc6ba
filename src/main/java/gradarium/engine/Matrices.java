package gradarium.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Matrix products on fixed arrays. All arrays are in column order ({@code 'f'}); a matrix may be
 * the first rows of a taller one.
 */
public final class Matrices {
  private Matrices() {}

  /**
   * A matrix in an array: {@code rows} by {@code columns}, one column every {@code stride}
   * elements.
   *
   * @param array holds the elements, in column order
   * @param transposed whether the product uses its transpose
   */
  public record Matrix(INDArray array, int rows, int columns, int stride, boolean transposed) {

    /** The array's first elements as a matrix without gaps. */
    public static Matrix of(INDArray array, int rows, int columns) {
      return new Matrix(array, rows, columns, rows, false);
    }

    /** The transpose of this matrix. */
    public Matrix transpose() {
      return new Matrix(array, rows, columns, stride, !transposed);
    }

    int outerRows() {
      return transposed ? columns : rows;
    }

    int outerColumns() {
      return transposed ? rows : columns;
    }
  }

  /** The call c ← α a b + β c. */
  static Runnable product(double alpha, Matrix a, Matrix b, double beta, Matrix c) {
    if (a.outerRows() != c.rows
        || b.outerColumns() != c.columns
        || a.outerColumns() != b.outerRows()) {
      throw new IllegalArgumentException("shapes: %s times %s into %s".formatted(a, b, c));
    }
    return Backend.calls().product(alpha, a, b, beta, c);
  }
}
