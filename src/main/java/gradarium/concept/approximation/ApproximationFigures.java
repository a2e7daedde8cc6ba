package gradarium.concept.approximation;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.Formula;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.concept.approximation.ApproximationSnapshot.Lane;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Points;
import gradarium.view.RunLines;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The charts of approximation: the functions, and the losses that part. */
final class ApproximationFigures {
  static final LaneStyle TRAIN = new LaneStyle("training", 6);
  static final LaneStyle TEST = new LaneStyle("test", 1);
  private static final LaneStyle TRUTH = new LaneStyle("function", 7);
  private static final double WIDTH = 2.4;
  private static final double THIN = 1.4;
  private static final double HALF_HEIGHT = 2.5;
  private static final double LOWEST = 1e-6;
  private static final Color BEST = new Color(0xE69F00);

  private ApproximationFigures() {}

  /** The function, the samples, what each network makes of them, and the parts of the selected. */
  static AxesFigure functions(
      Frame<ApproximationSnapshot> frame,
      int selected,
      List<LaneStyle> styles,
      Messages m,
      Style style) {
    ApproximationSnapshot shown = frame.current();
    List<Layer> layers = new ArrayList<>();
    Lane chosen = shown.lanes().get(selected);
    if (frame.settings().get(ApproximationSettings.PARTS)) {
      LaneStyle own = styles.get(selected);
      for (int unit = 0; unit < chosen.parts().length; unit++) {
        layers.add(curve(chosen.parts()[unit], own, THIN).thin().named("unit " + (unit + 1)));
      }
    }
    layers.add(curve(shown.truth(), TRUTH, WIDTH));
    layers.addAll(RunLines.of(frame, run -> curves(run, chosen.id(), styles)));
    layers.add(new SamplesLayer(shown.training()));
    layers.addAll(RunLines.key(frame, m));
    double end = DrawnFunction.HALF_WIDTH;
    return new AxesFigure(
        m.text("approximation.functions"),
        false,
        new Axis("x", -end, end, false),
        new Axis("t", -HALF_HEIGHT, HALF_HEIGHT, false),
        layers,
        style);
  }

  private static List<LineLayer> curves(
      ApproximationSnapshot run, String selected, List<LaneStyle> styles) {
    return run.lanes().stream()
        .map(
            lane ->
                curve(
                    lane.curve(),
                    LaneStyle.of(styles, lane.id()),
                    lane.id().equals(selected) ? 1.4 * WIDTH : WIDTH))
        .toList();
  }

  private static LineLayer curve(double[] values, LaneStyle lane, double width) {
    double[] x = new double[values.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = ApproximationSnapshot.x(i);
    }
    return LineLayer.of(new Points(x, values, x.length), lane, width);
  }

  /** The losses of one network on its samples and on others, and where the latter was lowest. */
  static AxesFigure parting(
      Frame<ApproximationSnapshot> frame, int selected, Messages m, Style style) {
    Lane lane = frame.current().lanes().get(selected);
    List<Layer> layers = RunLines.layers(frame, m, run -> both(run, lane.id()));
    layers.add(
        new MarkerLayer(
            "lowest test loss", MarkerLayer.Kind.STAR, lane.bestStep(), lane.best(), BEST));
    return losses(
        m.text("approximation.parting"), lane.id()::equals, true, layers, frame, m, style);
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
  static AxesFigure tests(
      Frame<ApproximationSnapshot> frame, List<LaneStyle> styles, Messages m, Style style) {
    List<Layer> layers =
        RunLines.layers(
            frame,
            m,
            run ->
                run.lanes().stream()
                    .map(
                        lane ->
                            LineLayer.of(lane.testLosses(), LaneStyle.of(styles, lane.id()), WIDTH))
                    .toList());
    List<Lane> lanes = frame.current().lanes();
    for (int i = 0; i < lanes.size(); i++) {
      layers.add(
          new MarkerLayer(
              styles.get(i).lane() + " lowest test loss",
              MarkerLayer.Kind.STAR,
              lanes.get(i).bestStep(),
              lanes.get(i).best(),
              styles.get(i).colour(style)));
    }
    return losses(m.text("approximation.tests"), id -> true, false, layers, frame, m, style);
  }

  private static AxesFigure losses(
      String title,
      Predicate<String> shown,
      boolean training,
      List<Layer> layers,
      Frame<ApproximationSnapshot> frame,
      Messages m,
      Style style) {
    double lowest = 0.1;
    double highest = 1;
    for (Lane lane : frame.runs().stream().flatMap(run -> run.lanes().stream()).toList()) {
      if (!shown.test(lane.id())) {
        continue;
      }
      for (Points points :
          training ? List.of(lane.trainLosses(), lane.testLosses()) : List.of(lane.testLosses())) {
        for (int i = 0; i < points.size(); i++) {
          double loss = points.y()[i];
          lowest = loss > LOWEST ? Math.min(lowest, loss) : lowest;
          highest = loss < 100 ? Math.max(highest, loss) : highest;
        }
      }
    }
    return new AxesFigure(
        title,
        false,
        Axis.steps(m.text("learning.steps"), Math.max(frame.end(), 100)),
        Axis.decades(lowest, 1.3 * highest),
        layers,
        style);
  }

  /** The network as a sum, and how many numbers it can choose for how many samples. */
  static Formula formula(ApproximationSnapshot shown, Lane lane, LaneStyle laneStyle, Style style) {
    return new Formula(
        List.of(
            new Formula.Line("y(x) = b + \\sum_{i=1}^{n} v_i\\, f(w_i x + b_i)", style.text(), 16),
            new Formula.Line(
                "n = " + lane.units() + ":\\quad 3n + 1 = " + lane.parameters(),
                laneStyle.ink(style),
                15),
            new Formula.Line("m = " + shown.training().size(), style.text(), 15)),
        style);
  }
}
