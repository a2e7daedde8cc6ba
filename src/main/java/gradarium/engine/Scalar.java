package gradarium.engine;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A number that array programs read each time they run, so that it can change between runs. */
public final class Scalar {
  private final INDArray array;
  private double value;

  /** A scalar for programs on arrays of this type. */
  public Scalar(Memory memory, double value, DataType type) {
    array = memory.array(type);
    set(value);
  }

  /** Changes the value that the next run sees. */
  public void set(double value) {
    this.value = value;
    array.data().put(0, value);
  }

  /** The value that the next run sees. */
  public double get() {
    return value;
  }

  INDArray array() {
    return array;
  }
}
