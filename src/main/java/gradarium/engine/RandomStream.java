package gradarium.engine;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Streams of random numbers, each named by a seed, a purpose and indices such as the number of a
 * step or of a layer. The same name gives the same numbers, so any step can be repeated; streams
 * with different names are independent of each other, even if the names differ in a single number
 * by one.
 *
 * <p>The generator is L64X128MixRandom (Steele and Vigna 2021). What it starts from is hashed from
 * every part of the name in turn: starts that differ by a constant would give some generators the
 * same numbers, moved by one place.
 */
public final class RandomStream {
  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private RandomStream() {}

  /**
   * The purposes that numbers are drawn for; the indices that follow the seed are in parentheses.
   */
  public enum Purpose {
    /** Initial weights (layer). */
    WEIGHTS,
    /** The order of the samples (epoch). */
    BATCHES,
    /** The units that dropout drops (step or epoch, layer). */
    MASKS,
    /** Noise on the inputs of a mini-batch (step). */
    INPUT_NOISE,
    /** Noise on the gradient of a surface (step). */
    GRADIENT_NOISE,
    /** Training samples. */
    TRAINING_SAMPLES,
    /** Test samples. */
    TEST_SAMPLES,
    /** Noise on test samples (noise level). */
    TEST_NOISE,
    /** Which samples are set aside for testing. */
    SPLIT,
    /** Where optimizers start on a surface. */
    START,
    /** The seed of one of several networks (network). */
    NETWORK
  }

  /** A generator at the start of the stream with this name. */
  public static RandomGenerator of(Purpose purpose, long seed, long... indices) {
    return GENERATORS.create(seed(purpose, seed, indices));
  }

  /** A seed of this name, for something that draws from streams of its own. */
  public static long seed(Purpose purpose, long seed, long... indices) {
    // the name, as the number of a purpose changes when another is added
    long hash = mixed(mixed(purpose.name().hashCode()) ^ mixed(seed));
    for (long index : indices) {
      hash = mixed(hash ^ mixed(index));
    }
    return hash;
  }

  /** A bijection in which every bit depends on every bit (Stafford's variant 13 of MurmurHash3). */
  private static long mixed(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
