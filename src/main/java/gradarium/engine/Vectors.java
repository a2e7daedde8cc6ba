package gradarium.engine;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Calls on whole arrays that ND4J's native library does slowly on the CPU: sums of multiples, for
 * which it needs three passes, and square roots, which it does not vectorize.
 */
final class Vectors {
  /** Elements copied at a time, so that they stay in the nearest cache. */
  private static final int BLOCK = 2048;

  private Vectors() {}

  /** The call z ← x. */
  static Runnable copy(INDArray x, INDArray z) {
    int n = Math.toIntExact(x.length());
    if (!Matrices.CPU) {
      ScalarAdd op = new ScalarAdd(x, null, z, 0.0);
      return () -> Nd4j.getExecutioner().exec(op);
    } else if (x.dataType() == DataType.DOUBLE) {
      DoublePointer from = (DoublePointer) x.data().addressPointer();
      DoublePointer to = (DoublePointer) z.data().addressPointer();
      return () -> openblas.cblas_dcopy(n, from, 1, to, 1);
    }
    FloatPointer from = (FloatPointer) x.data().addressPointer();
    FloatPointer to = (FloatPointer) z.data().addressPointer();
    return () -> openblas.cblas_scopy(n, from, 1, to, 1);
  }

  /** The call y ← a x + b y. */
  static Runnable sum(Scalar a, INDArray x, Scalar b, INDArray y) {
    int n = Math.toIntExact(y.length());
    if (!Matrices.CPU) {
      INDArray part = y.ulike();
      return new Program().multiply(x, a, part).multiply(y, b, y).add(y, part, y);
    } else if (y.dataType() == DataType.DOUBLE) {
      DoublePointer from = (DoublePointer) x.data().addressPointer();
      DoublePointer to = (DoublePointer) y.data().addressPointer();
      return () -> {
        openblas.cblas_dscal(n, b.get(), to, 1);
        openblas.cblas_daxpy(n, a.get(), from, 1, to, 1);
      };
    }
    FloatPointer from = (FloatPointer) x.data().addressPointer();
    FloatPointer to = (FloatPointer) y.data().addressPointer();
    return () -> {
      openblas.cblas_sscal(n, (float) b.get(), to, 1);
      openblas.cblas_saxpy(n, (float) a.get(), from, 1, to, 1);
    };
  }

  /** The call z ← √x. */
  static Runnable sqrt(INDArray x, INDArray z) {
    int n = Math.toIntExact(x.length());
    if (!Matrices.CPU) {
      Sqrt op = new Sqrt(x, z);
      return () -> Nd4j.getExecutioner().exec(op);
    } else if (x.dataType() == DataType.DOUBLE) {
      DoublePointer from = (DoublePointer) x.data().addressPointer();
      DoublePointer to = (DoublePointer) z.data().addressPointer();
      double[] values = new double[n];
      return () -> {
        from.get(values, 0, n);
        for (int i = 0; i < n; i++) {
          values[i] = Math.sqrt(values[i]);
        }
        to.put(values, 0, n);
      };
    }
    FloatPointer from = (FloatPointer) x.data().addressPointer();
    FloatPointer to = (FloatPointer) z.data().addressPointer();
    float[] values = new float[n];
    return () -> {
      from.get(values, 0, n);
      for (int i = 0; i < n; i++) {
        values[i] = (float) Math.sqrt(values[i]);
      }
      to.put(values, 0, n);
    };
  }

  /** The call z ← a x / (√(c y) + e), in one pass instead of five. */
  static Runnable overRoot(Scalar a, INDArray x, Scalar c, INDArray y, Scalar e, INDArray z) {
    if (!Matrices.CPU) {
      INDArray root = z.ulike();
      return new Program()
          .multiply(y, c, root)
          .sqrt(root, root)
          .add(root, e, root)
          .multiply(x, a, z)
          .divide(z, root, z);
    } else if (x.dataType() == DataType.DOUBLE) {
      return doublesOverRoot(a, x, c, y, e, z);
    }
    int n = Math.toIntExact(x.length());
    FloatPointer above = floats(x);
    FloatPointer below = floats(y);
    FloatPointer to = floats(z);
    float[] p = new float[Math.min(n, BLOCK)];
    float[] q = new float[p.length];
    return () -> {
      float factor = (float) a.get();
      float inside = (float) c.get();
      float added = (float) e.get();
      for (int from = 0; from < n; from += BLOCK) {
        int length = Math.min(BLOCK, n - from);
        above.position(from).get(p, 0, length);
        below.position(from).get(q, 0, length);
        for (int i = 0; i < length; i++) {
          p[i] = factor * p[i] / ((float) Math.sqrt(inside * q[i]) + added);
        }
        to.position(from).put(p, 0, length);
      }
    };
  }

  /** A pointer that nobody else moves. */
  private static FloatPointer floats(INDArray array) {
    return array.data().addressPointer().getPointer(FloatPointer.class, 0);
  }

  private static Runnable doublesOverRoot(
      Scalar a, INDArray x, Scalar c, INDArray y, Scalar e, INDArray z) {
    int n = Math.toIntExact(x.length());
    DoublePointer above = (DoublePointer) x.data().addressPointer();
    DoublePointer below = (DoublePointer) y.data().addressPointer();
    DoublePointer to = (DoublePointer) z.data().addressPointer();
    double[] p = new double[n];
    double[] q = new double[n];
    return () -> {
      above.get(p, 0, n);
      below.get(q, 0, n);
      for (int i = 0; i < n; i++) {
        p[i] = a.get() * p[i] / (Math.sqrt(c.get() * q[i]) + e.get());
      }
      to.put(p, 0, n);
    };
  }
}
