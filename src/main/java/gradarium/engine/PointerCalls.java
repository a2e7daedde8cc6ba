package gradarium.engine;

import gradarium.engine.Matrices.Matrix;
import java.util.function.DoubleSupplier;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * BLAS on pointers made once, on the CPU: thirty times cheaper on small matrices than ND4J's own
 * calls; sums of multiples, for which ND4J needs three passes; and square roots, which it does not
 * vectorize.
 */
final class PointerCalls implements Calls {
  /** Elements copied at a time, so that they stay in the nearest cache. */
  private static final int BLOCK = 2048;

  /** Has BLAS compute each call on the thread that makes it. */
  PointerCalls() {
    org.bytedeco.openblas.presets.openblas.blas_set_num_threads(1);
  }

  @Override
  public Runnable product(double alpha, Matrix a, Matrix b, double beta, Matrix c) {
    Elements x = new Elements(a.array());
    Elements y = new Elements(b.array());
    Elements z = new Elements(c.array());
    int order = openblas.CblasColMajor;
    int left = order(a);
    int right = order(b);
    int m = c.rows();
    int n = c.columns();
    int k = a.outerColumns();
    int lda = a.stride();
    int ldb = b.stride();
    int ldc = c.stride();
    if (!z.single()) {
      return () ->
          openblas.cblas_dgemm(
              order,
              left,
              right,
              m,
              n,
              k,
              alpha,
              x.doubles(),
              lda,
              y.doubles(),
              ldb,
              beta,
              z.doubles(),
              ldc);
    }
    float al = (float) alpha;
    float be = (float) beta;
    return () ->
        openblas.cblas_sgemm(
            order, left, right, m, n, k, al, x.floats(), lda, y.floats(), ldb, be, z.floats(), ldc);
  }

  private static int order(Matrix matrix) {
    return matrix.transposed() ? openblas.CblasTrans : openblas.CblasNoTrans;
  }

  @Override
  public Runnable copy(INDArray x, INDArray z) {
    Elements from = new Elements(x);
    Elements to = new Elements(z);
    int n = from.length();
    return from.single()
        ? () -> openblas.cblas_scopy(n, from.floats(), 1, to.floats(), 1)
        : () -> openblas.cblas_dcopy(n, from.doubles(), 1, to.doubles(), 1);
  }

  @Override
  public Runnable sum(Memory memory, Scalar a, INDArray x, Scalar b, INDArray y) {
    Elements from = new Elements(x);
    Elements to = new Elements(y);
    int n = to.length();
    return to.single()
        ? () -> {
          openblas.cblas_sscal(n, (float) b.get(), to.floats(), 1);
          openblas.cblas_saxpy(n, (float) a.get(), from.floats(), 1, to.floats(), 1);
        }
        : () -> {
          openblas.cblas_dscal(n, b.get(), to.doubles(), 1);
          openblas.cblas_daxpy(n, a.get(), from.doubles(), 1, to.doubles(), 1);
        };
  }

  @Override
  public Runnable sqrt(INDArray x, INDArray z) {
    Elements from = new Elements(x);
    Elements to = new Elements(z);
    if (from.single()) {
      float[] values = new float[from.length()];
      return () -> {
        from.read(values);
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) Math.sqrt(values[i]);
        }
        to.write(values);
      };
    }
    double[] values = new double[from.length()];
    return () -> {
      from.read(values);
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.sqrt(values[i]);
      }
      to.write(values);
    };
  }

  @Override
  public Runnable overRoot(
      Memory memory, Scalar a, INDArray x, Scalar c, INDArray y, Scalar e, INDArray z) {
    Elements above = new Elements(x);
    Elements below = new Elements(y);
    Elements to = new Elements(z);
    int n = to.length();
    if (to.single()) {
      float[] p = new float[Math.min(n, BLOCK)];
      float[] q = new float[p.length];
      return () -> {
        FloatPointer px = above.floats();
        FloatPointer py = below.floats();
        FloatPointer pz = to.floats();
        float factor = (float) a.get();
        float inside = (float) c.get();
        float added = (float) e.get();
        for (int from = 0; from < n; from += BLOCK) {
          int length = Math.min(BLOCK, n - from);
          px.position(from).get(p, 0, length);
          py.position(from).get(q, 0, length);
          for (int i = 0; i < length; i++) {
            p[i] = factor * p[i] / ((float) Math.sqrt(inside * q[i]) + added);
          }
          pz.position(from).put(p, 0, length);
        }
      };
    }
    double[] p = new double[Math.min(n, BLOCK)];
    double[] q = new double[p.length];
    return () -> {
      DoublePointer px = above.doubles();
      DoublePointer py = below.doubles();
      DoublePointer pz = to.doubles();
      for (int from = 0; from < n; from += BLOCK) {
        int length = Math.min(BLOCK, n - from);
        px.position(from).get(p, 0, length);
        py.position(from).get(q, 0, length);
        for (int i = 0; i < length; i++) {
          p[i] = a.get() * p[i] / (Math.sqrt(c.get() * q[i]) + e.get());
        }
        pz.position(from).put(p, 0, length);
      }
    };
  }

  @Override
  public DoubleSupplier norm(Memory memory, INDArray vector, int from, int length) {
    Elements part = new Elements(vector, from, length);
    return part.single()
        ? () -> openblas.cblas_snrm2(length, part.floats(), 1)
        : () -> openblas.cblas_dnrm2(length, part.doubles(), 1);
  }
}
