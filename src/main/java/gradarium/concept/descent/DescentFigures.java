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
import gradarium.chart.SurfaceFigure;
import gradarium.concept.descent.DescentSnapshot.Lane;
import gradarium.engine.data.Dataset;
import gradarium.engine.surface.LineFit;
import gradarium.engine.surface.Point;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Points;
import gradarium.view.RunLines;
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
  static AxesFigure line(
      Frame<DescentSnapshot> frame, int selected, List<LaneStyle> styles, Messages m, Style style) {
    DescentSnapshot shown = frame.current();
    Dataset data = shown.data();
    Axis x = axis("x", data.size(), i -> data.samples()[2 * i]);
    Axis t = axis("t", data.size(), i -> data.targets()[i]);
    List<Layer> layers = new ArrayList<>();
    Lane lane = shown.lanes().get(selected);
    boolean[] taken = new boolean[data.size()];
    for (int sample : lane.batch()) {
      taken[sample] = true;
    }
    layers.add(
        new SamplesLayer(
            data,
            taken,
            lane.position(),
            frame.settings().get(DescentSettings.ERRORS),
            styles.get(selected).colour(style)));
    layers.add(straight(x, shown.fit().best(), CLOSED_FORM));
    layers.addAll(
        RunLines.layers(
            frame,
            m,
            run ->
                run.lanes().stream()
                    .map(each -> straight(x, each.position(), LaneStyle.of(styles, each.id())))
                    .toList()));
    return new AxesFigure(m.text("descent.line"), false, x, t, layers, style);
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
  AxesFigure bowl(Frame<DescentSnapshot> frame, List<LaneStyle> styles, Messages m, Style style) {
    DescentSnapshot shown = frame.current();
    List<Layer> layers = new ArrayList<>();
    layers.add(ground(shown.fit()).contours);
    layers.add(trails.of(RunLines.of(frame, run -> paths(run, styles))));
    Point best = shown.fit().best();
    layers.add(
        new MarkerLayer(
            "closed form", MarkerLayer.Kind.STAR, best.x(), best.y(), new Color(0xE69F00)));
    layers.add(
        new MarkerLayer(
            "start", MarkerLayer.Kind.RING, shown.start().x(), shown.start().y(), style.text()));
    for (int i = 0; i < shown.lanes().size(); i++) {
      Point at = shown.lanes().get(i).position();
      layers.add(
          new MarkerLayer(MarkerLayer.Kind.DOT, at.x(), at.y(), styles.get(i).colour(style)));
    }
    layers.addAll(RunLines.key(frame, m));
    return new AxesFigure(
        m.text("descent.bowl"),
        false,
        new Axis("w", middle(best.x()) - HALF, middle(best.x()) + HALF, false),
        new Axis("b", middle(best.y()) - HALF, middle(best.y()) + HALF, false),
        layers,
        style);
  }

  private static List<LineLayer> paths(DescentSnapshot run, List<LaneStyle> styles) {
    return run.lanes().stream()
        .map(
            lane ->
                LineLayer.of(
                    lane.trail(),
                    lane.position().x(),
                    lane.position().y(),
                    LaneStyle.of(styles, lane.id()),
                    WIDTH))
        .toList();
  }

  /** The same paths, on the bowl in three dimensions. */
  static List<SurfaceFigure.Path> paths(Frame<DescentSnapshot> frame, List<LaneStyle> styles) {
    return SurfaceFigure.Path.of(RunLines.of(frame, run -> paths(run, styles)));
  }

  /** The heights of the bowl about its lowest point. */
  HeightField heights(LineFit fit) {
    return ground(fit).heights;
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
  static AxesFigure errors(
      Frame<DescentSnapshot> frame, List<LaneStyle> styles, Messages m, Style style) {
    double lowest = 0.1;
    double highest = 1;
    for (Lane lane : frame.runs().stream().flatMap(run -> run.lanes().stream()).toList()) {
      double[] y = Arrays.copyOf(lane.losses().y(), lane.losses().size());
      for (double excess : y) {
        lowest = excess > LOWEST ? Math.min(lowest, excess) : lowest;
        highest = Math.max(highest, Math.min(1e6, excess));
      }
    }
    return new AxesFigure(
        m.text("descent.errors"),
        false,
        Axis.steps(m.text("learning.steps"), Math.max(frame.end(), 50)),
        Axis.decades(lowest, 2 * highest),
        RunLines.layers(
            frame,
            m,
            run ->
                run.lanes().stream()
                    .map(
                        lane -> LineLayer.of(lane.losses(), LaneStyle.of(styles, lane.id()), WIDTH))
                    .toList()),
        style);
  }

  /** The last step of a lane with its numbers, and the largest learning rate. */
  static Formula formula(DescentSnapshot shown, Lane lane, LaneStyle laneStyle, Style style) {
    Color ink = laneStyle.ink(style);
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
                + CompactNumbers.latex(shown.fit().largestRate()),
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
