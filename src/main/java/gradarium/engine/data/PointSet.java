package gradarium.engine.data;

import java.util.random.RandomGenerator;

/**
 * Samples drawn anew of a problem that can be seen whole: two classes in the plane, or a function
 * of one number.
 *
 * @param id its name in settings
 * @param inputs 2 for classes in the plane, 1 for a function
 * @param sampler draws samples
 */
public record PointSet(String id, int inputs, Sampler sampler) {

  /** Draws one sample. */
  interface Sampler {

    /**
     * A sample without noise, and its target.
     *
     * @param first whether it is of the first of two classes; meaningless for a function
     * @param into takes the inputs
     * @return the target: 0 or 1 for classes
     */
    double draw(boolean first, RandomGenerator random, double[] into);
  }

  /** Whether it is a set of two classes, whose targets are 0 and 1. */
  public boolean isOfClasses() {
    return inputs == 2;
  }

  /**
   * Draws samples; those of two classes by turns.
   *
   * @param noise standard deviation of the noise on each coordinate of classes, or on the target of
   *     a function
   */
  public Dataset draw(int count, double noise, RandomGenerator random) {
    float[] samples = new float[count * (inputs + 1)];
    float[] targets = new float[count];
    double[] input = new double[inputs];
    for (int i = 0; i < count; i++) {
      double target = sampler.draw(i % 2 == 0, random, input);
      for (int k = 0; k < inputs; k++) {
        double off = isOfClasses() ? noise * random.nextGaussian() : 0;
        samples[i * (inputs + 1) + k] = (float) (input[k] + off);
      }
      samples[i * (inputs + 1) + inputs] = 1;
      targets[i] = (float) (target + (isOfClasses() ? 0 : noise * random.nextGaussian()));
    }
    return new Dataset(id, inputs, 1, samples, targets);
  }
}
