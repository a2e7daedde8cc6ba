package gradarium.engine;

import java.util.function.DoubleSupplier;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The Euclidean norm of a part of a vector, measured whenever it is asked; neither very small nor
 * very large numbers are lost on the way. On the CPU it is one call of BLAS.
 */
public final class Norm implements DoubleSupplier {
  private final DoubleSupplier measure;

  /** The norm of {@code length} elements of a vector without gaps. */
  public Norm(INDArray vector, int from, int length) {
    if (!Matrices.CPU) {
      INDArray part = vector.get(NDArrayIndex.interval(from, from + length));
      measure = () -> scaled(part);
    } else if (vector.dataType() == DataType.DOUBLE) {
      DoublePointer part = vector.data().addressPointer().getPointer(DoublePointer.class, from);
      measure = () -> openblas.cblas_dnrm2(length, part, 1);
    } else {
      FloatPointer part = vector.data().addressPointer().getPointer(FloatPointer.class, from);
      measure = () -> openblas.cblas_snrm2(length, part, 1);
    }
  }

  @Override
  public double getAsDouble() {
    return measure.getAsDouble();
  }

  private static double scaled(INDArray part) {
    double largest = part.amaxNumber().doubleValue();
    return largest > 0 && Double.isFinite(largest)
        ? largest * part.div(largest).norm2Number().doubleValue()
        : largest;
  }
}
