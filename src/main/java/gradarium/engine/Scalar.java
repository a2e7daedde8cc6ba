package gradarium.engine;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One double that array programs read each time they run, so that it may change between runs. */
public final class Scalar {
  private final INDArray array = Nd4j.scalar(DataType.DOUBLE, 0.0);

  /** A scalar that starts at {@code value}. */
  public Scalar(double value) {
    set(value);
  }

  /** Changes the value that the next run sees. */
  public void set(double value) {
    array.data().put(0, value);
  }

  /** The value that the next run sees. */
  public double get() {
    return array.data().getDouble(0);
  }

  INDArray array() {
    return array;
  }
}
