package gradarium.engine;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The location of the elements of a contiguous array in host memory. It also holds the array, so
 * that the memory stays allocated; once the array has been freed, access is refused. On a GPU the
 * elements are copied from there before they are read and to there after they were written, all in
 * one piece.
 */
final class Elements {
  private final INDArray array;
  private final int length;
  private final FloatPointer floats;
  private final DoublePointer doubles;

  /** All elements of an array. */
  Elements(INDArray array) {
    this(array, 0, Math.toIntExact(array.length()));
  }

  /** Some elements of an array. */
  Elements(INDArray array, int from, int length) {
    this.array = array;
    this.length = length;
    check();
    Nd4j.getAffinityManager().ensureLocation(array, Location.HOST);
    Pointer there = array.data().addressPointer();
    boolean single = array.dataType() == DataType.FLOAT;
    floats = single ? there.getPointer(FloatPointer.class, from) : new FloatPointer();
    doubles = single ? new DoublePointer() : there.getPointer(DoublePointer.class, from);
  }

  int length() {
    return length;
  }

  /** Whether they are floats, rather than doubles. */
  boolean single() {
    return doubles.isNull();
  }

  /**
   * The pointer to floats.
   *
   * @throws IllegalStateException once the array has been freed
   */
  FloatPointer floats() {
    check();
    return floats;
  }

  /**
   * The pointer to doubles.
   *
   * @throws IllegalStateException once the array has been freed
   */
  DoublePointer doubles() {
    check();
    return doubles;
  }

  void read(float[] into) {
    fetch();
    floats.get(into, 0, length);
  }

  void read(double[] into) {
    fetch();
    doubles.get(into, 0, length);
  }

  void write(float[] from) {
    fetch();
    floats.put(from, 0, length);
    Nd4j.getAffinityManager().tagLocation(array, Location.HOST);
  }

  void write(double[] from) {
    fetch();
    doubles.put(from, 0, length);
    Nd4j.getAffinityManager().tagLocation(array, Location.HOST);
  }

  private void fetch() {
    check();
    Nd4j.getAffinityManager().ensureLocation(array, Location.HOST);
  }

  private void check() {
    if (array.wasClosed()) {
      throw new IllegalStateException("the array has been freed");
    }
  }
}
