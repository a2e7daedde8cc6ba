package gradarium.concept.stacked;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.ImageGrid;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Points;
import gradarium.view.RunLines;
import gradarium.view.Shown;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The charts of the stacked autoencoder. */
final class StackedFigures {
  static final LaneStyle PRETRAINED = new LaneStyle("pretrained", 6, "legend.pretrained");
  static final LaneStyle SCRATCH = new LaneStyle("scratch", 1, "legend.scratch");
  private static final double HIGHEST_BEGINNING = 0.4;
  private static final double WIDTH = 2.2;
  private static final int LEAST_STEPS = 100;

  private StackedFigures() {}

  /** The stages, the one at work, and the one that is looked at. */
  static PipelineFigure pipeline(Shown<StackedSnapshot> shown) {
    StackedSnapshot now = shown.current();
    boolean frozen = shown.settings().get(StackedSettings.FROZEN);
    List<String> names = new ArrayList<>();
    List<String> details = new ArrayList<>();
    for (int i = 0; i < now.depth(); i++) {
      names.add(shown.text("stacked.stage.autoencoder", i + 1));
      details.add(now.sizes().get(i) + " → " + now.sizes().get(i + 1));
    }
    names.add(shown.text("stacked.stage.softmax"));
    details.add(now.sizes().get(now.depth()) + " → 10");
    names.add(shown.text(frozen ? "stacked.stage.frozen" : "stacked.stage.together"));
    details.add(
        shown.text(frozen ? "stacked.stage.frozen.detail" : "stacked.stage.together.detail"));
    return new PipelineFigure(
        List.copyOf(names), List.copyOf(details), now.stage(), looked(shown), shown.style());
  }

  private static int looked(Shown<StackedSnapshot> shown) {
    int look = shown.settings().get(StackedSettings.LOOK);
    return look == 0 ? shown.current().stage() : Math.min(look - 1, shown.current().depth() + 1);
  }

  /** The autoencoder that is looked at, or the last one that has begun. */
  private static int autoencoder(Shown<StackedSnapshot> shown) {
    return Math.min(looked(shown), shown.current().given().size() - 1);
  }

  /** Whether a stage is looked at that learns classes, and has begun. */
  private static boolean isOfClasses(Shown<StackedSnapshot> shown) {
    return looked(shown) >= shown.current().depth() && !shown.current().answers().isEmpty();
  }

  /** What the samples show. */
  static String samplesTitle(Shown<StackedSnapshot> shown) {
    return isOfClasses(shown)
        ? shown.text("stacked.answers", shown.current().labels().get(0))
        : shown.text("stacked.samples", autoencoder(shown) + 1);
  }

  /**
   * What goes into an autoencoder and what comes out; or digits that the classifier is given, and
   * the share of each class, 0 to 9, that it answers.
   */
  static ImageGrid samples(Shown<StackedSnapshot> shown) {
    StackedSnapshot now = shown.current();
    if (isOfClasses(shown)) {
      return grid(shown, now.digits(), "0 – 9", now.answers(), now.answers().get(0).length);
    }
    List<float[]> given = now.given().get(autoencoder(shown));
    List<float[]> made = now.made().get(autoencoder(shown));
    return grid(shown, given, shown.text("stacked.row.out"), made, width(given.get(0).length));
  }

  private static ImageGrid grid(
      Shown<?> shown, List<float[]> given, String name, List<float[]> made, int width) {
    return new ImageGrid(
        List.of(
            new ImageGrid.Row(
                shown.text("stacked.row.in"), given, width(given.get(0).length), false),
            new ImageGrid.Row(name, made, width, false)),
        shown.style());
  }

  /** What the stage that is looked at makes small, over its steps. */
  static AxesFigure curve(Shown<StackedSnapshot> shown) {
    if (isOfClasses(shown)) {
      return overSteps(
          shown,
          shown.text("stacked.losses", shown.current().labels().get(0)),
          lines -> Axis.decades(Math.max(1e-6, RunLines.lowest(lines, 0.5)), 5),
          StackedFigures::trainLosses);
    }
    int stage = autoencoder(shown);
    return overSteps(
        shown,
        shown.text("stacked.error", stage + 1),
        lines -> Axis.decades(RunLines.lowest(lines, 0.1), 1.2 * RunLines.highest(lines, 1e-3)),
        run -> error(run, stage));
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

  /** Lines over the steps of a stage; the axis ends where the longest does. */
  private static AxesFigure overSteps(
      Shown<StackedSnapshot> shown,
      String title,
      Function<List<LineLayer>, Axis> y,
      Function<StackedSnapshot, List<LineLayer>> of) {
    List<LineLayer> lines = RunLines.of(shown, of);
    double end =
        lines.stream()
            .mapToDouble(LineLayer::lastX)
            .filter(x -> x > LEAST_STEPS)
            .max()
            .orElse(LEAST_STEPS);
    return new AxesFigure(
        title,
        false,
        Axis.steps(shown.text("stacked.steps"), (long) end),
        y.apply(lines),
        shown.lines(of),
        shown.style());
  }

  /** The largest divisor that is not above the root. */
  private static int width(int pixels) {
    int width = (int) Math.sqrt(pixels);
    while (pixels % width != 0) {
      width--;
    }
    return pixels / width;
  }

  private static List<LineLayer> error(StackedSnapshot shown, int stage) {
    return shown.errors().stream()
        .skip(stage)
        .limit(1)
        .map(points -> LineLayer.of(points, PRETRAINED, WIDTH))
        .toList();
  }

  /** Test accuracy over steps, of the fewest labels. */
  static AxesFigure accuracies(Shown<StackedSnapshot> shown) {
    return overSteps(
        shown,
        shown.text("stacked.accuracies", shown.current().labels().get(0)),
        lines -> new Axis("", 0, 1, false),
        StackedFigures::accuracies);
  }

  private static List<LineLayer> accuracies(StackedSnapshot shown) {
    return ofFewest(shown, lane -> lane.accuracies().mean());
  }

  /**
   * Test accuracy over the number of labels. The axis begins low enough for all, in tenths, which
   * do not jitter.
   */
  static AxesFigure overLabels(Shown<StackedSnapshot> shown) {
    List<Layer> layers = shown.lines(StackedFigures::overLabels);
    for (LineLayer line : overLabels(shown.current())) {
      Points points = line.points();
      for (int i = 0; i < points.size(); i++) {
        Color colour = line.lane().colour(shown.style());
        layers.add(new MarkerLayer(MarkerLayer.Kind.DOT, points.x()[i], points.y()[i], colour));
      }
    }
    List<LineLayer> lines = RunLines.of(shown, StackedFigures::overLabels);
    double lowest = Math.floor(10 * RunLines.lowest(lines, HIGHEST_BEGINNING)) / 10;
    return new AxesFigure(
        shown.text("stacked.labels"),
        false,
        new Axis(shown.text("stacked.labels.axis"), 80, 10_000, true),
        new Axis("", lowest, 1, false),
        layers,
        shown.style());
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
