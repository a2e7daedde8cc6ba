package gradarium.concept.batchnorm;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.BandLayer;
import gradarium.chart.Formula;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.RidgelineLayer.Ridge;
import gradarium.chart.Style;
import gradarium.concept.batchnorm.BatchNormSnapshot.Lane;
import gradarium.concept.batchnorm.BatchNormSnapshot.Look;
import gradarium.concept.batchnorm.BatchNormSnapshot.Unit;
import gradarium.learning.LearningSnapshot.Curves;
import gradarium.message.CompactNumbers;
import gradarium.view.LearningFigures;
import gradarium.view.RidgeColumns;
import gradarium.view.RunLines;
import gradarium.view.Shown;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The charts of batch normalization. */
final class BatchNormFigures {
  private static final double WIDTH = 2.2;
  private static final int SHOWN = 24;
  private static final double RIDGE = 2.6;
  private static final double CAPTION = 4;

  private BatchNormFigures() {}

  /** What came into the activations of a layer at the last looks, the newest on top. */
  static AxesFigure ridges(Shown<BatchNormSnapshot> shown) {
    int layer = layer(shown);
    List<RidgeColumns.Column> columns = new ArrayList<>();
    double first = 0;
    for (Lane lane : shown.current().lanes()) {
      String id = lane.id();
      List<Look> looks = lane.looks();
      first = looks.isEmpty() ? first : looks.get(0).step();
      List<Ridge> originals =
          shown.frame().originals().stream()
              .flatMap(original -> original.lanes().stream())
              .filter(other -> other.id().equals(id))
              .flatMap(other -> ridges(other, layer).stream())
              .toList();
      columns.add(
          new RidgeColumns.Column(
              id, shown.name(id), ridges(lane, layer), originals, shown.lane(id), false));
    }
    double foot = first + BatchNormLane.EVERY * (SHOWN + RIDGE);
    double top = foot + BatchNormLane.EVERY * CAPTION;
    return RidgeColumns.figure(
        shown.text("batchnorm.ridges", layer),
        shown.text("batchnorm.input", Math.round(Look.LOWEST), Math.round(-Look.LOWEST)),
        new Axis("", first, top, false),
        BatchNormLane.EVERY * RIDGE,
        foot,
        columns,
        RunLines.key(shown.frame(), shown.messages()),
        shown.style());
  }

  private static List<Ridge> ridges(Lane lane, int layer) {
    List<Ridge> ridges = new ArrayList<>();
    for (Look look : lane.looks()) {
      int place = Math.min(layer, look.densities().length) - 1;
      ridges.add(new Ridge(look.step(), Look.LOWEST, -Look.LOWEST, look.densities()[place]));
    }
    return ridges;
  }

  /** The hidden layer that is to be looked at; where there are fewer, it is the last. */
  private static int layer(Shown<BatchNormSnapshot> shown) {
    return shown.settings().get(BatchNormSettings.LAYER);
  }

  /**
   * γ and β of all units over steps, their means, and the bands that hold all of them: of the
   * selected lane, or where that has none, of the last one that has.
   */
  static Optional<AxesFigure> learned(Shown<BatchNormSnapshot> shown) {
    Optional<Lane> selected = Shown.selected(shown).filter(Lane::normalized);
    return selected
        .or(
            () ->
                shown.current().lanes().stream()
                    .filter(Lane::normalized)
                    .reduce((one, next) -> next))
        .map(lane -> learned(shown, lane));
  }

  private static AxesFigure learned(Shown<BatchNormSnapshot> shown, Lane lane) {
    LaneStyle laneStyle = shown.lane(lane.id());
    Style style = shown.style();
    List<Layer> layers = new ArrayList<>();
    Color colour = laneStyle.colour(style);
    double low = -0.5;
    double high = 1.5;
    for (Curves curves : List.of(lane.gammas(), lane.betas())) {
      String name = curves == lane.gammas() ? "gamma" : "beta";
      layers.add(new BandLayer(laneStyle.lane() + " " + name, curves.low(), curves.high(), colour));
      int last = curves.mean().size() - 1;
      if (last >= 0) {
        low = Math.min(low, Math.floor(2 * curves.low().y()[last]) / 2);
        high = Math.max(high, Math.ceil(2 * curves.high().y()[last]) / 2);
      }
    }
    layers.addAll(shown.lines(race -> learned(shown, race, laneStyle)));
    return new AxesFigure(
        shown.text("batchnorm.learned"),
        false,
        LearningFigures.steps(shown),
        new Axis("", low, high, false),
        layers,
        style);
  }

  private static List<LineLayer> learned(
      Shown<BatchNormSnapshot> shown, BatchNormSnapshot race, LaneStyle style) {
    String id = style.lane();
    return race.lanes().stream()
        .filter(lane -> lane.id().equals(id))
        .flatMap(
            lane ->
                Stream.of(
                    LineLayer.of(lane.gammas().mean(), style, WIDTH)
                        .named("gamma")
                        .labelled(shown.ofLane(id, "γ")),
                    LineLayer.of(lane.betas().mean(), style.otherDash(), WIDTH)
                        .named("beta")
                        .labelled(shown.ofLane(id, "β"))))
        .toList();
  }

  /** The normalization of the first unit of a layer, with the numbers of the last look. */
  static Formula formula(Shown<BatchNormSnapshot> shown, Lane lane) {
    int layer = layer(shown);
    Style style = shown.style();
    List<Formula.Line> lines = new ArrayList<>();
    lines.add(
        new Formula.Line(
            "\\mathrm{BN}(h) = \\beta + \\gamma\\,\\frac{h - \\mathrm{E}\\,h}"
                + "{\\sqrt{\\mathrm{Var}\\,h + \\epsilon}}",
            style.text(),
            16));
    if (!lane.looks().isEmpty()) {
      List<Unit> units = lane.looks().get(lane.looks().size() - 1).units();
      if (!units.isEmpty()) {
        Unit unit = units.get(Math.min(layer, units.size()) - 1);
        lines.add(
            new Formula.Line(
                "= "
                    + CompactNumbers.latex(unit.beta())
                    + " + "
                    + CompactNumbers.latex(unit.gamma())
                    + "\\,\\frac{h - ("
                    + CompactNumbers.latex(unit.mean())
                    + ")}{\\sqrt{"
                    + CompactNumbers.latex(unit.variance())
                    + " + \\epsilon}}",
                shown.lane(lane.id()).ink(style),
                14));
      }
    }
    return new Formula(List.copyOf(lines), style);
  }
}
