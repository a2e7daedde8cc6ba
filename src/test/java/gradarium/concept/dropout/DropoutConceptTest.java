package gradarium.concept.dropout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradarium.concept.dropout.DropoutSnapshot.Lane;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class DropoutConceptTest {
  private static final DropoutConcept CONCEPT = new DropoutConcept();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void tenSecondsAtTheUsualSpeedShowThatDropoutGeneralizes(long seed) {
    List<Lane> lanes = after(300, INITIAL, seed).lanes();
    for (int i = 0; i < lanes.size(); i += 2) {
      Lane without = lanes.get(i);
      Lane with = lanes.get(i + 1);
      assertThat(with.gap()).as("gap, seed %d", seed).isLessThan(without.gap());
      assertThat(with.learning().testLoss())
          .as("test loss of %d units, seed %d", with.width(), seed)
          .isLessThan(without.learning().testLoss());
      assertThat(without.trainAccuracy()).isEqualTo(1);
    }
  }

  @Test
  void everyStepDropsOtherUnitsAndScalesTheRest() {
    Settings one = INITIAL.with(Map.of("lanes", "wide-dropout", "dropout", "0.25"));
    Lane first = after(1, one, 7).lanes().get(0);
    Lane second = after(2, one, 7).lanes().get(0);
    assertThat(first.factors().get(1)).isNotEqualTo(second.factors().get(1));
    assertThat(first.factors().get(1)).isNotEqualTo(first.factors().get(2));
    assertThat(Arrays.stream(first.factors().get(1))).allMatch(f -> f == 0 || f == 1 / 0.75);
    // 256 units, p = 0.25: 192 stay in the mean, with a deviation of 6.9
    assertThat((double) first.kept(1)).isCloseTo(192, within(35.0));
  }

  @Test
  void eachLayerHasARateOfItsOwnAndSoHaveTheInputs() {
    Map<String, String> texts =
        Map.of("lanes", "deep-dropout", "dropout", "0,0.75,0.5", "input-dropout", "0.2");
    Lane lane = after(1, INITIAL.with(texts), 7).lanes().get(0);
    assertThat(lane.rates()).containsExactly(0.2, 0.0, 0.75, 0.5, 0.5);
    // 784 inputs at 0.2: 627 stay in the mean, with a deviation of 11
    assertThat((double) lane.kept(0)).isCloseTo(627, within(56.0));
    assertThat(lane.kept(1)).isEqualTo(128);
    // 128 units at 0.75 and at 0.5: 32 and 64, with deviations of 4.9 and 5.7
    assertThat((double) lane.kept(2)).isCloseTo(32, within(25.0));
    assertThat((double) lane.kept(3)).isCloseTo(64, within(28.0));
    assertThat(Arrays.stream(lane.factors().get(2))).allMatch(f -> f == 0 || f == 4);
    assertThat(Arrays.stream(lane.factors().get(0))).allMatch(f -> f == 0 || f == 1 / 0.8);
  }

  @Test
  void ratesThatAreNoneAreRefused() {
    for (String bad : List.of("", "x", "0.5,", "1", "-0.1", "0.5;0.2", "0,0,0,0,0,0,0", "NaN")) {
      assertThatThrownBy(() -> INITIAL.with("dropout", bad))
          .as(bad)
          .isInstanceOf(InvalidSetting.class);
    }
  }

  @Test
  void asPrintedAMaskHoldsForAnEpoch() {
    Settings printed = INITIAL.with(Map.of("lanes", "narrow-dropout", "as-printed", "true"));
    // 200 samples in batches of 50 are 4 steps in an epoch
    assertThat(after(1, printed, 7).lanes().get(0).factors().get(1))
        .isEqualTo(after(4, printed, 7).lanes().get(0).factors().get(1))
        .isNotEqualTo(after(5, printed, 7).lanes().get(0).factors().get(1));
  }

  @Test
  void withoutDropoutAndBeforeTheFirstStepAllUnitsStay() {
    for (Lane lane : after(0, INITIAL, 7).lanes()) {
      assertThat(lane.kept(1)).isEqualTo(lane.width());
      assertThat(lane.weights()).hasDimensions(40, 40);
    }
    assertThat(after(5, INITIAL, 7).lanes().get(0).kept(2)).isEqualTo(128);
  }

  @Test
  void aNetworkOfOneHiddenLayerShowsTheWeightsOfItsOutputs() {
    Settings shallow = INITIAL.with(Map.of("lanes", "narrow-dropout", "narrow-dropout.depth", "1"));
    assertThat(after(3, shallow, 7).lanes().get(0).weights()).hasDimensions(10, 40);
  }

  @Test
  void rewindIsReplay() {
    Settings two = INITIAL.with(Map.of("lanes", "narrow,narrow-dropout", "seeds", "2"));
    try (Timeline<DropoutSnapshot> timeline = new Timeline<>(s -> CONCEPT.start(s, 7), two)) {
      timeline.seek(60);
      for (long step : new long[] {26, 3, 60, 49}) {
        timeline.seek(step);
        DropoutSnapshot straight = after(step, two, 7);
        assertThat(CONCEPT.rows(timeline.snapshot())).isEqualTo(CONCEPT.rows(straight));
        assertThat(timeline.snapshot().lanes().get(1).factors().get(1))
            .isEqualTo(straight.lanes().get(1).factors().get(1));
        assertThat(timeline.snapshot().lanes().get(1).gap())
            .isEqualTo(straight.lanes().get(1).gap());
      }
    }
  }

  private static DropoutSnapshot after(long steps, Settings settings, long seed) {
    try (Simulation<DropoutSnapshot> simulation = CONCEPT.start(settings, seed)) {
      for (long i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }
}
