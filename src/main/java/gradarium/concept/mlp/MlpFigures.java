package gradarium.concept.mlp;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.BoundaryLayer;
import gradarium.chart.CellsLayer;
import gradarium.chart.HeightField;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.Style;
import gradarium.engine.data.Dataset;
import gradarium.view.LearningFigures;
import gradarium.view.RunLines;
import gradarium.view.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The charts of the multi-layer perceptron. */
final class MlpFigures {
  static final LaneStyle TRAIN = new LaneStyle("training", 6, "legend.training");
  static final LaneStyle TEST = new LaneStyle("test", 1, "legend.test");
  private static final double WIDTH = 2.2;
  private static final int CLICKED_LARGER = 60;

  private MlpFigures() {}

  /** The network, with the sample that is followed and the edge that is selected. */
  static MlpDiagram diagram(Shown<MlpSnapshot> shown) {
    Optional<Following> following = Following.of(shown);
    Optional<Edge> selected = following.map(f -> Edge.of(shown));
    return new MlpDiagram(shown.current().layers(), selected, following, shown.style());
  }

  /** What the network says of every place, with the points that it learns from and is tested on. */
  static AxesFigure surface(Shown<MlpSnapshot> shown) {
    MlpSnapshot now = shown.current();
    Style style = shown.style();
    float[] field = output(now);
    int[] colours = new int[field.length];
    double[] heights = new double[field.length];
    for (int i = 0; i < field.length; i++) {
      heights[i] = field[i];
      colours[i] = MlpDiagram.colour(0.75 * (2 * field[i] - 1), style);
    }
    List<Layer> layers = new ArrayList<>();
    double size = MlpSettings.PLANE;
    Axis x = new Axis("x₁", -size, size, false);
    Axis y = new Axis("x₂", -size, size, false);
    layers.add(new CellsLayer("output", heights, colours, MlpSnapshot.CELLS, true, x, y));
    for (MlpSnapshot original : shown.frame().originals()) {
      layers.add(
          new BoundaryLayer(
              "boundary before the fork", heights(output(original)), 0.5, style.text()));
    }
    Dataset test = now.points().test();
    Dataset training = now.points().training();
    boolean few = training.size() <= CLICKED_LARGER;
    if (test.size() > 0) {
      layers.add(new PointsLayer(test, false, few, shown.text("legend.test")));
    }
    layers.add(new PointsLayer(training, true, few, shown.text("legend.training")));
    Following.of(shown)
        .ifPresent(f -> layers.add(new PointsLayer.Ring(training, f.next().samples()[f.sample()])));
    layers.addAll(RunLines.key(shown.frame(), shown.messages()));
    return new AxesFigure("", false, x, y, layers, style).fit(AxesFigure.Fit.NARROWED);
  }

  private static float[] output(MlpSnapshot shown) {
    return shown.layers().get(shown.layers().size() - 1).fields()[0];
  }

  /** The output at the middles of the cells. */
  private static HeightField heights(float[] field) {
    int n = MlpSnapshot.CELLS;
    double half = MlpSettings.PLANE * (1 - 1.0 / n);
    double cell = 2 * half / (n - 1);
    return new HeightField(
        -half,
        half,
        -half,
        half,
        n,
        (x, y) ->
            field[n * (int) Math.round((y + half) / cell) + (int) Math.round((x + half) / cell)]);
  }

  /** The losses of the points to learn from and to test with. */
  static AxesFigure losses(Shown<MlpSnapshot> shown) {
    return LearningFigures.losses(shown, "mlp.losses", MlpFigures::losses, 0.1, 1);
  }

  private static List<LineLayer> losses(MlpSnapshot shown) {
    LineLayer train = LineLayer.of(shown.trainLosses(), TRAIN, WIDTH);
    return shown.testLosses().size() == 0
        ? List.of(train)
        : List.of(LineLayer.of(shown.testLosses(), TEST, WIDTH), train);
  }
}
