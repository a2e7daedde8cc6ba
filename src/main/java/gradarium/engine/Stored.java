package gradarium.engine;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The elements of an array, kept on the Java heap in the array's own precision.
 *
 * @param doubles of an array of doubles; else empty
 * @param floats of an array of floats; else empty
 */
public record Stored(double[] doubles, float[] floats) {

  /** What an array holds now. */
  public static Stored of(INDArray array) {
    return array.dataType() == DataType.FLOAT
        ? new Stored(new double[0], array.data().asFloat())
        : new Stored(array.data().asDouble(), new float[0]);
  }

  /** Puts the elements back into an array of the same length and type. */
  public void restore(INDArray array) {
    if (floats.length > 0) {
      array.data().setData(floats);
    } else {
      array.data().setData(doubles);
    }
  }

  /** Bytes of memory that it takes. */
  public long bytes() {
    return Double.BYTES * (long) doubles.length + Float.BYTES * (long) floats.length;
  }
}
