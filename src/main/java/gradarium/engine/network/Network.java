package gradarium.engine.network;

import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A stack of layers. All its parameters are one flat vector, layer after layer; so are their
 * gradients, and what batch normalization measures.
 *
 * @param inputs values of a sample
 * @param layers from the input to the output
 * @param type of all numbers
 */
public record Network(int inputs, List<Layer> layers, DataType type) {

  /** A network; it begins with a dense layer, or with dropout and a dense layer. */
  public Network {
    layers = List.copyOf(layers);
    boolean dropped = !layers.isEmpty() && layers.get(0) instanceof Dropout;
    int first = dropped ? 1 : 0;
    if (layers.size() <= first || !(layers.get(first) instanceof Dense)) {
      throw new IllegalArgumentException("the first layer has to be dense: " + layers);
    }
  }

  /** A network of doubles, for the smallest differences. */
  public static Network ofDoubles(int inputs, List<Layer> layers) {
    return new Network(inputs, layers, DataType.DOUBLE);
  }

  /** A network of floats, for speed. */
  public static Network ofFloats(int inputs, List<Layer> layers) {
    return new Network(inputs, layers, DataType.FLOAT);
  }

  /**
   * The layers of a network whose hidden layers are all of one kind.
   *
   * @param depth how many hidden layers there are
   * @param hidden the dense layer of each
   * @param behind the layers that follow each of them
   * @param output the last layer
   */
  public static List<Layer> layers(int depth, Dense hidden, List<Layer> behind, Dense output) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      layers.add(hidden);
      layers.addAll(behind);
    }
    layers.add(output);
    return layers;
  }

  /** Number of outputs of the last layer. */
  public int outputs() {
    return size(layers.size());
  }

  /**
   * Number of inputs of layer {@code i}, or of outputs of the network if there is no such layer.
   */
  public int size(int i) {
    int size = inputs;
    for (Layer layer : layers.subList(0, i)) {
      size = layer.outputs(size);
    }
    return size;
  }

  /** How many parameters come before those of layer {@code i}. */
  public int offset(int i) {
    int offset = 0;
    for (int k = 0; k < i; k++) {
      offset += layers.get(k).parameters(size(k));
    }
    return offset;
  }

  /** How many parameters there are. */
  public int parameters() {
    return offset(layers.size());
  }

  /** 1 where a parameter is a weight of a dense layer, 0 where it is a bias or anything else. */
  double[] weights() {
    double[] weights = new double[parameters()];
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i) instanceof Dense dense) {
        int from = offset(i);
        int inputsAndBias = size(i) + 1;
        for (int k = 0; k < inputsAndBias * dense.units(); k++) {
          weights[from + k] = (k + 1) % inputsAndBias == 0 ? 0 : 1;
        }
      }
    }
    return weights;
  }

  /**
   * Freshly drawn initial parameters. Each dense layer draws from a stream of its own, so that
   * networks with the same dense layers start with the same weights, whatever layers lie between
   * them.
   *
   * @throws java.util.concurrent.CancellationException between two layers, where the thread is
   *     interrupted
   */
  public double[] firstParameters(long seed) {
    double[] all = new double[parameters()];
    int at = 0;
    int dense = 0;
    for (int i = 0; i < layers.size(); i++) {
      Memory.checkInterrupt();
      RandomGenerator random = RandomStream.of(Purpose.WEIGHTS, seed, dense);
      double[] part = layers.get(i).firstParameters(size(i), random);
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
      dense += layers.get(i) instanceof Dense ? 1 : 0;
    }
    return all;
  }

  /** Initial statistics. */
  public double[] firstStatistics() {
    List<double[]> parts = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      parts.add(layers.get(i).firstStatistics(size(i)));
    }
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * A pass for training: forward with batch statistics and dropout, then backward.
   *
   * @param memory where the arrays of the pass are made
   */
  public Pass training(
      Memory memory, INDArray theta, INDArray gradient, INDArray statistics, int batch) {
    return wire(memory, theta, gradient, statistics, batch, true);
  }

  /**
   * A pass for evaluation: with running statistics, without dropout.
   *
   * @param memory where the arrays of the pass are made
   */
  public Pass evaluation(Memory memory, INDArray theta, INDArray statistics, int batch) {
    return wire(memory, theta, theta, statistics, batch, false);
  }

  private Pass wire(
      Memory memory,
      INDArray theta,
      INDArray gradient,
      INDArray statistics,
      int batch,
      boolean training) {
    Signal input = Signal.input(batch, inputs, memory, type);
    Wiring wiring = new Wiring(memory, input, theta, gradient, statistics, training);
    List<Signal> outputs = new ArrayList<>();
    for (Layer layer : layers) {
      outputs.add(wiring.append(layer));
    }
    Program backward = new Program(memory);
    wiring.backwardPrograms().forEach(backward::then);
    return new Pass(input, List.copyOf(outputs), wiring.forward(), backward, wiring.masks());
  }
}
