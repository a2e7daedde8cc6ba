package gradarium.concept.optimizer;

import gradarium.chart.ArrowLayer;
import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.ContourLayer;
import gradarium.chart.GrowingLines;
import gradarium.chart.HeightField;
import gradarium.chart.Layer;
import gradarium.chart.LevelLayer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.engine.surface.Domain;
import gradarium.engine.surface.Point;
import gradarium.engine.surface.Surface;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.view.RunLines;
import gradarium.view.Shown;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The charts of the race: the map with the trails, and the loss over steps. */
final class RaceFigures {
  private static final int GRID = 181;
  private static final double DECADES_BELOW_GOAL = 1e-3;
  private static final double SMALLEST_SPREAD = 1e-6;
  private static final double TRAIL_WIDTH = 2.4;
  private static final double CURVE_WIDTH = 2;

  private final GrowingLines mapLines = new GrowingLines();
  private final GrowingLines lossLines = new GrowingLines();
  private Optional<Ground> ground = Optional.empty();

  /** The map: contours, minima, trails, racers, start. */
  AxesFigure map(Shown<OptimizerSnapshot> shown) {
    OptimizerSnapshot race = shown.current();
    Style style = shown.style();
    Domain domain = race.surface().domain();
    List<Layer> layers = new ArrayList<>();
    layers.add(ground(race.surface()).contours());
    layers.addAll(minima(shown));
    layers.add(mapLines.of(trails(shown)));
    layers.add(
        new MarkerLayer(
                "start", MarkerLayer.Kind.RING, race.start().x(), race.start().y(), style.text())
            .labelled(shown.text("legend.start")));
    for (LaneSnapshot lane : race.lanes()) {
      Point at = lane.position();
      Color colour = shown.lane(lane.id()).colour(style);
      layers.add(new MarkerLayer(MarkerLayer.Kind.DOT, at.x(), at.y(), colour));
      if (shown.settings().on(lane.id() + "." + OptimizerSettings.ARROWS)) {
        arrows(layers, lane, shown.messages(), style);
      }
    }
    layers.addAll(RunLines.key(shown.frame(), shown.messages()));
    return new AxesFigure(
            title(shown),
            false,
            new Axis("", domain.minX(), domain.maxX(), false),
            new Axis("", domain.minY(), domain.maxY(), false),
            layers,
            style)
        .fit(AxesFigure.Fit.WIDENED);
  }

  /** The loss above the lowest minimum over steps, on a log axis where there is a minimum. */
  AxesFigure losses(Shown<OptimizerSnapshot> shown) {
    OptimizerSnapshot race = shown.current();
    Frame<OptimizerSnapshot> frame = shown.frame();
    List<Layer> layers = new ArrayList<>();
    boolean bounded = race.surface().lowest().isPresent();
    if (bounded) {
      layers.add(
          new LevelLayer(
              "goal", shown.text("optimizer.goal"), race.tolerance(), shown.style().secondary()));
    }
    layers.add(lossLines.of(RunLines.of(shown, run -> curves(run, shown))));
    layers.addAll(RunLines.key(frame, shown.messages()));
    return new AxesFigure(
        shown.text(bounded ? "optimizer.loss" : "optimizer.loss.linear"),
        false,
        Axis.steps(shown.text("optimizer.steps"), Math.max(frame.end(), 100)),
        bounded ? logarithmic(frame, race.tolerance()) : linear(frame),
        layers,
        shown.style());
  }

  /** The name of the surface that is raced on. */
  static String title(Shown<OptimizerSnapshot> shown) {
    return shown.text("optimizer.setting.surface." + shown.current().surface().id());
  }

  /** The known minima. */
  static List<MarkerLayer> minima(Shown<OptimizerSnapshot> shown) {
    return shown.current().surface().minima().stream()
        .map(
            at ->
                new MarkerLayer(
                        "minimum", MarkerLayer.Kind.CROSS, at.x(), at.y(), shown.style().text())
                    .labelled(shown.text("legend.minimum")))
        .toList();
  }

  /** The heights of the surface that is raced on. */
  HeightField heights(Shown<OptimizerSnapshot> shown) {
    return ground(shown.current().surface()).heights();
  }

  private Ground ground(Surface surface) {
    if (ground.isEmpty() || !ground.get().shows(surface)) {
      Domain d = surface.domain();
      HeightField heights =
          new HeightField(
              d.minX(), d.maxX(), d.minY(), d.maxY(), GRID, (x, y) -> surface.loss().at(x, y));
      ground = Optional.of(new Ground(surface, heights, new ContourLayer(heights)));
    }
    return ground.get();
  }

  /** The way of each lane of each run over the plane. */
  static List<LineLayer> trails(Shown<OptimizerSnapshot> shown) {
    return Shown.laneLines(
        shown,
        (lane, style) ->
            LineLayer.of(
                lane.trail(), lane.position().x(), lane.position().y(), style, TRAIL_WIDTH));
  }

  private static List<LineLayer> curves(OptimizerSnapshot race, Shown<OptimizerSnapshot> shown) {
    double lowest = race.surface().lowest().orElse(0);
    return race.lanes().stream()
        .map(
            lane ->
                LineLayer.of(
                    lane.losses(),
                    lane.divergedAt() >= 0 ? Double.NaN : lane.steps(),
                    lane.loss() - lowest,
                    shown.lane(lane.id()),
                    CURVE_WIDTH))
        .toList();
  }

  private static void arrows(
      List<Layer> layers, LaneSnapshot lane, Messages messages, Style style) {
    Point at = lane.position();
    Point g = lane.gradient();
    layers.add(
        new ArrowLayer(
            at.x(), at.y(), -g.x(), -g.y(), 82, style.text(), messages.text("arrow.gradient")));
    Point velocity = lane.state().getOrDefault("m", lane.state().get("v"));
    if (velocity != null) {
      layers.add(
          new ArrowLayer(
              at.x(),
              at.y(),
              -velocity.x(),
              -velocity.y(),
              56,
              LaneArrows.velocity(style),
              messages.text("arrow.velocity")));
    }
    Point step = lane.step();
    layers.add(
        new ArrowLayer(
            at.x(),
            at.y(),
            step.x(),
            step.y(),
            30,
            LaneArrows.step(style),
            messages.text("arrow.step")));
  }

  private static Axis logarithmic(Frame<OptimizerSnapshot> frame, double tolerance) {
    double bottom = Math.pow(10, Math.floor(Math.log10(tolerance))) * DECADES_BELOW_GOAL;
    double highest = Math.max(tolerance, extreme(frame, true));
    double top = Math.pow(10, Math.ceil(2 * Math.log10(highest)) / 2);
    return new Axis("", bottom, Math.max(top, bottom * 10), true);
  }

  private static Axis linear(Frame<OptimizerSnapshot> frame) {
    double top = extreme(frame, true);
    double bottom = Math.max(extreme(frame, false), -10 * Math.max(1, Math.abs(top)));
    double spread = Math.max(top - bottom, Math.max(SMALLEST_SPREAD, Math.abs(top) / 100));
    double power = Math.pow(10, Math.floor(Math.log10(spread)));
    double min = Math.floor(bottom / power) * power;
    return new Axis("", min, Math.max(Math.ceil(top / power) * power, min + power), false);
  }

  private static double extreme(Frame<OptimizerSnapshot> frame, boolean highest) {
    double found = highest ? -1e300 : 1e300;
    for (LaneSnapshot lane : frame.runs().stream().flatMap(r -> r.lanes().stream()).toList()) {
      for (int i = 0; i < lane.losses().size(); i++) {
        double loss = lane.losses().y()[i];
        found = highest ? Math.max(found, loss) : Math.min(found, loss);
      }
    }
    return Math.abs(found) == 1e300 ? 1 : found;
  }

  private record Ground(Surface surface, HeightField heights, ContourLayer contours) {
    boolean shows(Surface other) {
      return surface.source().equals(other.source()) && surface.domain().equals(other.domain());
    }
  }

  private static final class LaneArrows {
    static Color velocity(Style style) {
      return new Color(style.dark() ? 0xC9A0E6 : 0x7B3FA0);
    }

    static Color step(Style style) {
      return new Color(style.dark() ? 0xFF8A80 : 0xB3261E);
    }
  }
}
