package gradarium.concept.vanishing;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concept;
import gradarium.simulation.Points;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot.Event;
import gradarium.simulation.Snapshot.Mark;
import gradarium.simulation.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VanishingTest {
  private static final Settings INITIAL = Settings.of(VanishingSettings.ALL);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void withSigmoidAndTwentyLayersTheFirstGetsAMillionTimesLess(long seed) {
    VanishingSnapshot.Lane lane = after(20, INITIAL, seed).lanes().get(0);
    assertThat(lane.gradientNorms()).hasSize(21);
    assertThat(lane.ratio()).as("first to last, seed %d", seed).isLessThan(1e-6);
    assertThat(Arrays.stream(lane.slopes())).allMatch(slope -> slope <= 0.25);
    assertThat(lane.slopeProduct()).isLessThanOrEqualTo(Math.pow(0.25, 20));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void reluWithHeKeepsTheRatioWithinAHundred(long seed) {
    Settings relu = INITIAL.with(Map.of("activation", "relu", "initializer", "he-normal"));
    assertThat(after(20, relu, seed).lanes().get(0).ratio())
        .as("first to last, seed %d", seed)
        .isBetween(1e-2, 1e2);
  }

  @Test
  void batchNormalizationLetsTheSigmoidNetworkLearn() {
    Settings both =
        INITIAL.with(Map.of("lanes", "network,network-2", "network-2.batch-norm", "true"));
    VanishingSnapshot race = after(300, both, 7);
    double plain = race.lanes().get(0).loss();
    double normalized = race.lanes().get(1).loss();
    assertThat(normalized).as("against %s without", plain).isLessThan(0.8 * plain);
    assertThat(race.lanes().get(1).ratio()).isBetween(1e-2, 1e2);
  }

  @Test
  void deeperIsWorse() {
    double before = 1;
    for (int depth : new int[] {2, 5, 10, 40}) {
      double ratio =
          after(1, INITIAL.with("depth", Integer.toString(depth)), 7).lanes().get(0).ratio();
      assertThat(ratio).as("%d layers", depth).isLessThan(before / 2);
      before = ratio;
    }
  }

  @Test
  void theGradientAtTheStartIsShownBeforeTheFirstStep() {
    VanishingSnapshot.Lane start = after(0, INITIAL, 7).lanes().get(0);
    VanishingSnapshot.Lane one = after(1, INITIAL, 7).lanes().get(0);
    assertThat(start.gradientNorms()).containsExactly(one.gradientNorms());
    assertThat(start.slopes()).containsExactly(one.slopes());
    assertThat(Arrays.stream(start.slopes())).allMatch(slope -> slope < 0.25);
    assertThat(start.weightChanges()).containsOnly(0);
    for (int i = 0; i < 21; i++) {
      // SGD: the change is the learning rate times the gradient, up to rounding of the weights
      assertThat(one.weightChanges()[i])
          .isCloseTo(0.1 * one.gradientNorms()[i], org.assertj.core.api.Assertions.within(1e-14));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu", "gelu", "parametric-relu", "softplus", "identity"})
  void absurdSettingsStopALaneAndNothingElse(String activation) {
    Map<String, String> absurd =
        Map.of(
            "lanes", "network,network-2",
            "depth", "4",
            "batch-size", "1",
            "network.activation", activation,
            "network.initializer", "lecun-normal-as-printed",
            "network.learning-rate", "10",
            "network.depth", "60");
    VanishingSnapshot race = after(60, INITIAL.with(absurd), 7);
    long divergedAt = race.lanes().get(0).divergedAt();
    assertThat(divergedAt).isBetween(0L, 60L);
    assertThat(race.marks()).containsExactly(new Mark(divergedAt, 0, Event.DIVERGED));
    VanishingSnapshot alone =
        after(60, INITIAL.with(Map.of("lanes", "network-2", "depth", "4", "batch-size", "1")), 7);
    assertThat(race.lanes().get(1).divergedAt()).isEqualTo(-1);
    assertThat(race.lanes().get(1).loss())
        .as("the other lane, as if it were alone")
        .isEqualTo(alone.lanes().get(0).loss());
    assertThat(race.lanes().get(1).weightChanges()).doesNotContain(0);
  }

  @Test
  void rewindIsReplay() {
    Settings two =
        INITIAL.with(
            Map.of(
                "lanes", "network,network-2",
                "depth", "4",
                "network-2.batch-norm", "true",
                "network-2.optimizer", "adam"));
    try (Timeline<VanishingSnapshot> timeline =
        new Timeline<>(s -> VanishingConcept.of().start(s, 7), two)) {
      timeline.seek(30);
      timeline.change(timeline.step(), two.with("network.learning-rate", "0.02"));
      timeline.seek(90);
      for (long step : new long[] {40, 7, 90, 0, 61}) {
        timeline.seek(step);
        try (Simulation<VanishingSnapshot> straight = VanishingConcept.of().start(two, 7)) {
          for (long i = 0; i < step; i++) {
            straight.step();
            if (i == 29) {
              straight.apply(two.with("network.learning-rate", "0.02"));
            }
          }
          Concept<VanishingSnapshot> concept = VanishingConcept.of();
          assertThat(concept.measures().all(timeline.snapshot()))
              .isEqualTo(concept.measures().all(straight.snapshot()));
          assertThat(timeline.snapshot().lanes().get(1).slopes())
              .isEqualTo(straight.snapshot().lanes().get(1).slopes());
        }
      }
    }
  }

  @Test
  void curvesRowsAndMeasuresHaveTheNumbersOfTheLayersAndSteps() {
    Concept<VanishingSnapshot> concept = VanishingConcept.of();
    VanishingSnapshot race = after(3, INITIAL.with("depth", "3"), 7);
    VanishingSnapshot.Lane lane = race.lanes().get(0);
    assertThat(lane.slopes()).hasSize(3).doesNotHaveDuplicates();
    for (Points curve : List.of(lane.losses(), lane.ratios())) {
      assertThat(curve.size()).isEqualTo(3);
      assertThat(Arrays.copyOf(curve.x(), 3)).containsExactly(1, 2, 3);
    }
    assertThat(lane.losses().y()[2]).isEqualTo(lane.loss());
    assertThat(lane.ratios().y()[2]).isEqualTo(lane.ratio());
    List<List<String>> rows = concept.measures().rows(race);
    for (int i = 0; i < 4; i++) {
      assertThat(Double.parseDouble(rows.get(i).get(3))).isEqualTo(lane.gradientNorms()[i]);
      assertThat(Double.parseDouble(rows.get(i).get(4))).isEqualTo(lane.weightChanges()[i]);
    }
    assertThat(concept.measures().all(race))
        .containsEntry("network_first_change", lane.weightChanges()[0])
        .containsEntry("network_last_change", lane.weightChanges()[3])
        .containsEntry("network_ratio", lane.gradientNorms()[0] / lane.gradientNorms()[3]);
  }

  @Test
  void aLaneThatDivergedLearnsAgainBeforeThat() {
    Settings fast = INITIAL.with(Map.of("activation", "relu", "learning-rate", "10"));
    try (Timeline<VanishingSnapshot> timeline =
        new Timeline<>(s -> VanishingConcept.of().start(s, 7), fast)) {
      timeline.seek(40);
      List<Mark> marks = timeline.snapshot().marks();
      assertThat(marks).hasSize(1);
      assertThat(timeline.snapshot().lanes().get(0).steps()).isEqualTo(marks.get(0).step());
      assertThat(timeline.snapshot().lanes().get(0).ratios().size()).isPositive();
      timeline.seek(0);
      assertThat(timeline.snapshot().marks()).isEmpty();
      assertThat(timeline.snapshot().lanes().get(0).ratios().size()).isZero();
      timeline.seek(40);
      assertThat(timeline.snapshot().marks()).isEqualTo(marks);
      timeline.seek(60);
      assertThat(timeline.snapshot().marks()).as("once is enough").isEqualTo(marks);
    }
  }

  @Test
  void rowsCountLayersFromTheInput() {
    Concept<VanishingSnapshot> concept = VanishingConcept.of();
    List<List<String>> rows = concept.measures().rows(after(2, INITIAL.with("depth", "3"), 7));
    assertThat(concept.measures().columns())
        .containsExactly("step", "lane", "layer", "gradient_norm", "weight_change");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).subList(0, 3)).containsExactly("2", "network", "1");
    assertThat(rows.get(3).subList(0, 3)).containsExactly("2", "network", "4");
  }

  private static VanishingSnapshot after(long steps, Settings settings, long seed) {
    try (Simulation<VanishingSnapshot> simulation = VanishingConcept.of().start(settings, seed)) {
      for (long i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }
}
