package gradarium.engine.initializer;

import java.util.random.RandomGenerator;

/**
 * How the initial weights of a dense layer are drawn. Biases start at zero.
 *
 * @param id its name in settings
 * @param name its name in the literature
 * @param distribution what is drawn
 * @param scale the distribution's standard deviation (normal), half width (uniform) or the value
 *     itself (constant), for a layer with this number of inputs and outputs
 * @param latex what is drawn, as it is printed
 * @param source where it was published; empty for the plain ones
 */
public record Initializer(
    String id, String name, Distribution distribution, Scale scale, String latex, String source) {

  /** The distribution that weights are drawn from. */
  public enum Distribution {
    CONSTANT,
    NORMAL,
    UNIFORM
  }

  /** The width of a distribution. */
  public interface Scale {

    /** The width for a layer with this number of inputs and outputs. */
    double of(int inputs, int outputs);
  }

  /** The standard deviation of the weights of such a layer. */
  public double deviation(int inputs, int outputs) {
    double width = scale.of(inputs, outputs);
    return switch (distribution) {
      case CONSTANT -> 0;
      case NORMAL -> width;
      case UNIFORM -> width / Math.sqrt(3);
    };
  }

  /** Freshly drawn weights for a layer. */
  public double[] draw(int inputs, int outputs, RandomGenerator random) {
    double width = scale.of(inputs, outputs);
    double[] weights = new double[inputs * outputs];
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          switch (distribution) {
            case CONSTANT -> width;
            case NORMAL -> width * random.nextGaussian();
            case UNIFORM -> width * (2 * random.nextDouble() - 1);
          };
    }
    return weights;
  }
}
