package gradarium.concept.mlp;

import gradarium.chart.Formula;
import gradarium.chart.Style;
import gradarium.concept.mlp.Following.Unit;
import gradarium.concept.mlp.NextStep.LayerNumbers;
import gradarium.engine.network.Loss;
import gradarium.engine.optimizer.Method;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Settings;
import gradarium.view.Shown;
import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is computed now for the sample that is followed, and the chain rule of one edge. */
final class ChainRule {
  private static final MathContext SHOWN = new MathContext(4);
  private static final double SMALLEST = 1e-3;
  private static final double LARGEST = 1e4;
  private static final int LARGE = 17;
  private static final int SMALL = 15;

  private final MlpSnapshot shown;
  private final Following following;
  private final Settings settings;
  private final NextStep next;
  private final int sample;

  private ChainRule(MlpSnapshot shown, Following following, Settings settings) {
    this.shown = shown;
    this.following = following;
    this.settings = settings;
    next = following.next();
    sample = following.sample();
  }

  /** The formulas of the sample that is followed, where one is. */
  static Optional<Formula> of(Shown<MlpSnapshot> shown) {
    return Following.of(shown)
        .map(f -> of(shown.current(), f, Edge.of(shown), shown.settings(), shown.style()));
  }

  /** The formulas at a moment. */
  static Formula of(
      MlpSnapshot shown, Following following, Edge edge, Settings settings, Style style) {
    ChainRule rule = new ChainRule(shown, following, settings);
    List<Formula.Line> lines = new ArrayList<>();
    for (String now : rule.now()) {
      lines.add(new Formula.Line(now, style.text(), SMALL));
    }
    Color ink = MlpFigures.TEST.ink(style);
    lines.add(new Formula.Line(rule.edge(edge), ink, LARGE));
    lines.add(new Formula.Line(rule.update(edge), ink, LARGE));
    return new Formula(List.copyOf(lines), style);
  }

  /** What the unit does whose turn it is. */
  private List<String> now() {
    if (following.current().isEmpty()) {
      return List.of(ends());
    }
    Unit unit = following.current().get();
    return following.isBackwards() ? List.of(backwards(unit)) : forwards(unit);
  }

  /** What goes in, and what the loss is. */
  private String ends() {
    return following.moment() == 0
        ? "x = (%s,\\ %s), \\quad t = %s"
            .formatted(
                number(next.inputs()[0][sample]),
                number(next.inputs()[1][sample]),
                number(next.targets()[sample]))
        : "\\varepsilon = %s = %s"
            .formatted(
                isSquared() ? "\\frac12 (t - a)^2" : "-\\ln p_t", number(next.losses()[sample]));
  }

  private List<String> forwards(Unit unit) {
    LayerNumbers layer = next.layers().get(unit.layer());
    double z = layer.sums()[unit.index()][sample];
    return List.of(
        "z = w a + b = " + terms(unit, layer),
        "z = %s, \\quad a = f(z) = %s".formatted(number(z), number(following.output(unit))));
  }

  private String backwards(Unit unit) {
    LayerNumbers layer = next.layers().get(unit.layer());
    boolean isOutput = unit.layer() == shown.layers().size() - 1;
    String error = number(following.error(unit));
    if (isOutput) {
      return isSquared()
          ? "\\delta = -(t - a)\\, a (1 - a) = %s".formatted(error)
          : "\\delta = a - t = %s".formatted(error);
    }
    String back = number(layer.outputErrors()[unit.index()][sample]);
    return "\\frac{\\partial \\varepsilon}{\\partial a} = \\sum_k w_k \\delta_k = %s, \\quad %s"
        .formatted(
            back,
            settings.get(MlpSettings.BATCH_NORM)
                ? "\\delta = \\frac{\\partial \\varepsilon}{\\partial z} = " + error
                : "\\delta = f'(z) \\cdot %s = %s \\cdot %s = %s"
                    .formatted(
                        "\\frac{\\partial \\varepsilon}{\\partial a}",
                        number(layer.slopes()[unit.index()][sample]),
                        bracketed(back),
                        error));
  }

  private String terms(Unit unit, LayerNumbers layer) {
    double[] weights = shown.layers().get(unit.layer()).weights()[unit.index()];
    int inputs = weights.length - 1;
    String sum =
        IntStream.range(0, inputs)
            .mapToObj(
                i ->
                    bracketed(number(weights[i]))
                        + " \\cdot "
                        + bracketed(number(layer.given(i, sample))))
            .collect(Collectors.joining(" + "));
    return sum + " + " + bracketed(number(weights[inputs]));
  }

  /** The derivative of the sample's loss by the weight of an edge, factor by factor. */
  private String edge(Edge edge) {
    LayerNumbers layer = next.layers().get(edge.layer() - 1);
    int unit = edge.unit() - 1;
    int input = input(edge);
    String given = bracketed(number(layer.given(input, sample)));
    String factors;
    String numbers;
    if (edge.layer() == shown.layers().size()) {
      String t = number(next.targets()[sample]);
      String y = number(next.outputs()[sample]);
      factors = isSquared() ? "-(t - \\sigma(z))\\,\\sigma(z)(1 - \\sigma(z))" : "(\\sigma(z) - t)";
      numbers =
          isSquared()
              ? "-(%s - %s) \\cdot %s".formatted(t, y, number(layer.slopes()[unit][sample]))
              : "(%s - %s)".formatted(y, t);
    } else if (settings.get(MlpSettings.BATCH_NORM)) {
      factors = "\\delta";
      numbers = bracketed(number(layer.errors()[unit][sample]));
    } else {
      factors = "\\sum_k w_k \\delta_k \\cdot f'(z)";
      numbers =
          bracketed(number(layer.outputErrors()[unit][sample]))
              + " \\cdot "
              + bracketed(number(layer.slopes()[unit][sample]));
    }
    String name = edge.input() == 0 ? "b" : "w";
    return "\\frac{\\partial \\varepsilon}{\\partial %s} = %s%s = %s%s = %s"
        .formatted(
            name,
            factors,
            edge.input() == 0 ? "" : " \\cdot a",
            numbers,
            edge.input() == 0 ? "" : " \\cdot " + given,
            number(layer.gradient(unit, input, sample)));
  }

  /** From the mean over the mini-batch to the change of the weight. */
  private String update(Edge edge) {
    LayerNumbers layer = next.layers().get(edge.layer() - 1);
    int unit = edge.unit() - 1;
    int input = input(edge);
    Method method = NetworkSettings.method(settings);
    double gradient = layer.gradients()[unit][input];
    double change = layer.changes()[unit][input];
    String name = edge.input() == 0 ? "b" : "w";
    String mean =
        "g = \\frac{1}{%s} \\sum_{s=1}^{%s} \\frac{\\partial \\varepsilon_s}{\\partial %s} = %s"
            .formatted(next.batch(), next.batch(), name, number(layer.mean(unit, input)));
    boolean penalized = settings.get(MlpSettings.L1) > 0 || settings.get(MlpSettings.L2) > 0;
    String penalty =
        penalized && edge.input() > 0
            ? ",\\; g + \\lambda_1 \\mathrm{sgn}\\, w + \\lambda_2 w = " + number(gradient)
            : "";
    String how =
        method.id().equals("sgd")
            ? "-\\eta g = -%s \\cdot %s"
                .formatted(
                    number(NetworkSettings.learningRate(settings)), bracketed(number(gradient)))
            : "\\mathrm{%s}(g)".formatted(method.name());
    return "%s%s, \\quad \\Delta %s = %s = %s".formatted(mean, penalty, name, how, number(change));
  }

  /** The place of an edge's input among the numbers of its layer, which have the bias last. */
  private int input(Edge edge) {
    int inputs = shown.layers().get(edge.layer() - 1).inputs();
    return edge.input() == 0 ? inputs : edge.input() - 1;
  }

  private boolean isSquared() {
    return MlpSettings.loss(settings) == Loss.HALF_SQUARED_ERROR;
  }

  private static String bracketed(String number) {
    return number.startsWith("-") ? "(" + number + ")" : number;
  }

  /** Four digits, as a number in LaTeX. */
  static String number(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "\\mathrm{NaN}" : value > 0 ? "\\infty" : "-\\infty";
    } else if (size == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(SHOWN);
    if (size >= SMALLEST && size < LARGEST) {
      return rounded.stripTrailingZeros().toPlainString();
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString()
        + " \\cdot 10^{"
        + exponent
        + "}";
  }
}
