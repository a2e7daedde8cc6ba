package gradarium.concept.denoising;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.ImageGrid;
import gradarium.chart.LaneStyle;
import gradarium.chart.LineLayer;
import gradarium.concept.denoising.DenoisingSnapshot.Lane;
import gradarium.engine.data.DrawnDigit;
import gradarium.learning.DigitAutoencoder;
import gradarium.simulation.Points;
import gradarium.view.LearningFigures;
import gradarium.view.RunLines;
import gradarium.view.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The charts of the denoising autoencoder. */
final class DenoisingFigures {
  /** The plain one, and the denoising one. */
  static final List<LaneStyle> LANES =
      List.of(
          new LaneStyle("plain", 6, "legend.plain"),
          new LaneStyle("denoising", 1, "legend.denoising"));

  private static final double WIDTH = 2.2;
  private static final double TICK = 0.05;

  private DenoisingFigures() {}

  /** Clean digits, noisy ones, and what both make of these; last the digit drawn. */
  static ImageGrid digits(Shown<DenoisingSnapshot> shown) {
    DenoisingSnapshot now = shown.current();
    List<List<float[]>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(now.clean()));
    rows.add(new ArrayList<>(now.noisy()));
    now.lanes().forEach(lane -> rows.add(new ArrayList<>(lane.reconstructions())));
    shown
        .settings()
        .get(DenoisingSettings.DRAWING)
        .value()
        .ifPresent(
            digit -> {
              float[] noisy = new float[digit.length];
              RandomGenerator chance = DenoisingLane.testNoise(DenoisingLane.LEVELS + 1);
              now.noise().add(digit, 0, noisy, 0, digit.length, chance);
              rows.get(0).add(digit);
              rows.get(1).add(noisy);
              for (int i = 0; i < now.lanes().size(); i++) {
                rows.get(2 + i)
                    .add(DigitAutoencoder.reconstruct(now.lanes().get(i).trained(), noisy));
              }
            });
    List<String> names = List.of("clean", "noisy", "plain", "denoising");
    List<ImageGrid.Row> images = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String name = shown.text("denoising.row." + names.get(i));
      images.add(new ImageGrid.Row(name, rows.get(i), DrawnDigit.SIDE, false));
    }
    return new ImageGrid(List.copyOf(images), shown.style());
  }

  /** The error of both over the level of noise; it is measured every so many steps. */
  static AxesFigure robustness(Shown<DenoisingSnapshot> shown) {
    List<LineLayer> lines = RunLines.of(shown, DenoisingFigures::robustness);
    double highest = Math.ceil(RunLines.highest(lines, TICK) / TICK) * TICK;
    long step = shown.current().step();
    return new AxesFigure(
        shown.text("denoising.robustness", step - step % DenoisingLane.EVERY),
        false,
        new Axis(shown.text("denoising.level"), 0, 1, false),
        new Axis("", 0, highest, false),
        shown.lines(DenoisingFigures::robustness),
        shown.style());
  }

  private static List<LineLayer> robustness(DenoisingSnapshot shown) {
    return lines(
        shown,
        lane -> {
          double[] errors = lane.robustness();
          double[] levels = new double[errors.length];
          Arrays.setAll(levels, i -> i / (levels.length - 1.0));
          return new Points(levels, errors, errors.length);
        });
  }

  /** The error of both at the level of training, over steps. */
  static AxesFigure errors(Shown<DenoisingSnapshot> shown) {
    return LearningFigures.losses(
        shown, "denoising.errors", run -> lines(run, Lane::errors), 0.05, 0.5);
  }

  private static List<LineLayer> lines(DenoisingSnapshot shown, Function<Lane, Points> what) {
    return IntStream.range(0, shown.lanes().size())
        .mapToObj(i -> LineLayer.of(what.apply(shown.lanes().get(i)), LANES.get(i), WIDTH))
        .toList();
  }
}
