package gradarium.concept.vanishing;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.Formula;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LevelLayer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.concept.vanishing.VanishingSnapshot.Lane;
import gradarium.engine.activation.Activation;
import gradarium.message.CompactNumbers;
import gradarium.simulation.Points;
import gradarium.view.RunLines;
import gradarium.view.Shown;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The charts of vanishing gradients. */
final class VanishingFigures {
  private static final int DECADES = 3;
  private static final int MOST_DOTS = 45;
  private static final double WIDTH = 2.2;
  private static final double SHOWN_Z = 6;
  private static final int CURVE = 241;

  private VanishingFigures() {}

  /** The gradient norm of each layer; thin, what the slopes alone would leave of the last one. */
  static AxesFigure gradients(Shown<VanishingSnapshot> shown) {
    List<Layer> layers = new ArrayList<>();
    List<double[]> all = new ArrayList<>();
    for (Lane lane : shown.current().lanes()) {
      double[] expected = expected(lane);
      layers.add(
          line(expected, shown.lane(lane.id()))
              .thin()
              .named("by slopes alone")
              .labelled(shown.ofLane(lane.id(), shown.text("vanishing.expected"))));
      all.add(expected);
    }
    return perLayer(shown, "vanishing.gradients", Lane::gradientNorms, layers, all);
  }

  /** How much the last update changed each layer. */
  static AxesFigure changes(Shown<VanishingSnapshot> shown) {
    return perLayer(
        shown, "vanishing.changes", Lane::weightChanges, new ArrayList<>(), new ArrayList<>());
  }

  private static AxesFigure perLayer(
      Shown<VanishingSnapshot> shown,
      String title,
      Function<Lane, double[]> what,
      List<Layer> layers,
      List<double[]> all) {
    shown.frame().runs().forEach(run -> run.lanes().forEach(lane -> all.add(what.apply(lane))));
    layers.addAll(Shown.lines(shown, (lane, style) -> line(what.apply(lane), style)));
    for (Lane lane : shown.current().lanes()) {
      double[] values = what.apply(lane);
      Color colour = shown.lane(lane.id()).colour(shown.style());
      for (int k = 0; k < values.length && values.length <= MOST_DOTS; k++) {
        layers.add(new MarkerLayer(MarkerLayer.Kind.DOT, k + 1, values[k], colour));
      }
    }
    return perLayer(shown, shown.text(title), layers, all);
  }

  private static LineLayer line(double[] values, LaneStyle style) {
    double[] x = new double[values.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i + 1;
    }
    return LineLayer.of(new Points(x, values, x.length), style, WIDTH);
  }

  private static AxesFigure perLayer(
      Shown<?> shown, String title, List<Layer> layers, List<double[]> all) {
    double smallest = 1;
    double largest = 1e-3;
    int deepest = 2;
    for (double[] values : all) {
      deepest = Math.max(deepest, values.length);
      for (double value : values) {
        smallest = value > 0 && Double.isFinite(value) ? Math.min(smallest, value) : smallest;
        largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
      }
    }
    double bottom = DECADES * Math.floor(Math.log10(smallest) / DECADES - 0.1);
    double top = DECADES * Math.ceil(Math.log10(largest) / DECADES + 0.1);
    return new AxesFigure(
        title,
        false,
        new Axis(shown.text("vanishing.layer"), 0.5, deepest + 0.5, false),
        new Axis("", Math.pow(10, Math.max(bottom, -300)), Math.pow(10, Math.min(top, 300)), true),
        layers,
        shown.style());
  }

  /** The last layer's norm times the product of the slopes between it and each layer. */
  private static double[] expected(Lane lane) {
    double[] norms = lane.gradientNorms();
    double[] expected = new double[norms.length];
    expected[norms.length - 1] = norms[norms.length - 1];
    for (int i = norms.length - 2; i >= 0; i--) {
      expected[i] = expected[i + 1] * lane.slopes()[i];
    }
    return expected;
  }

  /** The derivative of the activation, and the most that it can be. */
  static AxesFigure slope(Shown<VanishingSnapshot> shown, Lane lane) {
    Activation activation = lane.activation();
    List<Layer> layers = new ArrayList<>();
    layers.add(
        new LevelLayer(
            "steepest",
            shown.text("vanishing.steepest"),
            activation.steepest(),
            shown.style().secondary()));
    List<LineLayer> lines = RunLines.of(shown, run -> slopes(run, shown.lane(lane.id())));
    layers.addAll(lines);
    layers.addAll(RunLines.key(shown.frame(), shown.messages()));
    double[] all =
        lines.stream().flatMapToDouble(line -> Arrays.stream(line.points().y())).toArray();
    double least = Arrays.stream(all).min().orElse(0);
    double most = Math.max(1, Arrays.stream(all).max().orElse(1));
    return new AxesFigure(
        shown.text(
            "vanishing.slope",
            shown.text("network.setting.activation." + activation.id()),
            CompactNumbers.shortest(activation.steepest())),
        false,
        new Axis("z", -SHOWN_Z, SHOWN_Z, false),
        new Axis("", least < 0 ? -0.25 : 0, most * 1.1, false),
        layers,
        shown.style());
  }

  private static List<LineLayer> slopes(VanishingSnapshot run, LaneStyle style) {
    return run.lanes().stream()
        .filter(lane -> lane.id().equals(style.lane()))
        .map(lane -> LineLayer.of(slope(lane.activation()), style, WIDTH))
        .toList();
  }

  private static Points slope(Activation activation) {
    double[] x = new double[CURVE];
    double[] y = new double[CURVE];
    for (int i = 0; i < CURVE; i++) {
      x[i] = SHOWN_Z * (2.0 * i / (CURVE - 1) - 1);
      y[i] = activation.derivative(x[i]);
    }
    return new Points(x, y, CURVE);
  }

  /** The loss over steps. */
  static AxesFigure losses(Shown<VanishingSnapshot> shown) {
    double top = 3;
    for (VanishingSnapshot run : shown.frame().runs()) {
      for (Lane lane : run.lanes()) {
        top = lane.losses().size() > 0 ? Math.max(top, Math.min(10, lane.losses().y()[0])) : top;
      }
    }
    return new AxesFigure(
        shown.text("vanishing.losses"),
        false,
        Axis.steps(shown.text("vanishing.steps"), Math.max(shown.frame().end(), 100)),
        new Axis("", 0, top, false),
        Shown.lines(shown, (lane, style) -> LineLayer.of(lane.losses(), style, WIDTH)),
        shown.style());
  }

  /** The chain rule through all layers, with the measured numbers put in. */
  static Formula formula(Shown<VanishingSnapshot> shown, Lane lane) {
    Style style = shown.style();
    List<Formula.Line> lines = new ArrayList<>();
    double[] slopes = lane.slopes();
    int last = slopes.length;
    Color ink = shown.lane(lane.id()).ink(style);
    lines.add(
        new Formula.Line(
            "\\frac{\\partial J}{\\partial W_1} = a_0^\\top \\prod_{l=1}^{"
                + last
                + "} f'(z_l)\\, W_{l+1}^\\top \\cdots",
            style.text(),
            16));
    lines.add(
        new Formula.Line(
            "\\prod_l \\overline{|f'(z_l)|} = "
                + CompactNumbers.latex(slopes[0])
                + (last > 1 ? " \\cdots " + CompactNumbers.latex(slopes[last - 1]) : ""),
            ink,
            13));
    lines.add(new Formula.Line("= " + CompactNumbers.latex(lane.slopeProduct()), ink, 13));
    lines.add(
        new Formula.Line(
            "\\frac{\\|\\nabla W_1\\|}{\\|\\nabla W_{"
                + (last + 1)
                + "}\\|} = \\frac{"
                + CompactNumbers.latex(lane.gradientNorms()[0])
                + "}{"
                + CompactNumbers.latex(lane.gradientNorms()[last])
                + "}",
            ink,
            15));
    lines.add(new Formula.Line("= " + CompactNumbers.latex(lane.ratio()), ink, 15));
    return new Formula(List.copyOf(lines), style);
  }
}
