package gradarium.concept.batchnorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.concept.Concept;
import gradarium.concept.batchnorm.BatchNormSnapshot.Lane;
import gradarium.concept.batchnorm.BatchNormSnapshot.Look;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchNormConceptTest {
  private static final Concept<BatchNormSnapshot> CONCEPT = BatchNormConcept.of();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void normalizedInputsShiftLessAndTheNetworkLearnsFaster(long seed) {
    BatchNormSnapshot race = after(150, INITIAL, seed);
    Lane without = race.lanes().get(0);
    Lane with = race.lanes().get(1);
    assertThat(with.shift()).as("against %s without", without.shift()).isLessThan(without.shift());
    assertThat(with.learning().testLoss())
        .as("against %s without", without.learning().testLoss())
        .isLessThan(without.learning().testLoss());
  }

  @Test
  void theFirstNormalizedInputsHaveMeanZeroAndDeviationOne() {
    Look first = after(1, INITIAL, 7).lanes().get(1).looks().get(0);
    for (int layer = 0; layer < 4; layer++) {
      assertThat(first.deviations()[layer]).isCloseTo(1, within(1e-3));
      for (double mean : first.means()[layer]) {
        assertThat(mean).isCloseTo(0, within(1e-5));
      }
      assertThat(first.units().get(layer).gamma()).isEqualTo(1);
      assertThat(first.units().get(layer).beta()).isZero();
      assertThat(Arrays.stream(first.densities()[layer]).max()).hasValue(1);
    }
  }

  @Test
  void gammasAndBetasStartAtOneAndZeroAndAreLearned() {
    Lane with = after(100, INITIAL, 7).lanes().get(1);
    assertThat(with.gammas().mean().y()[0]).isCloseTo(1, within(0.02));
    assertThat(with.betas().mean().y()[0]).isCloseTo(0, within(0.02));
    int last = with.gammas().mean().size() - 1;
    assertThat(with.gammas().high().y()[last] - with.gammas().low().y()[last]).isGreaterThan(0.05);
    assertThat(after(100, INITIAL, 7).lanes().get(0).gammas().mean().size()).isZero();
  }

  @Test
  void runningStatisticsComeNearThoseOfTheBatch() {
    Lane with = after(200, INITIAL, 7).lanes().get(1);
    assertThat(with.learning().accuracy()).isCloseTo(with.batchAccuracy(), within(0.1));
    assertThat(with.learning().accuracy()).isGreaterThan(0.8);
  }

  @Test
  void onlyTheLastLooksAreKept() {
    Lane lane = after(400, INITIAL.with(Map.of("lanes", "with", "width", "8")), 7).lanes().get(0);
    assertThat(lane.looks()).hasSize(24);
    assertThat(lane.looks().get(23).step()).isEqualTo(400);
    assertThat(lane.looks().get(0).step()).isEqualTo(400 - 23 * 5);
  }

  @Test
  void rewindIsReplay() {
    Settings small = INITIAL.with(Map.of("width", "16", "depth", "2"));
    try (Timeline<BatchNormSnapshot> timeline = new Timeline<>(s -> CONCEPT.start(s, 7), small)) {
      timeline.seek(70);
      for (long step : new long[] {33, 4, 70, 51}) {
        timeline.seek(step);
        BatchNormSnapshot straight = after(step, small, 7);
        assertThat(CONCEPT.measures().all(timeline.snapshot()))
            .isEqualTo(CONCEPT.measures().all(straight));
        assertThat(Double.valueOf(timeline.snapshot().lanes().get(1).shift()))
            .isEqualTo(Double.valueOf(straight.lanes().get(1).shift()));
      }
    }
  }

  @Test
  void divergenceIsShownAndNeverThrown() {
    Settings wild =
        INITIAL.with(
            Map.of(
                "without.activation", "identity",
                "without.learning-rate", "10",
                "batch-size", "1"));
    BatchNormSnapshot race = after(100, wild, 7);
    assertThat(race.lanes().get(0).learning().divergedAt()).isPositive();
    assertThat(race.step()).isEqualTo(100);
  }

  private static BatchNormSnapshot after(long steps, Settings settings, long seed) {
    try (Simulation<BatchNormSnapshot> simulation = CONCEPT.start(settings, seed)) {
      for (long i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }
}
