package gradarium.concept.optimizer;

import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Methods;
import gradarium.engine.surface.Point;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.Settings;
import gradarium.view.Chart;
import gradarium.view.Headline;
import gradarium.view.Inset;
import gradarium.view.LaneStyles;
import gradarium.view.Pointer;
import gradarium.view.Relief;
import gradarium.view.Shown;
import gradarium.view.Tabs;
import gradarium.view.View;
import java.util.List;
import java.util.Optional;

/** The race of optimizers: map, surface or basins; loss over steps; leader board. */
final class OptimizerView {
  private final RaceFigures figures = new RaceFigures();

  View<OptimizerSnapshot> view() {
    List<String> methods = Methods.ALL.stream().map(Method::id).toList();
    return new View<OptimizerSnapshot>(
            new LaneStyles(
                OptimizerSettings.LANES,
                0,
                (kind, i) -> methods.indexOf(kind),
                OptimizerView::names))
        .left(charts())
        .right(
            Chart.of("optimizer.loss", figures::losses).titledByFigure(),
            new Headline<>(RaceHeadline::of),
            RaceTable.of())
        .beside(
            new Inset<>(OptimizerView::accumulators).spoken("optimizer.accumulators"),
            Inset.ofLane(
                (shown, lane) -> UpdateFormula.of(lane, shown.lane(lane.id()), shown.style())))
        .controls(OptimizerSettings.CHART);
  }

  private Tabs<OptimizerSnapshot> charts() {
    return new Tabs<>(OptimizerSettings.CHART, RaceFigures::title)
        .subtitled(shown -> ReadableFormula.of(shown.current().surface().source()))
        .tab(
            List.of(OptimizerSettings.MAP),
            Chart.of("optimizer.map", figures::map)
                .untitled()
                .grip(
                    shown -> shown.current().start(),
                    (host, start) -> host.change(OptimizerSettings.START, start))
                .reads(OptimizerView::height))
        .tab(
            List.of(OptimizerSettings.SURFACE_3D),
            new Relief<>(
                "optimizer.surface",
                "x",
                "y",
                figures::heights,
                RaceFigures::trails,
                RaceFigures::minima))
        .tab(List.of(OptimizerSettings.BASINS), new BasinView());
  }

  private static String height(Shown<OptimizerSnapshot> shown, Pointer at) {
    Point place = new Point(at.x(), at.y());
    return shown.text(
        "optimizer.map.values",
        CompactNumbers.shortest(at.x()),
        CompactNumbers.shortest(at.y()),
        CompactNumbers.shortest(shown.current().surface().lossAt(place)));
  }

  private static Optional<AccumulatorFigure> accumulators(Shown<OptimizerSnapshot> shown) {
    return Shown.selected(shown)
        .filter(lane -> shown.settings().on(lane.id() + "." + OptimizerSettings.ARROWS))
        .filter(lane -> !lane.state().isEmpty())
        .map(
            lane ->
                new AccumulatorFigure(
                    shown.text("optimizer.accumulators"),
                    lane.state(),
                    shown.lane(lane.id()).ink(shown.style()),
                    shown.style()));
  }

  /** Names of methods, with a number where several are of one, and whether as printed. */
  private static List<String> names(Settings settings, List<String> lanes, Messages m) {
    return lanes.stream().map(lane -> name(settings, lane, m)).toList();
  }

  private static String name(Settings settings, String lane, Messages m) {
    String kind = OptimizerSettings.LANES.kind(lane).orElseThrow();
    Method method = Methods.named(kind).orElseThrow();
    String number = lane.substring(kind.length()).replace('-', ' ');
    boolean printed =
        method.hasPrintedForm() && settings.on(lane + "." + OptimizerSettings.AS_PRINTED);
    return method.name() + number + (printed ? " " + m.text("optimizer.printed") : "");
  }
}
