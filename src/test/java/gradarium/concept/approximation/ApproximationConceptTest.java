package gradarium.concept.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradarium.concept.Concept;
import gradarium.message.Refused;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Timeline;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApproximationConceptTest {
  private static final Concept<ApproximationSnapshot> CONCEPT = ApproximationConcept.of();
  private static final Settings INITIAL = Settings.of(CONCEPT.settings());

  private static ApproximationSnapshot after(int steps, Settings settings) {
    try (Simulation<ApproximationSnapshot> simulation = CONCEPT.start(settings, 7)) {
      for (int i = 0; i < steps; i++) {
        simulation.step();
      }
      return simulation.snapshot();
    }
  }

  /** A network is the sum of its units and one bias: what is left is the same everywhere. */
  @Test
  void thePartsOfTheUnitsAddUpToTheCurve() {
    ApproximationSnapshot.Lane lane = after(30, INITIAL).lanes().get(1);
    assertThat(lane.parts()).hasNumberOfRows(20);
    double bias = Double.NaN;
    for (int i = 0; i < ApproximationSnapshot.PLACES; i++) {
      double sum = 0;
      for (double[] part : lane.parts()) {
        sum += part[i];
      }
      bias = i == 0 ? lane.curve()[0] - sum : bias;
      assertThat(lane.curve()[i] - sum).isCloseTo(bias, within(1e-9));
    }
    assertThat(after(0, INITIAL).lanes().get(2).parts()).as("200 are too many").isEmpty();
  }

  /** Elsewhere there is nothing to learn: log(x) left of 0, √(1 − x²) beyond 1. */
  @ParameterizedTest
  @CsvSource({"log(x), 0, 3", "sqrt(1-x^2), -1, 1", "1/(x-x)+1/0, 0, 0", "log(x-2.999), 2.999, 3"})
  void samplesAreWhereTheFunctionHasAValue(String formula, double from, double to) {
    Map<String, String> typed = Map.of("function", "expression", "expression", formula);
    if (from == to) {
      assertThatThrownBy(() -> INITIAL.with(typed))
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining("has no value anywhere from -3 to 3");
      return;
    }
    ApproximationSnapshot shown = after(3, INITIAL.with(typed).with("noise", "0"));
    for (int s = 0; s < shown.training().size(); s++) {
      double x = shown.training().samples()[2 * s];
      assertThat(x).isBetween(from, to);
      double value = formula.startsWith("log(x)") ? Math.log(x) : shown.training().targets()[s];
      assertThat((double) shown.training().targets()[s]).isCloseTo(value, within(1e-5));
    }
    assertThat(shown.lanes()).allMatch(lane -> Double.isFinite(lane.curve()[0]));
  }

  /** The mean over the samples of what the curve is off by, between the places that are shown. */
  @Test
  void theTrainingLossIsThatOfTheCurve() {
    ApproximationSnapshot shown = after(50, INITIAL);
    ApproximationSnapshot.Lane lane = shown.lanes().get(0);
    double sum = 0;
    int n = shown.training().size();
    for (int s = 0; s < n; s++) {
      double x = shown.training().samples()[2 * s];
      double place = (x / DrawnFunction.HALF_WIDTH + 1) / 2 * (ApproximationSnapshot.PLACES - 1);
      int i = Math.min(ApproximationSnapshot.PLACES - 2, (int) place);
      double y = lane.curve()[i] + (place - i) * (lane.curve()[i + 1] - lane.curve()[i]);
      sum += (y - shown.training().targets()[s]) * (y - shown.training().targets()[s]);
    }
    assertThat(sum / n).isCloseTo(lane.trainLoss(), within(2e-3));
    assertThat(lane.trainLosses().size()).as("at steps 0, 10, 20, 30, 40, 50").isEqualTo(6);
  }

  @Test
  void theLowestTestLossIsThatOfTheCurve() {
    ApproximationSnapshot.Lane lane = after(400, INITIAL).lanes().get(1);
    double lowest = Double.POSITIVE_INFINITY;
    double at = -1;
    for (int i = 0; i < lane.testLosses().size(); i++) {
      if (lane.testLosses().y()[i] < lowest) {
        lowest = lane.testLosses().y()[i];
        at = lane.testLosses().x()[i];
      }
    }
    assertThat(lane.best()).isEqualTo(lowest);
    assertThat((double) lane.bestStep()).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource({
    "sine, 0.5, 0.8414709848",
    "bump, 0, 1.3",
    "step, 0.4, -1",
    "step, 0.6, 1",
    "angle, -2, 0.5"
  })
  void functionsAreWhatTheirNamesSay(String name, double x, double value) {
    assertThat(ApproximationSettings.function(INITIAL.with("function", name)).applyAsDouble(x))
        .isCloseTo(value, within(1e-9));
  }

  @Test
  void aTypedAndADrawnFunctionAreLearnedFrom() {
    Settings typed =
        INITIAL.with(Map.of("function", "expression", "expression", "x^2/4", "noise", "0"));
    ApproximationSnapshot shown = after(0, typed);
    double x = shown.training().samples()[0];
    assertThat(shown.training().targets()[0]).isCloseTo((float) (x * x / 4), within(1e-6f));
    String line = DrawnFunction.of(v -> 0).with(-3, 1, 3, -1).written().text();
    ApproximationSnapshot drawn =
        after(0, INITIAL.with(Map.of("function", "drawn", "drawn", line, "noise", "0")));
    assertThat(drawn.training().targets()[0])
        .isCloseTo(-drawn.training().samples()[0] / 3, within(0.01f));
    assertThatThrownBy(() -> INITIAL.with("expression", "x + y"))
        .hasMessageContaining("there is no name ‘y’; the names are x, pi and e");
  }

  @Test
  void aStrokeIsStraightInEitherDirectionAndStaysInside() throws Refused {
    DrawnFunction flat = DrawnFunction.of(x -> 0);
    DrawnFunction right = flat.with(0, 0, 1, 1);
    DrawnFunction left = flat.with(1, 1, 0, 0);
    assertThat(right.values()).containsExactly(left.values());
    assertThat(right.at(0.5)).isCloseTo(0.5, within(1e-9));
    assertThat(right.at(-1)).isZero();
    assertThat(right.at(2)).isZero();
    assertThat(flat.with(-99, 99, 99, 99).at(0)).isEqualTo(2);
    assertThat(DrawnFunction.parse(right.written().text()).values())
        .containsExactly(right.values());
    assertThat(DrawnFunction.of(x -> 1 / x).at(3)).isCloseTo(0.33, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2 3", "a", "0 0;0", "NaN"})
  void whatIsNoDrawingIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> INITIAL.with("drawn", text))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("61 numbers from -2 to 2");
    String numbers = "0 ".repeat(60);
    assertThatThrownBy(() -> INITIAL.with("drawn", numbers + "3"))
        .hasMessageContaining("61 numbers from -2 to 2");
    assertThatThrownBy(() -> INITIAL.with("drawn", numbers + "x"))
        .hasMessageContaining("61 numbers from -2 to 2");
  }

  @Test
  void goingBackGivesTheSameNumbers() {
    try (Timeline<ApproximationSnapshot> timeline =
        new Timeline<>(s -> CONCEPT.start(s, 7), INITIAL)) {
      timeline.seek(60);
      var last = CONCEPT.measures().all(timeline.snapshot());
      timeline.seek(23);
      assertThat(CONCEPT.measures().all(timeline.snapshot()))
          .isEqualTo(CONCEPT.measures().all(after(23, INITIAL)));
      timeline.seek(60);
      assertThat(CONCEPT.measures().all(timeline.snapshot())).isEqualTo(last);
    }
  }
}
