package gradarium.concept.stacked;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.ImageGrid;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.concept.LearningSnapshot;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Points;
import java.util.ArrayList;
import java.util.List;

/** The charts of the stacked autoencoder. */
final class StackedFigures {
  static final LaneStyle PRETRAINED = new LaneStyle("pretrained", 6);
  static final LaneStyle SCRATCH = new LaneStyle("scratch", 1);
  private static final double WIDTH = 2.2;

  private StackedFigures() {}

  /** The stages, the one at work, and the one that is looked at. */
  static PipelineFigure pipeline(
      StackedSnapshot shown, int looked, boolean frozen, Messages m, Style style) {
    List<String> names = new ArrayList<>();
    List<String> details = new ArrayList<>();
    for (int i = 0; i < shown.depth(); i++) {
      names.add(m.text("stacked.stage.autoencoder", i + 1));
      details.add(shown.sizes().get(i) + " → " + shown.sizes().get(i + 1));
    }
    names.add(m.text("stacked.stage.softmax"));
    details.add(shown.sizes().get(shown.depth()) + " → 10");
    names.add(m.text(frozen ? "stacked.stage.frozen" : "stacked.stage.together"));
    details.add(m.text(frozen ? "stacked.stage.frozen.detail" : "stacked.stage.together.detail"));
    return new PipelineFigure(
        List.copyOf(names), List.copyOf(details), shown.stage(), looked, style);
  }

  /** What goes into an autoencoder and what comes out. */
  static ImageGrid samples(StackedSnapshot shown, int stage, Messages m, Style style) {
    List<float[]> given = shown.given().get(stage);
    int width = width(given.get(0).length);
    return new ImageGrid(
        List.of(
            new ImageGrid.Row(m.text("stacked.row.in"), given, width, false),
            new ImageGrid.Row(m.text("stacked.row.out"), shown.made().get(stage), width, false)),
        style);
  }

  /** Digits that the classifier is given, and the share of each class, 0 to 9, that it answers. */
  static ImageGrid answers(StackedSnapshot shown, Messages m, Style style) {
    int side = width(shown.digits().get(0).length);
    return new ImageGrid(
        List.of(
            new ImageGrid.Row(m.text("stacked.row.in"), shown.digits(), side, false),
            new ImageGrid.Row("0 – 9", shown.answers(), shown.answers().get(0).length, false)),
        style);
  }

  /** The loss of the mini-batches, of the fewest labels. */
  static AxesFigure losses(StackedSnapshot shown, Messages m, Style style) {
    List<Layer> layers = new ArrayList<>();
    double lowest = 0.5;
    double end = 100;
    for (boolean pretrained : new boolean[] {false, true}) {
      Points points =
          (pretrained ? shown.pretrained() : shown.scratch()).lanes().get(0).trainLosses().mean();
      int last = points.size() - 1;
      for (int i = 0; i <= last; i++) {
        lowest = points.y()[i] > 0 ? Math.min(lowest, points.y()[i]) : lowest;
      }
      if (last >= 0) {
        end = Math.max(end, points.x()[last]);
        LaneStyle lane = pretrained ? PRETRAINED : SCRATCH;
        layers.add(LineLayer.of(points, lane, WIDTH, false));
      }
    }
    return new AxesFigure(
        m.text("stacked.losses", shown.labels().get(0)),
        false,
        Axis.steps(m.text("stacked.steps"), (long) end),
        Axis.decades(Math.max(1e-6, lowest), 5),
        layers,
        style);
  }

  /** The largest divisor that is not above the root. */
  private static int width(int pixels) {
    int width = (int) Math.sqrt(pixels);
    while (pixels % width != 0) {
      width--;
    }
    return pixels / width;
  }

  /** The error of an autoencoder over its steps. */
  static AxesFigure error(StackedSnapshot shown, int stage, Messages m, Style style) {
    Points points = shown.errors().get(stage);
    int last = points.size() - 1;
    double lowest = 0.1;
    double highest = 1e-3;
    for (int i = 0; i <= last; i++) {
      if (points.y()[i] > 0) {
        lowest = Math.min(lowest, points.y()[i]);
        highest = Math.max(highest, points.y()[i]);
      }
    }
    return new AxesFigure(
        m.text("stacked.error", stage + 1),
        false,
        Axis.steps(m.text("stacked.steps"), (long) Math.max(100, points.x()[last])),
        Axis.decades(lowest, 1.2 * highest),
        List.of(LineLayer.of(points, PRETRAINED, WIDTH, false)),
        style);
  }

  /** Test accuracy over steps, of the fewest labels. */
  static AxesFigure accuracies(Frame<StackedSnapshot> frame, Messages m, Style style) {
    List<Layer> layers = new ArrayList<>();
    StackedSnapshot shown = frame.current();
    double end = 100;
    for (boolean pretrained : new boolean[] {false, true}) {
      List<LearningSnapshot.Lane> lanes =
          (pretrained ? shown.pretrained() : shown.scratch()).lanes();
      if (!lanes.isEmpty()) {
        Points points = lanes.get(0).accuracies().mean();
        int last = points.size() - 1;
        end = Math.max(end, points.x()[last]);
        layers.add(LineLayer.of(points, pretrained ? PRETRAINED : SCRATCH, WIDTH, false));
      }
    }
    return new AxesFigure(
        m.text("stacked.accuracies", shown.labels().get(0)),
        false,
        Axis.steps(m.text("stacked.steps"), (long) end),
        new Axis("", 0, 1, false),
        layers,
        style);
  }

  /** Test accuracy over the number of labels. */
  static AxesFigure overLabels(StackedSnapshot shown, Messages m, Style style) {
    List<Layer> layers = new ArrayList<>();
    int n = shown.labels().size();
    for (boolean pretrained : new boolean[] {false, true}) {
      List<LearningSnapshot.Lane> lanes =
          (pretrained ? shown.pretrained() : shown.scratch()).lanes();
      if (lanes.isEmpty()) {
        continue;
      }
      LaneStyle lane = pretrained ? PRETRAINED : SCRATCH;
      double[] x = new double[n];
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = shown.labels().get(i);
        y[i] = lanes.get(i).accuracy();
        layers.add(new MarkerLayer(MarkerLayer.Kind.DOT, x[i], y[i], lane.colour(style)));
      }
      layers.add(LineLayer.of(new Points(x, y, n), lane, WIDTH, false));
    }
    return new AxesFigure(
        m.text("stacked.labels"),
        false,
        new Axis(m.text("stacked.labels.axis"), 80, 10_000, true),
        new Axis("", 0.4, 1, false),
        layers,
        style);
  }
}
