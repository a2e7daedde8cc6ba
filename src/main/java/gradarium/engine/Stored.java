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
    Elements elements = new Elements(array);
    boolean single = array.dataType() == DataType.FLOAT;
    Stored stored =
        new Stored(
            new double[single ? 0 : elements.length()], new float[single ? elements.length() : 0]);
    if (single) {
      elements.read(stored.floats);
    } else {
      elements.read(stored.doubles);
    }
    return stored;
  }

  /** Puts the elements back into an array of the same length and type. */
  public void restore(INDArray array) {
    if (floats.length > 0) {
      new Elements(array).write(floats);
    } else {
      new Elements(array).write(doubles);
    }
  }

  /** Bytes of memory that it takes. */
  public long bytes() {
    return Double.BYTES * (long) doubles.length + Float.BYTES * (long) floats.length;
  }
}
