package gradarium.concept.stacked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.concept.Concept;
import gradarium.simulation.Points;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class StackedConceptTest {
  private static final Concept<StackedSnapshot> CONCEPT = StackedConcept.of();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());

  /** Three hidden layers of 10 steps each, then 25 steps of the softmax. */
  private static final Settings SHORT =
      INITIAL.with(
          Map.of("hidden", "20,12,8", "pretraining", "10", "softmax", "25", "labels", "100,200"));

  /** Sigmoid units, three hidden layers, 100 labels: as in the lecture. */
  @Test
  @Tag("soak")
  void withFewLabelsPretrainingBeatsStartingFromScratchInTheMeanOfFiveSeeds() {
    Settings few = INITIAL.with("labels", "100");
    List<Double> pretrained = new ArrayList<>();
    List<Double> scratch = new ArrayList<>();
    for (long seed = 1; seed <= 5; seed++) {
      StackedSnapshot shown = after(3500, few, seed);
      pretrained.add(shown.pretrained().lanes().get(0).accuracy());
      scratch.add(shown.scratch().lanes().get(0).accuracy());
    }
    assertThat(mean(pretrained))
        .as("accuracies pre-trained %s, from scratch %s", pretrained, scratch)
        .isGreaterThan(mean(scratch));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }

  @Test
  void theStagesFollowEachOther() {
    assertThat(after(9, SHORT, 7).stage()).isZero();
    StackedSnapshot second = after(10, SHORT, 7);
    assertThat(second.stage()).isEqualTo(1);
    assertThat(second.given().get(1).get(0)).as("the codes of the first").hasSize(20);
    assertThat(second.made().get(1).get(0)).hasSize(20);
    assertThat(second.pretrained().lanes()).isEmpty();
    StackedSnapshot softmax = after(31, SHORT, 7);
    assertThat(softmax.stage()).isEqualTo(3);
    assertThat(softmax.pretrained().lanes()).hasSize(2);
    assertThat(softmax.scratch().lanes()).hasSize(2);
    assertThat(softmax.answers()).hasSameSizeAs(softmax.digits());
    double shares = 0;
    for (float share : softmax.answers().get(0)) {
      shares += share;
    }
    assertThat(shares).isCloseTo(1, within(1e-5));
    assertThat(after(55, SHORT, 7).stage()).isEqualTo(3);
    assertThat(after(56, SHORT, 7).stage()).isEqualTo(4);
    assertThat(after(90, SHORT.with("frozen", "true"), 7).stage()).isEqualTo(3);
  }

  /** What was stacked gives what its parts gave, one after the other. */
  @Test
  void fineTuningBeginsWhereTheSoftmaxEnds() {
    for (int i = 0; i < 2; i++) {
      double softmax = after(55, SHORT, 7).pretrained().lanes().get(i).testLoss();
      double together = after(56, SHORT, 7).pretrained().lanes().get(i).testLoss();
      assertThat(together).isCloseTo(softmax, within(1e-5));
      Points curve = after(90, SHORT, 7).pretrained().lanes().get(i).accuracies().mean();
      assertThat(Arrays.copyOf(curve.x(), curve.size()))
          .as("one curve over both stages")
          .containsExactly(0, 25, 50);
    }
    assertThat(after(80, SHORT, 7).pretrained().lanes().get(0).testLoss())
        .isNotEqualTo(
            after(80, SHORT.with("frozen", "true"), 7).pretrained().lanes().get(0).testLoss());
  }

  @Test
  void rewindIsReplayOverAllStages() {
    try (Timeline<StackedSnapshot> timeline = new Timeline<>(s -> CONCEPT.start(s, 7), SHORT)) {
      timeline.seek(85);
      for (long step : new long[] {57, 12, 40, 3, 85, 55, 56, 30, 84}) {
        timeline.seek(step);
        StackedSnapshot straight = after(step, SHORT, 7);
        assertThat(CONCEPT.measures().all(timeline.snapshot()))
            .isEqualTo(CONCEPT.measures().all(straight));
        assertThat(timeline.snapshot().made().get(0).get(0))
            .isEqualTo(straight.made().get(0).get(0));
      }
    }
  }

  @Test
  void anyDepthIsStacked() {
    Settings one = SHORT.with("hidden", "16");
    assertThat(after(12, one, 7).stage()).isEqualTo(1);
    Settings six = SHORT.with("hidden", "16,14,12,10,8,6");
    assertThat(after(61, six, 7).stage()).isEqualTo(6);
    assertThat(CONCEPT.measures().rows(after(61, six, 7))).hasSize(2);
  }

  private static StackedSnapshot after(long steps, Settings settings, long seed) {
    try (Simulation<StackedSnapshot> simulation = CONCEPT.start(settings, seed)) {
      for (long i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }
}
