package gradarium.engine.network;

import gradarium.engine.Memory;
import gradarium.engine.Program;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A pass that is being wired, as seen by the layer whose turn it is. */
final class Wiring {
  private final Memory memory;
  private final INDArray theta;
  private final INDArray gradient;
  private final INDArray statistics;
  private final boolean training;
  private final Program forward;
  private final List<Program> backward = new ArrayList<>();
  private final List<Dropout.Mask> masks = new ArrayList<>();
  private Signal input;
  private int parametersAt;
  private int statisticsAt;

  /**
   * A pass on these vectors.
   *
   * @param gradient of the same length as theta; not used by a pass that does not train
   */
  Wiring(
      Memory memory,
      Signal input,
      INDArray theta,
      INDArray gradient,
      INDArray statistics,
      boolean training) {
    this.memory = memory;
    forward = new Program(memory);
    this.input = input;
    this.theta = theta;
    this.gradient = gradient;
    this.statistics = statistics;
    this.training = training;
  }

  /** Wires the next layer and returns its output. */
  Signal append(Layer layer) {
    int size = input.size();
    Signal output = layer.wire(this);
    parametersAt += layer.parameters(size);
    statisticsAt += layer.statistics(size);
    input = output;
    return output;
  }

  /** The input of the layer. */
  Signal input() {
    return input;
  }

  /** Whether the pass is for training rather than evaluation. */
  boolean training() {
    return training;
  }

  /** Where arrays are made. */
  Memory memory() {
    return memory;
  }

  DataType type() {
    return theta.dataType();
  }

  /** A signal of the layer's own. */
  Signal output(int size) {
    return Signal.of(input.batch(), size, memory, type());
  }

  /** An array of the layer's own, {@code [rows, columns]} in column order. */
  INDArray array(long rows, long columns) {
    return memory.array(type(), rows, columns);
  }

  /** A vector of the layer's own. */
  INDArray vector(long length) {
    return memory.array(type(), length);
  }

  /** Ones of the layer's own, in column order. */
  INDArray ones(long... shape) {
    return memory.ones(type(), shape);
  }

  /** A part of the layer's parameters. */
  INDArray parameters(int from, int length) {
    return part(theta, parametersAt + from, length);
  }

  /** The gradient of a part of the layer's parameters. */
  INDArray gradients(int from, int length) {
    return part(gradient, parametersAt + from, length);
  }

  /** A part of what the layer measures. */
  INDArray statistics(int from, int length) {
    return part(statistics, statisticsAt + from, length);
  }

  /** The program of the forward pass, to append to. */
  Program forward() {
    return forward;
  }

  /** The program of the backward pass; layers wired later run earlier. */
  Program backward() {
    Program program = new Program(memory);
    backward.add(0, program);
    return program;
  }

  /** Draws a mask before each step. */
  void add(Dropout.Mask mask) {
    masks.add(mask);
  }

  List<Program> backwardPrograms() {
    return backward;
  }

  List<Dropout.Mask> masks() {
    return masks;
  }

  private static INDArray part(INDArray vector, int from, int length) {
    return vector.get(NDArrayIndex.interval(from, from + length));
  }
}
