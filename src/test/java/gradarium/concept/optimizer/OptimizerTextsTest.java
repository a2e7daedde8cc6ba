package gradarium.concept.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.chart.Formula;
import gradarium.chart.LaneStyle;
import gradarium.chart.Style;
import gradarium.message.CompactNumbers;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Numbers and formulas as people read them. */
class OptimizerTextsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1.000",
    "-2.5, –2.500",
    "123.456, 123.5",
    "0.0123, 0.012",
    "0.00123, 1e–3",
    "1234567, 1e6",
    "-4e-13, –4e–13",
    "NaN, NaN",
    "Infinity, ∞",
    "-Infinity, –∞"
  })
  void numbersInTablesAreShort(double value, String text) {
    assertThat(CompactNumbers.shortest(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x^2 + y^10; x² + y¹⁰",
        "x^2.5; x^2.5",
        "2*pi*x; 2·π·x",
        "x^y - 1; x^y − 1",
        "(1 - x)^2 + 100*(y - x^2)^2; (1 − x)² + 100·(y − x²)²",
        "x^; x^",
        "spiral; spiral"
      })
  void formulasAreWrittenAsOnPaper(String formula, String text) {
    assertThat(ReadableFormula.of(formula)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1e-8, 0",
    "1, 0.5714285714285714",
    "-1, 0.5714285714285714",
    "1e6, 1",
    "0, 0",
    "1e30, 1"
  })
  void accumulatorsShareOneLogarithmicScale(double value, double share) {
    assertThat(AccumulatorFigure.share(value)).isEqualTo(share);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 50})
  void everyFormulaIsReadableLatexAndCanBeDrawn(int steps) {
    Settings settings =
        Settings.of(OptimizerSettings.ALL)
            .with(Map.of("surface", "ravine", "sgd.learning-rate", "5", "nag.as-printed", "true"));
    try (Simulation<OptimizerSnapshot> race = OptimizerConcept.of().start(settings, 7)) {
      for (int i = 0; i < steps; i++) {
        race.step();
      }
      for (LaneSnapshot lane : race.snapshot().lanes()) {
        Formula formula = UpdateFormula.of(lane, new LaneStyle("", 0), new Style(false, 1));
        for (Formula.Line line : formula.lines()) {
          new TeXFormula(line.latex());
          assertThat(line.latex()).as(lane.id()).doesNotContain("null");
        }
        BufferedImage image = new BufferedImage(240, 400, BufferedImage.TYPE_INT_ARGB);
        formula.draw(image.createGraphics(), 240, 400);
        assertThat(formula.height()).isGreaterThan(0);
      }
    }
  }

  @Test
  void theFormulaOfGradientDescentShowsItsNumbers() {
    Settings settings =
        Settings.of(OptimizerSettings.ALL)
            .with(Map.of("surface", "ravine", "lanes", "sgd", "sgd.learning-rate", "0.1"));
    try (Simulation<OptimizerSnapshot> race = OptimizerConcept.of().start(settings, 7)) {
      race.step();
      Formula formula =
          UpdateFormula.of(
              race.snapshot().lanes().get(0), new LaneStyle("", 0), new Style(false, 1));
      String all = formula.lines().toString();
      assertThat(all).contains("(-9.000,\\,2.500)").contains("0.100").contains("(-9.000,\\,62.5)");
      assertThat(all).contains("\\theta = (-8.100,\\,-3.750)");
    }
  }
}
