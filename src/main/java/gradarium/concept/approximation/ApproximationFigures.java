package gradarium.concept.approximation;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.Formula;
import gradarium.chart.KeyLayer;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.concept.approximation.ApproximationSnapshot.Lane;
import gradarium.simulation.Points;
import gradarium.view.LearningFigures;
import gradarium.view.RunLines;
import gradarium.view.Shown;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The charts of approximation: the functions, and the losses that part. */
final class ApproximationFigures {
  static final LaneStyle TRAIN = new LaneStyle("training", 6, "legend.training");
  static final LaneStyle TEST = new LaneStyle("test", 1, "legend.test");
  private static final LaneStyle TRUTH = new LaneStyle("function", 7);
  private static final double WIDTH = 2.4;
  private static final double THIN = 1.4;
  private static final double HALF_HEIGHT = 2.5;
  private static final double LOWEST = 1e-6;
  private static final Color BEST = new Color(0xE69F00);

  private ApproximationFigures() {}

  /** The function, the samples, what each network makes of them, and the parts of the selected. */
  static AxesFigure functions(Shown<ApproximationSnapshot> shown, Lane chosen) {
    List<Layer> layers = new ArrayList<>();
    if (shown.settings().get(ApproximationSettings.PARTS)) {
      LaneStyle own = shown.lane(chosen.id());
      layers.add(new KeyLayer(shown.text("approximation.parts")));
      for (int unit = 0; unit < chosen.parts().length; unit++) {
        layers.add(
            curve(chosen.parts()[unit], own, THIN)
                .thin()
                .named("unit " + (unit + 1))
                .called(shown.text("approximation.part", unit + 1, own.name())));
      }
    }
    layers.add(curve(shown.current().truth(), TRUTH, WIDTH).called(shown.text("legend.function")));
    layers.addAll(
        Shown.laneLines(
            shown,
            (lane, style) ->
                curve(lane.curve(), style, lane.id().equals(chosen.id()) ? 1.4 * WIDTH : WIDTH)));
    layers.add(new SamplesLayer(shown.current().training()));
    layers.addAll(RunLines.key(shown.frame(), shown.messages()));
    double end = DrawnFunction.HALF_WIDTH;
    return new AxesFigure(
        shown.text("approximation.functions"),
        false,
        new Axis("x", -end, end, false),
        new Axis("t", -HALF_HEIGHT, HALF_HEIGHT, false),
        layers,
        shown.style());
  }

  private static LineLayer curve(double[] values, LaneStyle lane, double width) {
    double[] x = new double[values.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = ApproximationSnapshot.x(i);
    }
    return LineLayer.of(new Points(x, values, x.length), lane, width);
  }

  /** The losses of one network on its samples and on others, and where the latter was lowest. */
  static AxesFigure parting(Shown<ApproximationSnapshot> shown, Lane lane) {
    List<Layer> layers = shown.lines(run -> both(run, lane.id()));
    layers.add(
        new MarkerLayer(
                "lowest test loss", MarkerLayer.Kind.STAR, lane.bestStep(), lane.best(), BEST)
            .labelled(shown.text("approximation.lowest")));
    List<Points> curves =
        lanes(shown)
            .filter(other -> other.id().equals(lane.id()))
            .flatMap(other -> Stream.of(other.trainLosses(), other.testLosses()))
            .toList();
    return losses(shown, "approximation.parting", layers, curves);
  }

  private static List<LineLayer> both(ApproximationSnapshot run, String selected) {
    return run.lanes().stream()
        .filter(lane -> lane.id().equals(selected))
        .flatMap(
            lane ->
                Stream.of(
                    LineLayer.of(lane.testLosses(), TEST, WIDTH),
                    LineLayer.of(lane.trainLosses(), TRAIN, WIDTH)))
        .toList();
  }

  /** The losses of all networks on samples that they have not seen. */
  static AxesFigure tests(Shown<ApproximationSnapshot> shown) {
    List<Layer> layers =
        Shown.lines(shown, (lane, style) -> LineLayer.of(lane.testLosses(), style, WIDTH));
    for (Lane lane : shown.current().lanes()) {
      layers.add(
          new MarkerLayer(
              lane.id() + " lowest test loss",
              MarkerLayer.Kind.STAR,
              lane.bestStep(),
              lane.best(),
              shown.lane(lane.id()).colour(shown.style())));
    }
    return losses(
        shown, "approximation.tests", layers, lanes(shown).map(Lane::testLosses).toList());
  }

  private static Stream<Lane> lanes(Shown<ApproximationSnapshot> shown) {
    return shown.frame().runs().stream().flatMap(run -> run.lanes().stream());
  }

  private static AxesFigure losses(
      Shown<ApproximationSnapshot> shown, String title, List<Layer> layers, List<Points> curves) {
    double lowest = 0.1;
    double highest = 1;
    for (Points points : curves) {
      for (int i = 0; i < points.size(); i++) {
        double loss = points.y()[i];
        lowest = loss > LOWEST ? Math.min(lowest, loss) : lowest;
        highest = loss < 100 ? Math.max(highest, loss) : highest;
      }
    }
    return new AxesFigure(
        shown.text(title),
        false,
        LearningFigures.steps(shown),
        Axis.decades(lowest, 1.3 * highest),
        layers,
        shown.style());
  }

  /** The network as a sum, and how many numbers it can choose for how many samples. */
  static Formula formula(Shown<ApproximationSnapshot> shown, Lane lane) {
    Style style = shown.style();
    return new Formula(
        List.of(
            new Formula.Line("y(x) = b + \\sum_{i=1}^{n} v_i\\, f(w_i x + b_i)", style.text(), 16),
            new Formula.Line(
                "n = " + lane.units() + ":\\quad 3n + 1 = " + lane.parameters(),
                shown.lane(lane.id()).ink(style),
                15),
            new Formula.Line("m = " + shown.current().training().size(), style.text(), 15)),
        style);
  }
}
