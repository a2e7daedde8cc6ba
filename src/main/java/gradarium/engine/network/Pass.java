package gradarium.engine.network;

import gradarium.engine.Program;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import java.util.List;

/**
 * A network wired for batches of one size: a list of prepared calls on fixed arrays.
 *
 * @param input of the first layer
 * @param outputs of each layer, in their order
 * @param forward computes all outputs from the input
 * @param backward computes all gradients from that of the last output; empty in a pass that does
 *     not train
 * @param masks of the dropout layers, in their order
 */
public record Pass(
    Signal input,
    List<Signal> outputs,
    Program forward,
    Program backward,
    List<Dropout.Mask> masks) {

  /** The output of the last layer. */
  public Signal output() {
    return outputs.get(outputs.size() - 1);
  }

  /** Draws the masks of all dropout layers; the same for the same seed and number. */
  public void drawMasks(long seed, long number) {
    for (int i = 0; i < masks.size(); i++) {
      masks.get(i).draw(RandomStream.of(Purpose.MASKS, seed, number, i));
    }
  }
}
