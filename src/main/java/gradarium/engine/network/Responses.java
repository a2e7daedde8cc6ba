package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.data.Dataset;
import java.util.List;
import java.util.stream.IntStream;

/** The outputs of every layer of a network for fixed inputs, computed on request. */
public final class Responses {
  private final Pass pass;
  private final List<HostCopy> outputs;

  Responses(Pass pass, Dataset inputs) {
    this.pass = pass;
    outputs = pass.outputs().stream().map(signal -> new HostCopy(signal.values())).toList();
    give(inputs);
  }

  /** Replaces the inputs by as many others. */
  public void give(Dataset inputs) {
    int[] rows = IntStream.range(0, inputs.size()).toArray();
    new HostCopy(pass.input().extended()).pushRows(inputs.samples(), rows, inputs.inputs() + 1);
  }

  /** Computes the outputs of the network in its current state. */
  public void compute() {
    pass.forward().run();
  }

  /**
   * The outputs of layer {@code i}, unit by unit; the array is reused by the next call for the same
   * layer.
   */
  public double[] of(int i) {
    return outputs.get(i).pull();
  }
}
