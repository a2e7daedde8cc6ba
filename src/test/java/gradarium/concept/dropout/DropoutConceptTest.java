package gradarium.concept.dropout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradarium.chart.AxesFigure;
import gradarium.chart.LaneStyle;
import gradarium.chart.Style;
import gradarium.concept.Concept;
import gradarium.concept.dropout.DropoutSnapshot.Lane;
import gradarium.learning.LearningSnapshot;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Points;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import gradarium.view.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class DropoutConceptTest {
  private static final Concept<DropoutSnapshot> CONCEPT = DropoutConcept.of();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());

  @Test
  void tenSecondsAtTheUsualSpeedShowThatDropoutGeneralizes() {
    dropoutGeneralizes(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4})
  @Tag("soak")
  void tenSecondsShowItOnOtherSeedsToo(long seed) {
    dropoutGeneralizes(seed);
  }

  private static void dropoutGeneralizes(long seed) {
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
        assertThat(CONCEPT.measures().all(timeline.snapshot()))
            .isEqualTo(CONCEPT.measures().all(straight));
        assertThat(timeline.snapshot().lanes().get(1).factors().get(1))
            .isEqualTo(straight.lanes().get(1).factors().get(1));
        assertThat(timeline.snapshot().lanes().get(1).gap())
            .isEqualTo(straight.lanes().get(1).gap());
      }
    }
  }

  /** Why dropout is behind is said only where it is known: in the first 200 steps. */
  @Test
  void thatDropoutIsSlowAtFirstIsSaidAtFirstOnly() {
    Messages m = Messages.in(Locale.ENGLISH);
    Lane plain = lane(List.of(0.0, 0.0), "wide", 0.5);
    Lane behind = lane(List.of(0.0, 0.9), "wide-dropout", 0.75);
    String said = "Dropout starts slowly";
    for (long step : List.of(1L, 200L)) {
      assertThat(DropoutView.compared(step, plain, behind, m)).contains("0.75").contains(said);
      assertThat(DropoutView.compared(step, behind, plain, m)).contains("0.5").contains(said);
    }
    for (long step : List.of(201L, 3000L)) {
      assertThat(DropoutView.compared(step, plain, behind, m)).contains("0.75");
      assertThat(DropoutView.compared(step, plain, behind, m)).doesNotContain(said);
      assertThat(DropoutView.compared(step, behind, plain, m)).doesNotContain(said);
    }
    Lane ahead = lane(List.of(0.0, 0.5), "wide-dropout", 0.25);
    assertThat(DropoutView.compared(100, plain, ahead, m)).doesNotContain(said);
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.4, 0.75", "2.3, 2.3, 3", "0.3, 2.9, 3", "2.3, 7, 12", "50, 0.3, 96"})
  void theLossesOfAllRunsLieInside(double current, double original, double top) {
    Shown<DropoutSnapshot> shown =
        new Shown<>(
            frame(current, original),
            List.of(new LaneStyle("wide", 0)),
            0,
            Messages.in(Locale.ENGLISH),
            new Style(false, 1));
    AxesFigure losses = DropoutFigures.losses(shown);
    assertThat(losses.y().max()).isEqualTo(top);
    AxesFigure errors = DropoutFigures.errors(shown);
    // a loss is a hundred times the error here, see lane()
    double lowest = Math.min(0.2, Math.min(current, original) / 100);
    assertThat(errors.y().min()).isCloseTo(Math.max(0.005, lowest / 2), within(1e-12));
  }

  private static Frame<DropoutSnapshot> frame(double current, double original) {
    List<DropoutSnapshot> runs =
        Stream.of(current, original)
            .map(loss -> new DropoutSnapshot(9, List.of(lane(List.of(), "wide", loss))))
            .toList();
    return new Frame<>(runs.get(0), runs.subList(1, 2), false, 9, 4, INITIAL, 7, 1, 0);
  }

  /** A lane whose test loss is a hundred times its error, and in its worst seed the same. */
  private static Lane lane(List<Double> rates, String id, double loss) {
    LearningSnapshot.Curves losses = curves(loss);
    LearningSnapshot.Curves right = curves(1 - loss / 100);
    LearningSnapshot.Lane learning =
        new LearningSnapshot.Lane(id, 0.1, loss, 1 - loss / 100, -1, losses, losses, right);
    return new Lane(256, 10, rates, learning, 0.1, 1, List.of(), new double[1][1]);
  }

  private static LearningSnapshot.Curves curves(double last) {
    Points points = new Points(new double[] {0, 9}, new double[] {1, last}, 2);
    return new LearningSnapshot.Curves(points, points, points);
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
