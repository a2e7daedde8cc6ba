package gradarium.concept.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.chart.Formula;
import gradarium.chart.Style;
import gradarium.concept.mlp.NextStep.LayerNumbers;
import gradarium.engine.activation.Activations;
import gradarium.simulation.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scilab.forge.jlatexmath.TeXFormula;

/** The chain rule in the picture has the numbers of the network. */
class ChainRuleTest {
  private static final Settings INITIAL = Settings.of(MlpConcept.of().settings());

  /** One unit without hidden ones: w = (2, −1), b = 0.5; the sample (1, 3), t = 1. */
  private static MlpSnapshot oneUnit(double lambda) {
    // z = 2·1 − 1·3 + 0.5 = −0.5; σ(z) = 0.377541; σ′ = 0.235004; ε = ½ (1 − σ)² = 0.193728
    double sigma = 0.3775406687981454;
    double slope = 0.2350037122015945;
    double delta = -(1 - sigma) * slope; // −0.146280
    double g = delta + lambda * 2;
    LayerNumbers layer =
        new LayerNumbers(
            new double[][] {{1}, {3}},
            new double[][] {{-0.5}},
            new double[][] {{slope}},
            new double[][] {{sigma}},
            new double[][] {{-(1 - sigma)}},
            new double[][] {{delta}},
            new double[][] {{g, 3 * delta - lambda, delta}},
            new double[][] {{-0.3 * g, -0.3 * (3 * delta - lambda), -0.3 * delta}});
    NextStep next =
        new NextStep(
            new int[] {0},
            new double[][] {{1}, {3}},
            new double[] {1},
            new double[] {sigma},
            new double[] {(1 - sigma) * (1 - sigma) / 2},
            List.of(layer));
    MlpSnapshot.Layer output =
        new MlpSnapshot.Layer(
            Activations.named("sigmoid").orElseThrow(),
            new double[][] {{2, -1, 0.5}},
            new float[1][MlpSnapshot.CELLS * MlpSnapshot.CELLS]);
    MlpSnapshot start = start();
    return new MlpSnapshot(
        0,
        List.of(output),
        start.trained(),
        start.points(),
        start.train(),
        start.test(),
        start.confusion(),
        start.trainLosses(),
        start.testLosses(),
        Optional.of(next),
        -1,
        -1);
  }

  private static MlpSnapshot start() {
    try (var simulation = MlpConcept.of().start(INITIAL.with("hidden", ""), 7)) {
      return simulation.snapshot();
    }
  }

  private static List<String> lines(int moment, Edge edge, Map<String, String> settings) {
    double lambda = Double.parseDouble(settings.getOrDefault("l2", "0"));
    MlpSnapshot shown = oneUnit(lambda);
    Following following = new Following(shown.next().orElseThrow(), 0, moment);
    Settings all = INITIAL.with("hidden", "").with(settings);
    Formula formula = ChainRule.of(shown, following, edge, all, new Style(false, 1));
    formula.lines().forEach(line -> new TeXFormula(line.latex()));
    return formula.lines().stream().map(Formula.Line::latex).toList();
  }

  @Test
  void aSampleGoesInForwardsBackwardsAndIntoTheUpdate() {
    Edge edge = new Edge(1, 1, 1);
    assertThat(lines(0, edge, Map.of()).get(0)).isEqualTo("x = (1,\\ 3), \\quad t = 1");
    assertThat(lines(1, edge, Map.of()).subList(0, 2))
        .containsExactly(
            "z = w a + b = 2 \\cdot 1 + (-1) \\cdot 3 + 0.5", "z = -0.5, \\quad a = f(z) = 0.3775");
    assertThat(lines(2, edge, Map.of()).get(0))
        .isEqualTo("\\delta = -(t - a)\\, a (1 - a) = -0.1463");
    assertThat(lines(3, edge, Map.of()).get(0))
        .isEqualTo("\\varepsilon = \\frac12 (t - a)^2 = 0.1937");
  }

  @Test
  void theWeightOfAnEdgeHasItsFactorsAndItsUpdate() {
    List<String> second = lines(2, new Edge(1, 1, 2), Map.of());
    assertThat(second.get(1))
        .isEqualTo(
            "\\frac{\\partial \\varepsilon}{\\partial w} = -(t - \\sigma(z))\\,\\sigma(z)(1 -"
                + " \\sigma(z)) \\cdot a = -(1 - 0.3775) \\cdot 0.235 \\cdot 3 = -0.4388");
    assertThat(second.get(2))
        .endsWith("= -0.4388, \\quad \\Delta w = -\\eta g = -0.3 \\cdot (-0.4388) = 0.1317");
    List<String> bias = lines(2, new Edge(1, 1, 0), Map.of());
    assertThat(bias.get(1)).contains("{\\partial b}").endsWith("\\cdot 0.235 = -0.1463");
  }

  @Test
  void aPenaltyIsAddedToTheWeightsAndNotToTheBias() {
    // g + λ₂ w = −0.146280 + 0.01 · 2 = −0.126280
    assertThat(lines(2, new Edge(1, 1, 1), Map.of("l2", "0.01")).get(2))
        .contains("g + \\lambda_1 \\mathrm{sgn}\\, w + \\lambda_2 w = -0.1263");
    assertThat(lines(2, new Edge(1, 1, 0), Map.of("l2", "0.01")).get(2)).doesNotContain("\\lambda");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.5, -0.5",
    "0.00123456, 0.001235",
    "0.00012341, 1.234 \\cdot 10^{-4}",
    "12345, 1.235 \\cdot 10^{4}",
    "-1e-300, -1 \\cdot 10^{-300}",
    "NaN, \\mathrm{NaN}",
    "Infinity, \\infty",
    "-Infinity, -\\infty"
  })
  void numbersHaveFourDigits(double value, String latex) {
    assertThat(ChainRule.number(value)).isEqualTo(latex);
  }
}
