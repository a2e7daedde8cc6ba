package gradarium.concept.mlp;

import java.util.List;

/**
 * What the next step will compute: all numbers of its mini-batch, forwards and backwards.
 *
 * @param samples which points it has
 * @param inputs of each sample
 * @param targets of each sample
 * @param outputs of each sample, from 0 to 1
 * @param losses of each sample
 * @param layers the hidden layers, and then the output
 */
record NextStep(
    int[] samples,
    double[][] inputs,
    double[] targets,
    double[] outputs,
    double[] losses,
    List<LayerNumbers> layers) {

  /** Samples in the mini-batch. */
  int batch() {
    return samples.length;
  }

  /**
   * The numbers of one layer. All errors are derivatives of the loss of one sample alone.
   *
   * @param given to its units: {@code [input][sample]}
   * @param sums z of its units, before normalization and activation: {@code [unit][sample]}
   * @param slopes f′ of its units
   * @param outputs a of its units, before dropout
   * @param outputErrors ∂ε/∂a
   * @param errors δ = ∂ε/∂z
   * @param gradients of the step by its weights, each unit's bias last: {@code [unit][input]}
   * @param changes that the optimizer makes of them
   */
  record LayerNumbers(
      double[][] given,
      double[][] sums,
      double[][] slopes,
      double[][] outputs,
      double[][] outputErrors,
      double[][] errors,
      double[][] gradients,
      double[][] changes) {

    /** What an input of a unit is for a sample; 1 for the bias, which is the last. */
    double given(int input, int sample) {
      return input < given.length ? given[input][sample] : 1;
    }

    /** ∂ε/∂w of one sample for the weight of an input of a unit. */
    double gradient(int unit, int input, int sample) {
      return errors[unit][sample] * given(input, sample);
    }

    /** The mean of {@link #gradient} over the mini-batch. */
    double mean(int unit, int input) {
      double sum = 0;
      int batch = errors[unit].length;
      for (int sample = 0; sample < batch; sample++) {
        sum += gradient(unit, input, sample);
      }
      return sum / batch;
    }
  }
}
