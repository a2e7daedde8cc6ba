package gradarium.engine.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variances as their papers and the lecture's table give them, for 400 inputs and 200 outputs. */
class InitializersTest {

  @ParameterizedTest
  @CsvSource({
    "lecun-normal, 0.0025",
    "lecun-uniform, 0.0025",
    "lecun-normal-as-printed, 0.05",
    "lecun-uniform-as-printed, 0.00083333333333333333",
    "xavier-normal, 0.0033333333333333333",
    "xavier-uniform, 0.0033333333333333333",
    "he-normal, 0.005",
    "he-uniform, 0.005",
    "uniform, 0.00083333333333333333",
    "normal, 0.0025",
    "zeros, 0"
  })
  void weightsHaveTheirVariance(String id, double variance) {
    Initializer initializer = Initializers.named(id).orElseThrow();
    assertThat(Math.pow(initializer.deviation(400, 200), 2)).isCloseTo(variance, within(1e-15));
    double[] weights = initializer.draw(400, 200, new SplittableRandom(1));
    double mean = Arrays.stream(weights).average().orElseThrow();
    double drawn = Arrays.stream(weights).map(w -> w * w).average().orElseThrow() - mean * mean;
    assertThat(weights).hasSize(80_000);
    assertThat(mean).isCloseTo(0, within(5 * Math.sqrt(variance / 80_000) + 1e-18));
    assertThat(drawn).isCloseTo(variance, within(0.03 * variance + 1e-18));
  }

  @Test
  void uniformWeightsStayInside() {
    double limit = Math.sqrt(6.0 / 400);
    Initializer he = Initializers.named("he-uniform").orElseThrow();
    assertThat(Arrays.stream(he.draw(400, 10, new SplittableRandom(2))))
        .allMatch(w -> Math.abs(w) <= limit)
        .anyMatch(w -> Math.abs(w) > 0.99 * limit);
  }

  @Test
  void theSameSeedDrawsTheSame() {
    Initializer he = Initializers.named("he-normal").orElseThrow();
    assertThat(he.draw(5, 7, new SplittableRandom(3)))
        .isEqualTo(he.draw(5, 7, new SplittableRandom(3)));
  }

  @Test
  void aConstantIsConstant() {
    Initializer constant = Initializers.named("constant").orElseThrow();
    assertThat(constant.draw(3, 2, new SplittableRandom(1))).containsOnly(0.05);
  }
}
