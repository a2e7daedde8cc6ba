package gradarium.concept.mlp;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.CellsLayer;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.Style;
import gradarium.engine.data.Dataset;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The charts of the multi-layer perceptron. */
final class MlpFigures {
  static final LaneStyle TRAIN = new LaneStyle("training", 6);
  static final LaneStyle TEST = new LaneStyle("test", 1);
  private static final double WIDTH = 2.2;
  private static final double LOWEST = 1e-4;
  private static final int CLICKED_LARGER = 60;

  private MlpFigures() {}

  /** What the network says of every place, with the points that it learns from and is tested on. */
  static AxesFigure surface(MlpSnapshot shown, Optional<Following> following, Style style) {
    float[] field = shown.layers().get(shown.layers().size() - 1).fields()[0];
    int[] colours = new int[field.length];
    double[] heights = new double[field.length];
    for (int i = 0; i < field.length; i++) {
      heights[i] = field[i];
      colours[i] = MlpDiagram.colour(0.75 * (2 * field[i] - 1), style);
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(new CellsLayer("output", heights, colours, MlpSnapshot.CELLS, true));
    Dataset test = shown.points().test();
    Dataset training = shown.points().training();
    boolean few = training.size() <= CLICKED_LARGER;
    if (test != training) {
      layers.add(new PointsLayer(test, false, few));
    }
    layers.add(new PointsLayer(training, true, few));
    following.ifPresent(
        f -> layers.add(new PointsLayer.Ring(training, f.next().samples()[f.sample()])));
    double size = MlpSettings.PLANE;
    return new AxesFigure(
        "",
        false,
        new Axis("x₁", -size, size, false),
        new Axis("x₂", -size, size, false),
        layers,
        style);
  }

  /** The losses of the points to learn from and to test with. */
  static AxesFigure losses(Frame<MlpSnapshot> frame, Messages m, Style style) {
    List<Layer> layers = new ArrayList<>();
    double lowest = 0.1;
    for (MlpSnapshot original : frame.originals()) {
      lines(layers, original, true);
    }
    lines(layers, frame.current(), false);
    for (Points curve : List.of(frame.current().trainLosses(), frame.current().testLosses())) {
      for (int i = 0; i < curve.size(); i++) {
        lowest = Math.min(lowest, Math.max(LOWEST, curve.y()[i]));
      }
    }
    return new AxesFigure(
        m.text("mlp.losses"),
        false,
        Axis.steps(m.text("learning.steps"), Math.max(frame.end(), 100)),
        Axis.decades(lowest, 1),
        layers,
        style);
  }

  private static void lines(List<Layer> layers, MlpSnapshot shown, boolean faded) {
    if (shown.points().test() != shown.points().training()) {
      line(layers, shown.testLosses(), TEST, faded);
    }
    line(layers, shown.trainLosses(), TRAIN, faded);
  }

  private static void line(List<Layer> layers, Points points, LaneStyle lane, boolean faded) {
    layers.add(LineLayer.of(points, lane, WIDTH, faded));
  }
}
