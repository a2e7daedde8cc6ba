package gradarium.engine.export;

import gradarium.engine.data.Dataset;
import gradarium.engine.network.Trained;

/**
 * What a network was trained on, before any standardization was undone.
 *
 * @param inputs values of a row
 * @param least of all inputs
 * @param largest of all inputs
 */
record InputRange(int inputs, float least, float largest) {

  /** That of a trained network. */
  static InputRange of(Trained trained) {
    Dataset data = trained.data();
    float least = Float.POSITIVE_INFINITY;
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < data.samples().length; i++) {
      if (i % (data.inputs() + 1) < data.inputs()) {
        least = Math.min(least, data.samples()[i]);
        largest = Math.max(largest, data.samples()[i]);
      }
    }
    return new InputRange(trained.network().inputs(), least, largest);
  }
}
