package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseTest {
  private static final int SAMPLES = 100;
  private static final int INPUTS = 200;

  /** Samples of which every value is the same, each followed by its 1. */
  private static Dataset all(float value) {
    float[] samples = new float[SAMPLES * (INPUTS + 1)];
    Arrays.fill(samples, value);
    for (int i = 1; i <= SAMPLES; i++) {
      samples[i * (INPUTS + 1) - 1] = 1;
    }
    return new Dataset("same", INPUTS, 1, samples, new float[SAMPLES]);
  }

  private static double[] noisy(Noise.Kind kind, double level, float value) {
    float[] samples = new Noise(kind, level).applied(all(value), new SplittableRandom(3)).samples();
    double[] inputs = new double[SAMPLES * INPUTS];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = samples[i / INPUTS * (INPUTS + 1) + i % INPUTS];
    }
    for (int i = 1; i <= SAMPLES; i++) {
      assertThat(samples[i * (INPUTS + 1) - 1]).as("the 1 for the bias").isEqualTo(1);
    }
    return inputs;
  }

  private static double share(double[] values, double value) {
    return Arrays.stream(values).filter(v -> v == value).count() / (double) values.length;
  }

  @Test
  void gaussianNoiseHasItsDeviationAndStaysInBounds() {
    double[] values = noisy(Noise.Kind.GAUSSIAN, 0.1, 0.5f);
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    // 20,000 draws: the deviation of their mean is 0.0007, that of their deviation 0.0005
    assertThat(mean).isCloseTo(0.5, within(0.003));
    assertThat(Math.sqrt(variance)).isCloseTo(0.1, within(0.002));
    assertThat(Arrays.stream(noisy(Noise.Kind.GAUSSIAN, 2, 0.5f))).allMatch(v -> v >= 0 && v <= 1);
  }

  @Test
  void maskingMakesZerosOfItsShare() {
    double[] values = noisy(Noise.Kind.MASKING, 0.3, 0.7f);
    assertThat(share(values, 0)).isCloseTo(0.3, within(0.015));
    assertThat(share(values, 0) + share(values, 0.7f)).isCloseTo(1, within(1e-12));
  }

  @Test
  void saltAndPepperAreAsMany() {
    double[] values = noisy(Noise.Kind.SALT_AND_PEPPER, 0.4, 0.7f);
    assertThat(share(values, 0)).isCloseTo(0.2, within(0.015));
    assertThat(share(values, 1)).isCloseTo(0.2, within(0.015));
    assertThat(share(values, 0.7f)).isCloseTo(0.6, within(0.015));
  }

  @Test
  void noNoiseChangesNothingAndTheSameSeedIsTheSame() {
    for (Noise.Kind kind : Noise.Kind.values()) {
      assertThat(noisy(kind, 0, 0.7f)).containsOnly(0.7f);
      assertThat(noisy(kind, 0.5, 0.7f)).isEqualTo(noisy(kind, 0.5, 0.7f));
      assertThat(Noise.Kind.named(kind.id())).contains(kind);
    }
  }
}
