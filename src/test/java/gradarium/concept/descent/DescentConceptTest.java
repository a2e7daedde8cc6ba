package gradarium.concept.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradarium.concept.Concept;
import gradarium.engine.surface.LineFit;
import gradarium.message.Refused;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescentConceptTest {
  private static final Concept<DescentSnapshot> CONCEPT = DescentConcept.of();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());

  private static DescentSnapshot after(int steps, Settings settings) {
    try (Simulation<DescentSnapshot> simulation = CONCEPT.start(settings, 7)) {
      for (int i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }

  /** By hand: at w = b = 0, ∂J/∂w = 2/3 (−1 − 2) = −2 and ∂J/∂b = 2/3 (−1 − 1) = −4/3. */
  @Test
  void aStepOfBatchDescentIsThatOfTheFormula() {
    Settings settings =
        INITIAL.with(Map.of("points", "0 0; 1 1; 2 1", "start", "0,0", "lanes", "batch"));
    DescentSnapshot.Lane lane =
        after(1, settings.with("batch.learning-rate", "0.1")).lanes().get(0);
    assertThat(lane.gradient().x()).isCloseTo(-2, within(1e-12));
    assertThat(lane.gradient().y()).isCloseTo(-4.0 / 3, within(1e-12));
    assertThat(lane.position().x()).isCloseTo(0.2, within(1e-12));
    assertThat(lane.position().y()).isCloseTo(0.4 / 3, within(1e-12));
    assertThat(lane.before().x()).isZero();
    assertThat(lane.seen()).isEqualTo(3);
  }

  /** A bowl is walked down by I − η H: in 50 steps, and in one product. */
  @Test
  void manyStepsAreAPowerOfTheMatrix() {
    Settings settings = INITIAL.with("lanes", "batch").with("batch.learning-rate", "0.1");
    DescentSnapshot shown = after(50, settings);
    LineFit fit = shown.fit();
    double w = shown.start().x() - fit.best().x();
    double b = shown.start().y() - fit.best().y();
    for (int i = 0; i < 50; i++) {
      double dw = 2 * (fit.meanSquareX() * w + fit.meanX() * b);
      double db = 2 * (fit.meanX() * w + b);
      w -= 0.1 * dw;
      b -= 0.1 * db;
    }
    assertThat(shown.lanes().get(0).position().x() - fit.best().x()).isCloseTo(w, within(1e-9));
    assertThat(shown.lanes().get(0).position().y() - fit.best().y()).isCloseTo(b, within(1e-9));
  }

  @Test
  void itConvergesBelowTwoByTheLargestCurvatureAndDivergesAbove() {
    double limit = after(0, INITIAL).fit().largestRate();
    Settings two = INITIAL.with("lanes", "batch,batch-2");
    DescentSnapshot shown =
        after(
            3000,
            two.with(
                Map.of(
                    "batch.learning-rate", Double.toString(0.99 * limit),
                    "batch-2.learning-rate", Double.toString(1.01 * limit))));
    assertThat(shown.lanes().get(0).excess()).isLessThan(1e-12);
    assertThat(shown.lanes().get(0).divergedAt()).isNegative();
    assertThat(shown.lanes().get(1).divergedAt()).isPositive();
    assertThat(shown.marks()).hasSize(1);
  }

  @Test
  void aMiniBatchTakesItsShareOfTheSamplesAndStochasticDescentOne() {
    DescentSnapshot shown = after(5, INITIAL.with("mini-batch.batch-size", "10"));
    assertThat(shown.lanes().stream().map(lane -> lane.batch().length)).containsExactly(40, 10, 1);
    assertThat(shown.lanes().stream().map(DescentSnapshot.Lane::seen))
        .containsExactly(200L, 50L, 5L);
    assertThat(Arrays.stream(shown.lanes().get(1).batch()).distinct().count()).isEqualTo(10);
    Settings few = INITIAL.with("points", "0 0; 1 1").with("mini-batch.batch-size", "100");
    assertThat(after(1, few).lanes().get(1).batch()).hasSize(2);
  }

  @Test
  void theGradientOfAMiniBatchIsThatOfItsSamples() {
    DescentSnapshot shown = after(3, INITIAL);
    DescentSnapshot.Lane lane = shown.lanes().get(1);
    double w = 0;
    double b = 0;
    for (int i : lane.batch()) {
      double x = shown.data().samples()[2 * i];
      double off = lane.before().x() * x + lane.before().y() - shown.data().targets()[i];
      w += 2 * off * x / lane.batch().length;
      b += 2 * off / lane.batch().length;
    }
    assertThat(lane.gradient().x()).isCloseTo(w, within(1e-9));
    assertThat(lane.gradient().y()).isCloseTo(b, within(1e-9));
  }

  @Test
  void goingBackGivesTheSameNumbers() {
    try (Timeline<DescentSnapshot> timeline = new Timeline<>(s -> CONCEPT.start(s, 7), INITIAL)) {
      timeline.seek(80);
      var last = CONCEPT.measures().all(timeline.snapshot());
      timeline.seek(13);
      assertThat(CONCEPT.measures().all(timeline.snapshot()))
          .isEqualTo(CONCEPT.measures().all(after(13, INITIAL)));
      timeline.seek(80);
      assertThat(CONCEPT.measures().all(timeline.snapshot())).isEqualTo(last);
    }
  }

  @Test
  void samplesAreWrittenAndReadBack() throws Refused {
    Samples samples = Samples.parse("0.5 1.25; -1 0; 2 -3").with(0.1234567, 9);
    assertThat(samples.written().text()).isEqualTo("0.5 1.25; -1 0; 2 -3; 0.123 9");
    assertThat(Samples.parse(samples.without(1).written().text()).x())
        .containsExactly(0.5, 2.0, 0.123);
    assertThat(Samples.parse("").x()).isEmpty();
    assertThat(after(0, INITIAL.with("points", "  ")).data().size()).as("drawn ones").isEqualTo(40);
    assertThat(Samples.of(samples.dataset()).t()).containsExactly(1.25, 0.0, -3.0, 9.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "1 2 3", "a b", "1 2;", ";", "1 NaN", "1 1e9", "1,2", "1 2; 3", "∞ 0", "-- 1"
      })
  void whatIsNoSampleIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> INITIAL.with("points", text))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("is not a sample; expected: two numbers from -100 to 100");
  }

  @Test
  void tooManySamplesAreRefused() {
    assertThatThrownBy(() -> INITIAL.with("points", "1 2" + "; 1 2".repeat(500)))
        .hasMessageContaining("at most 500");
  }
}
