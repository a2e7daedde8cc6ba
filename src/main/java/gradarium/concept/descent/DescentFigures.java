package gradarium.concept.descent;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.ContourLayer;
import gradarium.chart.Formula;
import gradarium.chart.GrowingLines;
import gradarium.chart.HeightField;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.concept.descent.DescentSnapshot.Lane;
import gradarium.engine.data.Dataset;
import gradarium.engine.surface.LineFit;
import gradarium.engine.surface.Point;
import gradarium.message.CompactNumbers;
import gradarium.simulation.Points;
import gradarium.view.RunLines;
import gradarium.view.Shown;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The charts of gradient descent: the line among its samples, the bowl of its error, the errors.
 */
final class DescentFigures {
  private static final LaneStyle CLOSED_FORM = new LaneStyle("closed form", 7);
  private static final int GRID = 121;
  private static final double HALF = 4;
  private static final double ROUND = 0.5;
  private static final double WIDTH = 2.4;
  private static final double LOWEST = 1e-12;

  private final GrowingLines trails = new GrowingLines();
  private Optional<Ground> ground = Optional.empty();

  /** The samples, the line of each lane, and the line that the closed form gives. */
  static AxesFigure line(Shown<DescentSnapshot> shown) {
    Dataset data = shown.current().data();
    Axis x = axis("x", data.size(), i -> data.samples()[2 * i]);
    Axis t = axis("t", data.size(), i -> data.targets()[i]);
    List<Layer> layers = new ArrayList<>();
    Lane lane = Shown.selected(shown).orElse(shown.current().lanes().get(0));
    boolean[] taken = new boolean[data.size()];
    for (int sample : lane.batch()) {
      taken[sample] = true;
    }
    layers.add(
        new SamplesLayer(
            data,
            taken,
            lane.position(),
            shown.settings().get(DescentSettings.ERRORS),
            shown.lane(lane.id()).colour(shown.style())));
    layers.add(
        straight(x, shown.current().fit().best(), CLOSED_FORM)
            .labelled(shown.text("descent.closed")));
    layers.addAll(Shown.lines(shown, (each, style) -> straight(x, each.position(), style)));
    return new AxesFigure(shown.text("descent.line"), false, x, t, layers, shown.style());
  }

  private static LineLayer straight(Axis x, Point line, LaneStyle lane) {
    double[] ends = {x.min(), x.max()};
    double[] heights = {line.x() * ends[0] + line.y(), line.x() * ends[1] + line.y()};
    return LineLayer.of(new Points(ends, heights, 2), lane, WIDTH);
  }

  /** A number of each sample. */
  private interface Number {
    double of(int sample);
  }

  /** An axis with room on both sides for all samples, and for one more. */
  private static Axis axis(String label, int samples, Number number) {
    double low = -1;
    double high = 1;
    for (int i = 0; i < samples; i++) {
      low = i == 0 ? number.of(i) : Math.min(low, number.of(i));
      high = i == 0 ? number.of(i) : Math.max(high, number.of(i));
    }
    return new Axis(label, Math.floor(low - ROUND), Math.ceil(high + ROUND), false);
  }

  /** The bowl from above, with the way of each lane, the start, and the lowest point as a star. */
  AxesFigure bowl(Shown<DescentSnapshot> shown) {
    DescentSnapshot race = shown.current();
    Style style = shown.style();
    Point best = race.fit().best();
    List<Layer> layers = new ArrayList<>();
    layers.add(ground(race.fit()).contours);
    layers.add(trails.of(paths(shown)));
    layers.add(lowest(shown));
    layers.add(
        new MarkerLayer(
                "start", MarkerLayer.Kind.RING, race.start().x(), race.start().y(), style.text())
            .labelled(shown.text("legend.start")));
    for (Lane lane : race.lanes()) {
      Point at = lane.position();
      Color colour = shown.lane(lane.id()).colour(style);
      layers.add(new MarkerLayer(MarkerLayer.Kind.DOT, at.x(), at.y(), colour));
    }
    layers.addAll(RunLines.key(shown.frame(), shown.messages()));
    return new AxesFigure(
            shown.text("descent.bowl"),
            false,
            new Axis("w", middle(best.x()) - HALF, middle(best.x()) + HALF, false),
            new Axis("b", middle(best.y()) - HALF, middle(best.y()) + HALF, false),
            layers,
            style)
        .fit(AxesFigure.Fit.WIDENED);
  }

  /** Where the error is lowest. */
  static MarkerLayer lowest(Shown<DescentSnapshot> shown) {
    Point best = shown.current().fit().best();
    return new MarkerLayer(
            "closed form", MarkerLayer.Kind.STAR, best.x(), best.y(), new Color(0xE69F00))
        .labelled(shown.text("descent.lowest"));
  }

  /** The way of each lane of each run. */
  static List<LineLayer> paths(Shown<DescentSnapshot> shown) {
    return Shown.laneLines(
        shown,
        (lane, style) ->
            LineLayer.of(lane.trail(), lane.position().x(), lane.position().y(), style, WIDTH));
  }

  /** The heights of the bowl about its lowest point. */
  HeightField heights(Shown<DescentSnapshot> shown) {
    return ground(shown.current().fit()).heights;
  }

  private Ground ground(LineFit fit) {
    if (ground.isEmpty() || !ground.get().fit.equals(fit)) {
      double w = middle(fit.best().x());
      double b = middle(fit.best().y());
      HeightField heights = new HeightField(w - HALF, w + HALF, b - HALF, b + HALF, GRID, fit::at);
      ground = Optional.of(new Ground(fit, heights, new ContourLayer(heights)));
    }
    return ground.get();
  }

  /** The middle of the bowl moves in steps, so that its axes have round ends. */
  private static double middle(double best) {
    return ROUND * Math.rint(best / ROUND);
  }

  private record Ground(LineFit fit, HeightField heights, ContourLayer contours) {}

  /** By how much each lane's error is above the lowest, over steps. */
  static AxesFigure errors(Shown<DescentSnapshot> shown) {
    double lowest = 0.1;
    double highest = 1;
    for (Lane lane : shown.frame().runs().stream().flatMap(run -> run.lanes().stream()).toList()) {
      double[] y = Arrays.copyOf(lane.losses().y(), lane.losses().size());
      for (double excess : y) {
        lowest = excess > LOWEST ? Math.min(lowest, excess) : lowest;
        highest = Math.max(highest, Math.min(1e6, excess));
      }
    }
    return new AxesFigure(
        shown.text("descent.errors"),
        false,
        Axis.steps(shown.text("learning.steps"), Math.max(shown.frame().end(), 50)),
        Axis.decades(lowest, 2 * highest),
        Shown.lines(shown, (lane, style) -> LineLayer.of(lane.losses(), style, WIDTH)),
        shown.style());
  }

  /** The last step of a lane with its numbers, and the largest learning rate. */
  static Formula formula(Shown<DescentSnapshot> shown, Lane lane) {
    Style style = shown.style();
    Color ink = shown.lane(lane.id()).ink(style);
    Color text = style.text();
    List<Formula.Line> lines = new ArrayList<>();
    lines.add(new Formula.Line("J(w, b) = \\frac{1}{n} \\sum_i (w x_i + b - t_i)^2", text, 15));
    lines.add(
        new Formula.Line(
            "w \\leftarrow w - \\eta \\frac{2}{m} \\sum_{i \\in B} (w x_i + b - t_i)\\, x_i",
            text, 15));
    if (lane.batch().length > 0) {
      lines.add(
          number(
              "w", lane.before().x(), lane.rate(), lane.gradient().x(), lane.position().x(), ink));
      lines.add(
          number(
              "b", lane.before().y(), lane.rate(), lane.gradient().y(), lane.position().y(), ink));
    }
    lines.add(
        new Formula.Line(
            "\\eta < \\frac{2}{\\lambda_{max}} = "
                + CompactNumbers.latex(shown.current().fit().largestRate()),
            text,
            15));
    return new Formula(List.copyOf(lines), style);
  }

  private static Formula.Line number(
      String name, double before, double rate, double gradient, double after, Color ink) {
    return new Formula.Line(
        name
            + " = "
            + CompactNumbers.latex(before)
            + " - "
            + CompactNumbers.latex(rate)
            + " \\cdot "
            + (gradient < 0
                ? "(" + CompactNumbers.latex(gradient) + ")"
                : CompactNumbers.latex(gradient))
            + " = "
            + CompactNumbers.latex(after),
        ink,
        14);
  }
}
