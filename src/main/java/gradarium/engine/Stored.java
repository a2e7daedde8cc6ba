package gradarium.engine;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The elements of an array, saved on the Java heap in the precision of the array.
 *
 * @param doubles the elements of an array of doubles; otherwise empty
 * @param floats the elements of an array of floats; otherwise empty
 */
public record Stored(double[] doubles, float[] floats) {

  /** The current elements of an array. */
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

  /** Its size in bytes. */
  public long bytes() {
    return Double.BYTES * (long) doubles.length + Float.BYTES * (long) floats.length;
  }
}
