package gradarium.concept.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradarium.concept.Concept;
import gradarium.learning.LearningLane;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivationConceptTest {
  private static final Concept<LearningSnapshot> CONCEPT = ActivationConcept.of();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());

  @Test
  void reluLearnsFasterThanTheSigmoid() {
    LearningSnapshot race = after(300, INITIAL.with("lanes", "sigmoid,relu"), 7);
    double sigmoid = race.lanes().get(0).accuracy();
    double relu = race.lanes().get(1).accuracy();
    assertThat(relu).as("test accuracy after 300 steps, sigmoid %s", sigmoid).isGreaterThan(0.8);
    assertThat(sigmoid).isLessThan(0.5);
    assertThat(race.ranking()).containsExactly(1, 0);
  }

  @Test
  void rowsAreThoseThatWereAsked() {
    List<List<String>> rows =
        CONCEPT.measures().rows(after(0, INITIAL.with("lanes", "tanh,mish"), 7));
    assertThat(CONCEPT.measures().columns())
        .containsExactly("step", "lane", "train_loss", "test_loss", "test_accuracy");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).subList(0, 3)).containsExactly("0", "tanh", "");
    assertThat(Double.parseDouble(rows.get(1).get(4))).isBetween(0.0, 0.3);
  }

  @Test
  void theBandHoldsTheMeanOfTheSeeds() {
    LearningSnapshot.Curves curves =
        after(3 * LearningLane.EVERY, INITIAL.with(Map.of("lanes", "tanh", "seeds", "4")), 7)
            .lanes()
            .get(0)
            .accuracies();
    assertThat(curves.mean().size()).isEqualTo(4);
    for (int i = 0; i < 4; i++) {
      assertThat(curves.mean().x()[i]).isEqualTo(i * LearningLane.EVERY);
      assertThat(curves.mean().y()[i]).isBetween(curves.low().y()[i], curves.high().y()[i]);
    }
    assertThat(curves.high().y()[2]).isGreaterThan(curves.low().y()[2]);
  }

  @Test
  void aLearnersOwnFormulaRaces() {
    Settings own =
        INITIAL.with(Map.of("lanes", "expression", "expression", "x*sigmoid(x)", "seeds", "1"));
    Settings silu = INITIAL.with(Map.of("lanes", "silu", "seeds", "1"));
    LearningSnapshot.Lane typed = after(30, own, 7).lanes().get(0);
    LearningSnapshot.Lane named = after(30, silu, 7).lanes().get(0);
    assertThat(typed.trainLoss()).isEqualTo(named.trainLoss());
    assertThatThrownBy(() -> INITIAL.with("expression", "x + y"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("there is no name ‘y’; the names are x, pi and e");
  }

  @Test
  void divergenceStopsALaneAlone() {
    Settings wild =
        INITIAL.with(
            Map.of("lanes", "identity,tanh", "identity.learning-rate", "10", "seeds", "1"));
    LearningSnapshot race = after(200, wild, 7);
    assertThat(race.lanes().get(0).divergedAt()).isPositive();
    assertThat(race.lanes().get(1).divergedAt()).isEqualTo(-1);
    assertThat(race.ranking().get(1)).isZero();
  }

  @Test
  void rewindIsReplay() {
    Settings two =
        INITIAL.with(Map.of("lanes", "relu,parametric-relu", "seeds", "2", "width", "16"));
    try (Timeline<LearningSnapshot> timeline = new Timeline<>(s -> CONCEPT.start(s, 7), two)) {
      timeline.seek(80);
      for (long step : new long[] {30, 3, 80, 55}) {
        timeline.seek(step);
        assertThat(CONCEPT.measures().all(timeline.snapshot()))
            .isEqualTo(CONCEPT.measures().all(after(step, two, 7)));
      }
    }
  }

  private static LearningSnapshot after(long steps, Settings settings, long seed) {
    try (Simulation<LearningSnapshot> simulation = CONCEPT.start(settings, seed)) {
      for (long i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }
}
