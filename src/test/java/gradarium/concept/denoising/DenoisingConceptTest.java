package gradarium.concept.denoising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.concept.Concept;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.engine.data.Noise;
import gradarium.learning.DigitAutoencoder;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class DenoisingConceptTest {
  private static final Concept<DenoisingSnapshot> CONCEPT = DenoisingConcept.of();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());

  @Test
  @Tag("soak")
  void theDenoisingOneIsBetterAtEveryLevelOfNoiseFromAFifthOn() {
    List<DenoisingSnapshot.Lane> lanes = after(2000, INITIAL).lanes();
    double[] plain = lanes.get(0).robustness();
    double[] denoising = lanes.get(1).robustness();
    for (int i = 2; i < DenoisingLane.LEVELS; i++) {
      assertThat(denoising[i])
          .as("error at level 0.%d after 2,000 steps, against %s of the plain one", i, plain[i])
          .isLessThan(plain[i]);
    }
    assertThat(plain[0]).as("without noise the plain one is better").isLessThan(denoising[0]);
  }

  @Test
  void bothStartAlikeAndLearnTheSameDigits() {
    DenoisingSnapshot start = after(0, INITIAL);
    assertThat(start.lanes().get(0).trained().parameters())
        .isEqualTo(start.lanes().get(1).trained().parameters());
    DenoisingSnapshot without = after(5, INITIAL.with("level", "0"));
    assertThat(without.lanes().get(0).trained().parameters())
        .as("without noise in training they are the same")
        .isEqualTo(without.lanes().get(1).trained().parameters());
    DenoisingSnapshot with = after(5, INITIAL);
    assertThat(with.lanes().get(0).trained().parameters())
        .isEqualTo(without.lanes().get(0).trained().parameters())
        .isNotEqualTo(with.lanes().get(1).trained().parameters());
  }

  @Test
  void whatIsShownIsWhatTheNetworksMakeOfTheNoisyDigits() {
    DenoisingSnapshot shown = after(3, INITIAL.with("shown-level", "0.7"));
    int zeros = 0;
    int pixels = 0;
    for (int i = 0; i < DenoisingLane.SHOWN; i++) {
      float[] noisy = shown.noisy().get(i);
      for (int p = 0; p < noisy.length; p++) {
        boolean ink = shown.clean().get(i)[p] > 0;
        pixels += ink ? 1 : 0;
        zeros += ink && noisy[p] == 0 ? 1 : 0;
      }
      for (DenoisingSnapshot.Lane lane : shown.lanes()) {
        assertThat(DigitAutoencoder.reconstruct(lane.trained(), noisy))
            .containsExactly(lane.reconstructions().get(i), within(1e-4f));
      }
    }
    assertThat(zeros / (double) pixels)
        .as("share of ink that is masked")
        .isCloseTo(0.7, within(0.05));
  }

  @Test
  void rewindIsReplayAndTheLevelShownChangesNoNumbers() {
    try (Timeline<DenoisingSnapshot> timeline = new Timeline<>(s -> CONCEPT.start(s, 7), INITIAL)) {
      timeline.seek(60);
      Map<String, Double> first = CONCEPT.measures().all(timeline.snapshot());
      timeline.seek(7);
      timeline.change(timeline.step(), INITIAL.with("shown-level", "0.1"));
      timeline.seek(60);
      assertThat(CONCEPT.measures().all(timeline.snapshot())).isEqualTo(first);
      assertThat(timeline.snapshot().noise().level()).isEqualTo(0.1);
    }
  }

  /** The error that curve and headline say, from the definition: (x̂ − x)² with that noise. */
  @ParameterizedTest
  @CsvSource({"0.37, 0.52", "0.05, 0.99", "0.3, 0.3"})
  void errorsAreMeasuredAtTheirLevelAndNotAtOneNearIt(double level, double shown) {
    Settings settings =
        INITIAL.with(
            Map.of(
                "level",
                Double.toString(level),
                "shown-level",
                Double.toString(shown),
                "hidden",
                "8",
                "noise",
                "gaussian"));
    DenoisingSnapshot after = after(50, settings);
    Dataset clean = Digits.test().first(100);
    for (DenoisingSnapshot.Lane lane : after.lanes()) {
      int last = lane.errors().size() - 1;
      int nearest = (int) Math.round(level * (DenoisingLane.LEVELS - 1));
      assertThat(lane.errors().y()[last])
          .isCloseTo(error(lane, clean, level, nearest), within(1e-6));
      assertThat(lane.shownError())
          .isCloseTo(error(lane, clean, shown, DenoisingLane.LEVELS), within(1e-6));
      assertThat(lane.errors().y()[last] == lane.robustness()[nearest])
          .as("level %s is one of the eleven", level)
          .isEqualTo(level == 0.3);
    }
  }

  /** What the trained network makes of each digit, one by one. */
  private static double error(
      DenoisingSnapshot.Lane lane, Dataset clean, double level, int stream) {
    List<float[]> noisy =
        new Noise(Noise.Kind.GAUSSIAN, level)
            .applied(clean, DenoisingLane.testNoise(stream))
            .apart();
    List<float[]> digits = clean.apart();
    double sum = 0;
    for (int i = 0; i < clean.size(); i++) {
      float[] made = DigitAutoencoder.reconstruct(lane.trained(), noisy.get(i));
      float[] wanted = digits.get(i);
      for (int p = 0; p < wanted.length; p++) {
        sum += (made[p] - wanted[p]) * (made[p] - wanted[p]) / wanted.length / clean.size();
      }
    }
    return sum;
  }

  private static DenoisingSnapshot after(long steps, Settings settings) {
    try (Simulation<DenoisingSnapshot> simulation = CONCEPT.start(settings, 7)) {
      for (long i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }
}
