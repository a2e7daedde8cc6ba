package gradarium.engine.network;

import gradarium.engine.Matrices.Matrix;
import gradarium.engine.Memory;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * What flows between two layers: a batch of values and the gradient of the loss with respect to
 * them. Values are followed by a column of ones, with which a dense layer's bias is one more row of
 * its weights.
 */
public final class Signal {
  private final Memory memory;
  private final int batch;
  private final int size;
  private final boolean input;
  private final INDArray extended;
  private final INDArray values;
  private @Nullable INDArray gradient;

  private Signal(int batch, int size, boolean input, Memory memory, DataType type) {
    this.memory = memory;
    this.batch = batch;
    this.size = size;
    this.input = input;
    if (input) {
      extended = memory.array(type, size + 1L, batch);
      values = extended.get(NDArrayIndex.interval(0, size), NDArrayIndex.all());
      memory.fill(1, extended.get(NDArrayIndex.point(size), NDArrayIndex.all()));
    } else {
      extended = memory.array(type, batch, size + 1L);
      values = extended.get(NDArrayIndex.all(), NDArrayIndex.interval(0, size));
      memory.fill(1, extended.get(NDArrayIndex.all(), NDArrayIndex.point(size)));
    }
  }

  /**
   * The input of a network: {@code [size + 1, batch]}, one sample after the other, each with a 1.
   */
  static Signal input(int batch, int size, Memory memory, DataType type) {
    return new Signal(batch, size, true, memory, type);
  }

  /** The output of a layer: values {@code [batch, size]} in column order. */
  static Signal of(int batch, int size, Memory memory, DataType type) {
    return new Signal(batch, size, false, memory, type);
  }

  /** Samples. */
  public int batch() {
    return batch;
  }

  /** Values of a sample. */
  public int size() {
    return size;
  }

  /** Whether this is the input of the network. */
  boolean isInput() {
    return input;
  }

  /** Values {@code [batch, size]}; for an input {@code [size, batch]}. */
  public INDArray values() {
    return values;
  }

  /** The values with their ones, as they lie in memory. */
  INDArray extended() {
    return extended;
  }

  /** The gradient of the loss with respect to the values, {@code [batch, size]}. */
  public INDArray gradient() {
    INDArray there = gradient;
    if (there == null) {
      there = memory.array(extended.dataType(), batch, size);
      gradient = there;
    }
    return there;
  }

  /** Values and ones as a matrix {@code [batch, size + 1]}. */
  Matrix extendedMatrix() {
    return input
        ? Matrix.of(extended, size + 1, batch).transpose()
        : Matrix.of(extended, batch, size + 1);
  }

  /** Values as a matrix {@code [batch, size]}. */
  Matrix matrix() {
    return input
        ? new Matrix(extended, size, batch, size + 1, false).transpose()
        : Matrix.of(extended, batch, size);
  }

  /** The gradient as a matrix {@code [batch, size]}. */
  Matrix gradientMatrix() {
    return Matrix.of(gradient(), batch, size);
  }
}
