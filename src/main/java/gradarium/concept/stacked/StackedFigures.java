package gradarium.concept.stacked;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.ImageGrid;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.learning.LearningSnapshot;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Points;
import gradarium.view.RunLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The charts of the stacked autoencoder. */
final class StackedFigures {
  static final LaneStyle PRETRAINED = new LaneStyle("pretrained", 6);
  static final LaneStyle SCRATCH = new LaneStyle("scratch", 1);
  private static final double HIGHEST_BEGINNING = 0.4;
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
  static AxesFigure losses(Frame<StackedSnapshot> frame, Messages m, Style style) {
    double lowest = 0.5;
    for (Points points : all(frame, StackedFigures::trainLosses)) {
      for (int i = 0; i < points.size(); i++) {
        lowest = points.y()[i] > 0 ? Math.min(lowest, points.y()[i]) : lowest;
      }
    }
    return new AxesFigure(
        m.text("stacked.losses", frame.current().labels().get(0)),
        false,
        Axis.steps(m.text("stacked.steps"), end(frame, StackedFigures::trainLosses)),
        Axis.decades(Math.max(1e-6, lowest), 5),
        RunLines.layers(frame, m, StackedFigures::trainLosses),
        style);
  }

  private static List<LineLayer> trainLosses(StackedSnapshot shown) {
    return ofFewest(shown, lane -> lane.trainLosses().mean());
  }

  /** A line for the stack and one for random weights, once they learn from the fewest labels. */
  private static List<LineLayer> ofFewest(
      StackedSnapshot shown, Function<LearningSnapshot.Lane, Points> what) {
    return Stream.of(SCRATCH, PRETRAINED)
        .flatMap(
            style ->
                learners(shown, style).stream()
                    .limit(1)
                    .map(lane -> LineLayer.of(what.apply(lane), style, WIDTH)))
        .toList();
  }

  private static List<LearningSnapshot.Lane> learners(StackedSnapshot shown, LaneStyle style) {
    return (style.equals(PRETRAINED) ? shown.pretrained() : shown.scratch()).lanes();
  }

  private static List<Points> all(
      Frame<StackedSnapshot> frame, Function<StackedSnapshot, List<LineLayer>> lines) {
    return frame.runs().stream()
        .flatMap(run -> lines.apply(run).stream())
        .map(LineLayer::points)
        .toList();
  }

  /** The last step of any line, and at least the hundredth. */
  private static long end(
      Frame<StackedSnapshot> frame, Function<StackedSnapshot, List<LineLayer>> lines) {
    double end = 100;
    for (Points points : all(frame, lines)) {
      end = points.size() > 0 ? Math.max(end, points.x()[points.size() - 1]) : end;
    }
    return (long) end;
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
  static AxesFigure error(Frame<StackedSnapshot> frame, int stage, Messages m, Style style) {
    double lowest = 0.1;
    double highest = 1e-3;
    for (Points points : all(frame, run -> error(run, stage))) {
      for (int i = 0; i < points.size(); i++) {
        if (points.y()[i] > 0) {
          lowest = Math.min(lowest, points.y()[i]);
          highest = Math.max(highest, points.y()[i]);
        }
      }
    }
    return new AxesFigure(
        m.text("stacked.error", stage + 1),
        false,
        Axis.steps(m.text("stacked.steps"), end(frame, run -> error(run, stage))),
        Axis.decades(lowest, 1.2 * highest),
        RunLines.layers(frame, m, run -> error(run, stage)),
        style);
  }

  private static List<LineLayer> error(StackedSnapshot shown, int stage) {
    return shown.errors().stream()
        .skip(stage)
        .limit(1)
        .map(points -> LineLayer.of(points, PRETRAINED, WIDTH))
        .toList();
  }

  /** Test accuracy over steps, of the fewest labels. */
  static AxesFigure accuracies(Frame<StackedSnapshot> frame, Messages m, Style style) {
    return new AxesFigure(
        m.text("stacked.accuracies", frame.current().labels().get(0)),
        false,
        Axis.steps(m.text("stacked.steps"), end(frame, StackedFigures::accuracies)),
        new Axis("", 0, 1, false),
        RunLines.layers(frame, m, StackedFigures::accuracies),
        style);
  }

  private static List<LineLayer> accuracies(StackedSnapshot shown) {
    return ofFewest(shown, lane -> lane.accuracies().mean());
  }

  /** Test accuracy over the number of labels. */
  static AxesFigure overLabels(Frame<StackedSnapshot> frame, Messages m, Style style) {
    List<Layer> layers = RunLines.layers(frame, m, StackedFigures::overLabels);
    for (LineLayer line : overLabels(frame.current())) {
      Points points = line.points();
      for (int i = 0; i < points.size(); i++) {
        layers.add(
            new MarkerLayer(
                MarkerLayer.Kind.DOT, points.x()[i], points.y()[i], line.lane().colour(style)));
      }
    }
    return new AxesFigure(
        m.text("stacked.labels"),
        false,
        new Axis(m.text("stacked.labels.axis"), 80, 10_000, true),
        new Axis("", lowest(frame), 1, false),
        layers,
        style);
  }

  /** Where the axis of accuracies begins: low enough for all, in tenths, which do not jitter. */
  private static double lowest(Frame<StackedSnapshot> frame) {
    double lowest =
        frame.runs().stream()
            .flatMap(run -> overLabels(run).stream())
            .flatMapToDouble(line -> Arrays.stream(line.points().y()))
            .filter(Double::isFinite)
            .min()
            .orElse(HIGHEST_BEGINNING);
    return Math.min(HIGHEST_BEGINNING, Math.floor(10 * lowest) / 10);
  }

  private static List<LineLayer> overLabels(StackedSnapshot shown) {
    return Stream.of(SCRATCH, PRETRAINED)
        .filter(style -> !learners(shown, style).isEmpty())
        .map(
            style -> {
              double[] labels = shown.labels().stream().mapToDouble(n -> n).toArray();
              double[] accuracies =
                  learners(shown, style).stream()
                      .mapToDouble(LearningSnapshot.Lane::accuracy)
                      .toArray();
              return LineLayer.of(new Points(labels, accuracies, labels.length), style, WIDTH);
            })
        .toList();
  }
}
