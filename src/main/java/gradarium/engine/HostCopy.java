package gradarium.engine;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The elements of an array as Java numbers, in the order in which they lie in memory. Copied in one
 * go, which costs less than a microsecond for small arrays; made once, it allocates nothing later.
 */
public final class HostCopy {
  private final INDArray array;
  private final double[] values;
  private final float[] floats;
  private final DoublePointer doublesThere;
  private final FloatPointer floatsThere;

  /** A copy of the elements of this array, which must lie without gaps; all zero so far. */
  public HostCopy(INDArray array) {
    this.array = array;
    int length = Math.toIntExact(array.length());
    boolean single = array.dataType() == DataType.FLOAT;
    values = new double[length];
    floats = new float[single ? length : 0];
    boolean cpu = Matrices.CPU;
    floatsThere = cpu && single ? (FloatPointer) array.data().addressPointer() : new FloatPointer();
    doublesThere =
        cpu && !single ? (DoublePointer) array.data().addressPointer() : new DoublePointer();
  }

  /** The elements of an array. */
  public static double[] of(INDArray array) {
    return new HostCopy(array).pull();
  }

  /** Writes all elements of an array. */
  public static void write(double[] from, INDArray into) {
    HostCopy copy = new HostCopy(into);
    System.arraycopy(from, 0, copy.values, 0, from.length);
    copy.push();
  }

  /** The numbers, to be read after {@link #pull} or written before {@link #push}. */
  public double[] values() {
    return values;
  }

  /** Takes the elements from the array. */
  public double[] pull() {
    if (!floatsThere.isNull()) {
      floatsThere.get(floats, 0, floats.length);
      for (int i = 0; i < floats.length; i++) {
        values[i] = floats[i];
      }
    } else if (!doublesThere.isNull()) {
      doublesThere.get(values, 0, values.length);
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = array.data().getDouble(i);
      }
    }
    return values;
  }

  /** Puts the numbers into the array. */
  public void push() {
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    put();
  }

  /** Fills the array with rows of a table, one after the other. */
  public void pushRows(float[] table, int[] rows, int rowLength) {
    boolean single = floats.length > 0;
    for (int r = 0; r < rows.length; r++) {
      int from = rows[r] * rowLength;
      if (single) {
        System.arraycopy(table, from, floats, r * rowLength, rowLength);
      } else {
        for (int i = 0; i < rowLength; i++) {
          values[r * rowLength + i] = table[from + i];
        }
      }
    }
    put();
  }

  private void put() {
    if (!floatsThere.isNull()) {
      floatsThere.put(floats, 0, floats.length);
    } else if (!doublesThere.isNull()) {
      doublesThere.put(values, 0, values.length);
    } else {
      for (int i = 0; i < values.length; i++) {
        array.data().put(i, floats.length > 0 ? floats[i] : values[i]);
      }
    }
  }
}
