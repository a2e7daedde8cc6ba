package gradarium.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.engine.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/**
 * Streams of neighbouring names have nothing in common. Limits are those that chance passes once in
 * a million times: a correlation of n independent pairs has the deviation 1/√n.
 */
class RandomStreamTest {
  private static final int LENGTH = 4000;
  private static final double CORRELATION = 5 / Math.sqrt(LENGTH);
  private static final double PROBABILITY = 1e-6;

  private static double[] uniform(RandomGenerator random) {
    return random.doubles(LENGTH).toArray();
  }

  @Test
  void theSameNameGivesTheSameNumbers() {
    assertThat(uniform(RandomStream.of(Purpose.MASKS, 7, 3, 1)))
        .isEqualTo(uniform(RandomStream.of(Purpose.MASKS, 7, 3, 1)));
  }

  @Test
  void noNumberOfAStreamIsInAnother() {
    Set<Long> met = new HashSet<>();
    int drawn = 0;
    for (Purpose purpose : Purpose.values()) {
      for (long seed = -3; seed <= 3; seed++) {
        for (long step = 0; step < 40; step++) {
          RandomGenerator random = RandomStream.of(purpose, seed, step);
          for (int i = 0; i < 100; i++, drawn++) {
            met.add(random.nextLong());
          }
        }
        met.add(RandomStream.of(purpose, seed).nextLong());
        met.add(RandomStream.of(purpose, seed, 0, 0).nextLong());
        drawn += 2;
      }
    }
    assertThat(met).hasSize(drawn);
  }

  @Test
  void thePartsOfANameCannotBeExchanged() {
    assertThat(RandomStream.seed(Purpose.MASKS, 1, 2, 3))
        .isNotEqualTo(RandomStream.seed(Purpose.MASKS, 1, 3, 2))
        .isNotEqualTo(RandomStream.seed(Purpose.MASKS, 2, 1, 3))
        .isNotEqualTo(RandomStream.seed(Purpose.MASKS, 3, 2, 1));
  }

  /** Streams that differ in one part of their name, each the neighbour of the one before. */
  private static List<IntFunction<RandomGenerator>> neighbours() {
    return List.of(
        seed -> RandomStream.of(Purpose.MASKS, seed, 5, 1),
        step -> RandomStream.of(Purpose.MASKS, 7, step, 1),
        layer -> RandomStream.of(Purpose.MASKS, 7, 5, layer),
        purpose -> RandomStream.of(Purpose.values()[purpose], 7, 5),
        network ->
            RandomStream.of(Purpose.WEIGHTS, RandomStream.seed(Purpose.NETWORK, 7, network), 0));
  }

  @Test
  void neighboursDoNotCorrelateAlsoWhenMovedByAFewPlaces() {
    PearsonsCorrelation pearson = new PearsonsCorrelation();
    for (IntFunction<RandomGenerator> streams : neighbours()) {
      for (int i = 0; i + 1 < Purpose.values().length; i++) {
        double[] one = uniform(streams.apply(i));
        double[] next = uniform(streams.apply(i + 1));
        for (int lag = -3; lag <= 3; lag++) {
          double[] moved = new double[LENGTH];
          for (int k = 0; k < LENGTH; k++) {
            moved[k] = next[Math.floorMod(k + lag, LENGTH)];
          }
          assertThat(Math.abs(pearson.correlation(one, moved))).isLessThan(CORRELATION);
        }
      }
    }
  }

  @Test
  void theFirstNumbersOfNeighboursAreUniformAndDoNotCorrelate() {
    KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
    List<IntFunction<RandomGenerator>> many = new ArrayList<>(neighbours());
    many.remove(3);
    for (IntFunction<RandomGenerator> streams : many) {
      double[] first =
          IntStream.range(0, LENGTH).mapToDouble(i -> streams.apply(i).nextDouble()).toArray();
      double[] next =
          IntStream.range(0, LENGTH).mapToDouble(i -> streams.apply(i + 1).nextDouble()).toArray();
      assertThat(test.kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), first))
          .isGreaterThan(PROBABILITY);
      assertThat(Math.abs(new PearsonsCorrelation().correlation(first, next)))
          .isLessThan(CORRELATION);
    }
  }

  @Test
  void normalNumbersAreNormal() {
    double[] drawn =
        IntStream.range(0, LENGTH)
            .mapToDouble(step -> RandomStream.of(Purpose.INPUT_NOISE, 7, step).nextGaussian())
            .toArray();
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(normal, drawn))
        .isGreaterThan(PROBABILITY);
    RandomGenerator random = RandomStream.of(Purpose.WEIGHTS, 7, 0);
    double[] stream = IntStream.range(0, LENGTH).mapToDouble(i -> random.nextGaussian()).toArray();
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(normal, stream))
        .isGreaterThan(PROBABILITY);
  }
}
