package gradarium.engine;

import java.util.function.DoubleSupplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The Euclidean norm of a part of a vector, measured on request; it neither underflows nor
 * overflows.
 */
public final class Norm implements DoubleSupplier {
  private final Memory memory;
  private final DoubleSupplier measure;

  /** The norm of {@code length} elements of a vector without gaps. */
  public Norm(Memory memory, INDArray vector, int from, int length) {
    this.memory = memory;
    measure = Backend.calls().norm(memory, vector, from, length);
  }

  @Override
  public double getAsDouble() {
    memory.check();
    return measure.getAsDouble();
  }
}
