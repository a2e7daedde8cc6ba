package gradarium.engine;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The elements of an array as Java numbers, in the order in which they lie in memory. Copied in one
 * go, which costs less than a microsecond for small arrays. What it needs it allocates once, when
 * it is first used.
 */
public final class HostCopy {
  private final INDArray array;
  private final int length;
  private final float[] floats;
  private final DoublePointer doublesThere;
  private final FloatPointer floatsThere;
  private double[] values = new double[0];

  /** A copy of the elements of this array, which must lie without gaps; all zero so far. */
  public HostCopy(INDArray array) {
    this.array = array;
    length = Math.toIntExact(array.length());
    boolean single = array.dataType() == DataType.FLOAT;
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
    System.arraycopy(from, 0, copy.values(), 0, from.length);
    copy.push();
  }

  /** The numbers, to be read after {@link #pull} or written before {@link #push}. */
  public double[] values() {
    if (values.length != length) {
      values = new double[length];
    }
    return values;
  }

  /** Takes the elements from the array. */
  public double[] pull() {
    double[] into = values();
    if (!floatsThere.isNull()) {
      floatsThere.get(floats, 0, floats.length);
      for (int i = 0; i < floats.length; i++) {
        into[i] = floats[i];
      }
    } else if (!doublesThere.isNull()) {
      doublesThere.get(into, 0, into.length);
    } else {
      for (int i = 0; i < into.length; i++) {
        into[i] = array.data().getDouble(i);
      }
    }
    return into;
  }

  /** Puts the numbers into the array. */
  public void push() {
    double[] from = values();
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) from[i];
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
          values()[r * rowLength + i] = table[from + i];
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
      for (int i = 0; i < length; i++) {
        array.data().put(i, floats.length > 0 ? floats[i] : values[i]);
      }
    }
  }
}
