package gradarium.engine;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The elements of an array as Java numbers, in memory order. They are copied in one call, which
 * takes less than a microsecond for small arrays. Buffers are allocated once, on first use.
 */
public final class HostCopy {
  private final Elements elements;
  private final float[] floats;
  private double[] values = new double[0];

  /** A copy of the elements of this array, which must be contiguous; all zero so far. */
  public HostCopy(INDArray array) {
    elements = new Elements(array);
    floats = new float[elements.single() ? elements.length() : 0];
  }

  /** The elements of an array. */
  public static double[] of(INDArray array) {
    return new HostCopy(array).pull();
  }

  /**
   * The elements of a vector from one place to before another; no others are copied, as they become
   * an array of their own, while a view is copied with all that it is a part of.
   */
  public static double[] of(INDArray vector, int from, int to) {
    if (from == to) {
      return new double[0];
    }
    try (Memory once = new Memory()) {
      INDArray part = once.array(vector.dataType(), to - from);
      new Program(once).copy(vector.get(NDArrayIndex.interval(from, to)), part).run();
      return of(part);
    }
  }

  /** Writes the first elements of an array, usually all; the remaining ones become zero. */
  public static void write(double[] from, INDArray into) {
    Elements elements = new Elements(into);
    if (elements.single()) {
      float[] floats = new float[elements.length()];
      for (int i = 0; i < from.length; i++) {
        floats[i] = (float) from[i];
      }
      elements.write(floats);
    } else {
      boolean isWhole = from.length == elements.length();
      elements.write(isWhole ? from : Arrays.copyOf(from, elements.length()));
    }
  }

  /** The numbers: read them after {@link #pull}, or write them before {@link #push}. */
  public double[] values() {
    if (values.length != elements.length()) {
      values = new double[elements.length()];
    }
    return values;
  }

  /** Copies the elements from the array. */
  public double[] pull() {
    double[] into = values();
    if (elements.single()) {
      elements.read(floats);
      for (int i = 0; i < floats.length; i++) {
        into[i] = floats[i];
      }
    } else {
      elements.read(into);
    }
    return into;
  }

  /** Copies the numbers into the array. */
  public void push() {
    double[] from = values();
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) from[i];
    }
    put();
  }

  /** Fills the array with rows of a table, one after the other. */
  public void pushRows(float[] table, int[] rows, int rowLength) {
    for (int r = 0; r < rows.length; r++) {
      int from = rows[r] * rowLength;
      if (elements.single()) {
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
    if (elements.single()) {
      elements.write(floats);
    } else {
      elements.write(values());
    }
  }
}
