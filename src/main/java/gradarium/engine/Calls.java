package gradarium.engine;

import gradarium.engine.Matrices.Matrix;
import java.util.function.DoubleSupplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The calls on whole arrays that the CPU can make faster than by ND4J's own: {@link Backend#calls}
 * decides which are used. All arrays are contiguous and in column order.
 */
interface Calls {

  /** The call c ← α a b + β c, for matrices whose shapes fit. */
  Runnable product(double alpha, Matrix a, Matrix b, double beta, Matrix c);

  /** The call z ← x. */
  Runnable copy(INDArray x, INDArray z);

  /**
   * The call y ← a x + b y.
   *
   * @param memory of arrays that the call needs
   */
  Runnable sum(Memory memory, Scalar a, INDArray x, Scalar b, INDArray y);

  /** The call z ← √x. */
  Runnable sqrt(INDArray x, INDArray z);

  /**
   * The call z ← a x / (√(c y) + e).
   *
   * @param memory of arrays that the call needs
   */
  Runnable overRoot(
      Memory memory, Scalar a, INDArray x, Scalar c, INDArray y, Scalar e, INDArray z);

  /**
   * The Euclidean norm of {@code length} elements of a vector; it neither underflows nor overflows.
   *
   * @param memory of arrays that the call needs
   */
  DoubleSupplier norm(Memory memory, INDArray vector, int from, int length);
}
