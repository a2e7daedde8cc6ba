package gradarium.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.data.Batches;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.LineData;
import gradarium.engine.data.PointSets;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializer.Distribution;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Dropout;
import gradarium.engine.network.Network;
import gradarium.engine.network.Pass;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** All that the engine draws is distributed as it says; limits are passed once in a million. */
class DistributionsTest {
  private static final double PROBABILITY = 1e-6;
  private static final double DEVIATIONS = 5;

  private static void isOf(RealDistribution expected, double[] drawn) {
    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(expected, drawn))
        .isGreaterThan(PROBABILITY);
  }

  private static RealDistribution normal(double deviation) {
    return new NormalDistribution(null, 0, deviation);
  }

  @Test
  void weightsOfEachInitializerFollowItsDistribution() {
    for (Initializer initializer : Initializers.ALL) {
      double deviation = initializer.deviation(60, 50);
      if (deviation > 0) {
        double end = Math.sqrt(3) * deviation;
        boolean isNormal = initializer.distribution() == Distribution.NORMAL;
        isOf(
            isNormal ? normal(deviation) : new UniformRealDistribution(-end, end),
            initializer.draw(60, 50, RandomStream.of(Purpose.WEIGHTS, 7, 0)));
      }
    }
  }

  @Test
  void denseLayersStartAlikeWithAndWithoutDropoutBetweenThem() {
    Initializer he = Initializers.named("he-normal").orElseThrow();
    Network without = Network.ofDoubles(3, List.of(new Dense(4, he), new Dense(4, he)));
    Network with =
        Network.ofDoubles(3, List.of(new Dense(4, he), new Dropout(0.5), new Dense(4, he)));
    assertThat(with.firstParameters(7)).isEqualTo(without.firstParameters(7));
    double[] all = without.firstParameters(7);
    assertThat(Arrays.copyOfRange(all, 0, 3)).isNotEqualTo(Arrays.copyOfRange(all, 16, 19));
  }

  private static double[][] masks(long seed, double rate, int units, int steps, int layer) {
    Initializer he = Initializers.named("he-normal").orElseThrow();
    Network network =
        Network.ofDoubles(
            2,
            List.of(
                new Dense(units, he),
                new Dropout(rate),
                new Dense(units, he),
                new Dropout(rate),
                new Dense(1, he)));
    try (Memory memory = new Memory()) {
      INDArray theta = memory.vector(network.type(), network.firstParameters(1));
      INDArray statistics = memory.vector(network.type(), network.firstStatistics());
      Pass pass = network.training(memory, theta, memory.like(theta), statistics, 4);
      double[][] masks = new double[steps][];
      for (int step = 0; step < steps; step++) {
        pass.drawMasks(seed, step);
        masks[step] = pass.masks().get(layer).factors();
      }
      return masks;
    }
  }

  @Test
  void aMaskDropsItsShareAndScalesTheRest() {
    for (double rate : new double[] {0.1, 0.5, 0.8}) {
      double[] all =
          Arrays.stream(masks(3, rate, 50, 400, 0)).flatMapToDouble(Arrays::stream).toArray();
      assertThat(all).containsOnly(0, 1 / (1 - rate));
      double dropped = Arrays.stream(all).filter(factor -> factor == 0).count();
      double deviation = Math.sqrt(all.length * rate * (1 - rate));
      assertThat(dropped).isCloseTo(all.length * rate, within(DEVIATIONS * deviation));
    }
  }

  @Test
  void masksOfNeighbouringStepsLayersAndSeedsHaveNothingInCommon() {
    int units = 50;
    int steps = 200;
    double[][] masks = masks(3, 0.5, units, steps, 0);
    double[][] otherLayer = masks(3, 0.5, units, steps, 1);
    double[][] otherSeed = masks(4, 0.5, units, steps, 0);
    for (int lag = -3; lag <= 3; lag++) {
      assertIndependent(masks, masks, 1, lag);
      assertIndependent(masks, otherLayer, 0, lag);
      assertIndependent(masks, otherLayer, 1, lag);
      assertIndependent(masks, otherSeed, 0, lag);
      assertIndependent(masks, otherSeed, 1, lag);
      if (lag != 0) {
        assertIndependent(masks, masks, 0, lag);
      }
    }
  }

  /** Unit i of one step against unit i + lag of a later one. */
  private static void assertIndependent(double[][] one, double[][] other, int later, int lag) {
    int units = one[0].length;
    int inner = units - 6;
    double[] x = new double[(one.length - later) * inner];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = one[i / inner][3 + i % inner];
      y[i] = other[i / inner + later][3 + i % inner + lag];
    }
    assertThat(Math.abs(new PearsonsCorrelation().correlation(x, y)))
        .as("%d steps, %d units on", later, lag)
        .isLessThan(DEVIATIONS / Math.sqrt(x.length));
  }

  @Test
  void allOrdersOfAnEpochAreEquallyLikelyWhateverTheLastWas() {
    Batches batches = new Batches(4, 4, 7);
    long[] orders = new long[256];
    long[][] firstAfterFirst = new long[4][4];
    int last = -1;
    for (int epoch = 0; epoch < 24_000; epoch++) {
      int[] rows = batches.rows(epoch);
      orders[((rows[0] * 4 + rows[1]) * 4 + rows[2]) * 4 + rows[3]]++;
      if (last >= 0) {
        firstAfterFirst[last][rows[0]]++;
      }
      last = rows[0];
    }
    long[] met = Arrays.stream(orders).filter(count -> count > 0).toArray();
    double[] expected = new double[24];
    Arrays.fill(expected, 1000);
    assertThat(met).hasSize(24);
    assertThat(new ChiSquareTest().chiSquareTest(expected, met)).isGreaterThan(PROBABILITY);
    assertThat(new ChiSquareTest().chiSquareTest(firstAfterFirst)).isGreaterThan(PROBABILITY);
  }

  @Test
  void samplesOfALineAreUniformAboutItsMiddleWithNormalNoise() {
    Dataset line = LineData.about(2, 1, 3000, 5, 0.3, RandomStream.of(Purpose.TRAINING_SAMPLES, 7));
    double[] x = LineData.inputs(line);
    double[] t = LineData.targets(line);
    isOf(new UniformRealDistribution(3, 7), x);
    isOf(normal(0.3), IntStream.range(0, x.length).mapToDouble(i -> t[i] - 2 * x[i] - 1).toArray());
  }

  @Test
  void pointsAreDistributedAsTheirSetsSay() {
    int count = 4000;
    float[] xor = points("xor", count, 0);
    float[] clouds = points("gaussians", count, 0);
    float[] circle = points("circle", count, 0);
    float[] moons = points("moons", count, 0);
    float[] spiral = points("spiral", count, 0);
    float[] sine =
        PointSets.named("sine")
            .orElseThrow()
            .draw(count, 0, RandomStream.of(Purpose.TRAINING_SAMPLES, 7))
            .samples();
    isOf(new UniformRealDistribution(0.12, 2), each(count, i -> Math.abs(xor[3 * i])));
    isOf(new UniformRealDistribution(0.12, 2), each(count, i -> Math.abs(xor[3 * i + 1])));
    isOf(normal(0.3), each(count, i -> clouds[3 * i] - (i % 2 == 0 ? 0.8 : -0.8)));
    isOf(
        new UniformRealDistribution(-Math.PI, Math.PI),
        each(count, i -> Math.atan2(circle[3 * i], circle[3 * i + 1])));
    isOf(
        new UniformRealDistribution(0, 1),
        each(count / 2, i -> Math.hypot(circle[6 * i], circle[6 * i + 1])));
    isOf(
        new UniformRealDistribution(0, Math.PI),
        each(count / 2, i -> Math.acos(Math.max(-1, Math.min(1, moons[6 * i] / 1.5 + 0.5)))));
    isOf(
        new UniformRealDistribution(0, 2),
        each(count, i -> Math.hypot(spiral[3 * i], spiral[3 * i + 1])));
    isOf(new UniformRealDistribution(-2, 2), each(count, i -> sine[2 * i]));
  }

  @Test
  void noiseMovesPointsNormally() {
    float[] noisy = points("moons", 4000, 0.2);
    float[] still = points("moons", 4000, 0);
    isOf(normal(0.2), each(4000, i -> noisy[3 * i] - still[3 * i]));
    isOf(normal(0.2), each(4000, i -> noisy[3 * i + 1] - still[3 * i + 1]));
  }

  private static float[] points(String set, int count, double noise) {
    return PointSets.named(set)
        .orElseThrow()
        .draw(count, noise, RandomStream.of(Purpose.TRAINING_SAMPLES, 7))
        .samples();
  }

  private static double[] each(int count, IntToDoubleFunction value) {
    return IntStream.range(0, count).mapToDouble(value).toArray();
  }
}
