package gradarium.engine.network;

import gradarium.engine.Program;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import java.util.List;

/**
 * A network wired for batches of one size: a list of ready calls on fixed arrays.
 *
 * @param input what it is given
 * @param outputs what each layer gives, in their order
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

  /** What the last layer gives. */
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
