package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.data.Dataset;
import java.util.List;
import java.util.stream.IntStream;

/** What each layer of a network gives for inputs that stay the same, whenever it is asked. */
public final class Responses {
  private final Pass pass;
  private final List<HostCopy> outputs;

  Responses(Pass pass, Dataset inputs) {
    this.pass = pass;
    outputs = pass.outputs().stream().map(signal -> new HostCopy(signal.values())).toList();
    give(inputs);
  }

  /** Takes other inputs, as many as before. */
  public void give(Dataset inputs) {
    int[] rows = IntStream.range(0, inputs.size()).toArray();
    new HostCopy(pass.input().extended()).pushRows(inputs.samples(), rows, inputs.inputs() + 1);
  }

  /** Computes what the network gives as it is now. */
  public void compute() {
    pass.forward().run();
  }

  /**
   * What layer {@code i} gave, unit by unit; the array is used again by the next call for the same
   * layer.
   */
  public double[] of(int i) {
    return outputs.get(i).pull();
  }
}
