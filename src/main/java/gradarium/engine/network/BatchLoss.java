package gradarium.engine.network;

import gradarium.engine.Backend;
import gradarium.engine.Memory;
import gradarium.engine.data.Dataset;

/** The loss of whole mini-batches at the output of a pass. */
interface BatchLoss {

  /**
   * The mean loss of these samples, as many as are in a batch; their gradient goes to the output of
   * the pass.
   */
  double measure(int[] samples);

  /**
   * A loop on the host where the arrays are there, and operations on arrays where they are on a
   * device.
   *
   * @param memory of arrays that it needs
   * @throws IllegalArgumentException where a target is not as long as an output
   */
  static BatchLoss of(Memory memory, Pass pass, Loss loss, Dataset data) {
    return Backend.start().portable()
        ? new PortableLoss(memory, pass, loss, data)
        : new OutputLoss(pass, loss, data);
  }
}
