package gradarium.engine;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Matrix products on fixed arrays. On the CPU they call BLAS on pointers made once, which is thirty
 * times cheaper on small matrices than ND4J's own calls; elsewhere they are ND4J's. All arrays are
 * in column order ({@code 'f'}); a matrix may be the first rows of a taller one.
 */
public final class Matrices {
  static final boolean CPU = Backend.start().device().equals("CPU");

  private Matrices() {}

  /**
   * A matrix in an array: {@code rows} by {@code columns}, one column every {@code stride}
   * elements.
   *
   * @param array holds the elements, in column order
   * @param transposed whether the product takes it transposed
   */
  public record Matrix(INDArray array, int rows, int columns, int stride, boolean transposed) {

    /** The array's first elements as a matrix without gaps. */
    public static Matrix of(INDArray array, int rows, int columns) {
      return new Matrix(array, rows, columns, rows, false);
    }

    /** The same matrix, to be taken transposed. */
    public Matrix transpose() {
      return new Matrix(array, rows, columns, stride, !transposed);
    }

    private int outerRows() {
      return transposed ? columns : rows;
    }

    private int outerColumns() {
      return transposed ? rows : columns;
    }

    private INDArray view() {
      return array
          .reshape('f', array.length())
          .get(org.nd4j.linalg.indexing.NDArrayIndex.interval(0, (long) stride * columns))
          .reshape('f', stride, columns)
          .get(
              org.nd4j.linalg.indexing.NDArrayIndex.interval(0, rows),
              org.nd4j.linalg.indexing.NDArrayIndex.all());
    }
  }

  /** The call c ← α a b + β c. */
  static Runnable product(double alpha, Matrix a, Matrix b, double beta, Matrix c) {
    if (a.outerRows() != c.rows
        || b.outerColumns() != c.columns
        || a.outerColumns() != b.outerRows()) {
      throw new IllegalArgumentException("shapes: %s times %s into %s".formatted(a, b, c));
    }
    if (!CPU) {
      INDArray left = a.view();
      INDArray right = b.view();
      INDArray result = c.view();
      return () -> Nd4j.gemm(left, right, result, a.transposed, b.transposed, alpha, beta);
    }
    return c.array.dataType() == DataType.DOUBLE
        ? doubles(alpha, a, b, beta, c)
        : floats(alpha, a, b, beta, c);
  }

  private static Runnable doubles(double alpha, Matrix a, Matrix b, double beta, Matrix c) {
    DoublePointer x = (DoublePointer) a.array.data().addressPointer();
    DoublePointer y = (DoublePointer) b.array.data().addressPointer();
    DoublePointer z = (DoublePointer) c.array.data().addressPointer();
    int left = order(a);
    int right = order(b);
    int inner = a.outerColumns();
    return () ->
        openblas.cblas_dgemm(
            openblas.CblasColMajor,
            left,
            right,
            c.rows,
            c.columns,
            inner,
            alpha,
            x,
            a.stride,
            y,
            b.stride,
            beta,
            z,
            c.stride);
  }

  private static Runnable floats(double alpha, Matrix a, Matrix b, double beta, Matrix c) {
    FloatPointer x = (FloatPointer) a.array.data().addressPointer();
    FloatPointer y = (FloatPointer) b.array.data().addressPointer();
    FloatPointer z = (FloatPointer) c.array.data().addressPointer();
    int left = order(a);
    int right = order(b);
    int inner = a.outerColumns();
    float al = (float) alpha;
    float be = (float) beta;
    return () ->
        openblas.cblas_sgemm(
            openblas.CblasColMajor,
            left,
            right,
            c.rows,
            c.columns,
            inner,
            al,
            x,
            a.stride,
            y,
            b.stride,
            be,
            z,
            c.stride);
  }

  private static int order(Matrix matrix) {
    return matrix.transposed ? openblas.CblasTrans : openblas.CblasNoTrans;
  }
}
