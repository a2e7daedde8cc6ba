package gradarium.concept.denoising;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.ImageGrid;
import gradarium.chart.LaneStyle;
import gradarium.chart.LineLayer;
import gradarium.chart.Style;
import gradarium.engine.data.DrawnDigit;
import gradarium.learning.DigitAutoencoder;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Points;
import gradarium.view.RunLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The charts of the denoising autoencoder. */
final class DenoisingFigures {
  /** The plain one, and the denoising one. */
  static final List<LaneStyle> LANES =
      List.of(new LaneStyle("plain", 6), new LaneStyle("denoising", 1));

  private static final double WIDTH = 2.2;

  private DenoisingFigures() {}

  /** Clean digits, noisy ones, and what both make of these; last the digit drawn. */
  static ImageGrid digits(
      DenoisingSnapshot shown, Optional<float[]> drawn, Messages m, Style style) {
    List<List<float[]>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(shown.clean()));
    rows.add(new ArrayList<>(shown.noisy()));
    shown.lanes().forEach(lane -> rows.add(new ArrayList<>(lane.reconstructions())));
    drawn.ifPresent(
        digit -> {
          float[] noisy = new float[digit.length];
          shown
              .noise()
              .add(
                  digit,
                  0,
                  noisy,
                  0,
                  digit.length,
                  DenoisingLane.testNoise(DenoisingLane.LEVELS + 1));
          rows.get(0).add(digit);
          rows.get(1).add(noisy);
          for (int i = 0; i < shown.lanes().size(); i++) {
            rows.get(2 + i)
                .add(DigitAutoencoder.reconstruct(shown.lanes().get(i).trained(), noisy));
          }
        });
    List<String> names =
        List.of(
            m.text("denoising.row.clean"),
            m.text("denoising.row.noisy"),
            m.text("denoising.row.plain"),
            m.text("denoising.row.denoising"));
    List<ImageGrid.Row> images = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      images.add(new ImageGrid.Row(names.get(i), rows.get(i), DrawnDigit.SIDE, false));
    }
    return new ImageGrid(List.copyOf(images), style);
  }

  /** The error of both over the level of noise. */
  static AxesFigure robustness(Frame<DenoisingSnapshot> frame, Messages m, Style style) {
    double highest = 0;
    for (DenoisingSnapshot run : frame.runs()) {
      for (DenoisingSnapshot.Lane lane : run.lanes()) {
        for (double error : lane.robustness()) {
          highest = Double.isFinite(error) ? Math.max(highest, error) : highest;
        }
      }
    }
    double step = 0.05;
    return new AxesFigure(
        robustnessTitle(frame.current(), m),
        false,
        new Axis(m.text("denoising.level"), 0, 1, false),
        new Axis("", 0, Math.max(step, Math.ceil(highest / step) * step), false),
        RunLines.layers(frame, m, DenoisingFigures::robustness),
        style);
  }

  /** The errors at all levels are measured every so many steps, and the title says when. */
  static String robustnessTitle(DenoisingSnapshot shown, Messages m) {
    return m.text("denoising.robustness", shown.step() - shown.step() % DenoisingLane.EVERY);
  }

  private static List<LineLayer> robustness(DenoisingSnapshot shown) {
    List<LineLayer> lines = new ArrayList<>();
    for (int i = 0; i < shown.lanes().size(); i++) {
      double[] errors = shown.lanes().get(i).robustness();
      double[] levels = new double[errors.length];
      for (int k = 0; k < levels.length; k++) {
        levels[k] = k / (levels.length - 1.0);
      }
      Points points = new Points(levels, errors, errors.length);
      lines.add(LineLayer.of(points, LANES.get(i), WIDTH));
    }
    return lines;
  }

  /** The error of both at the level of training, over steps. */
  static AxesFigure errors(Frame<DenoisingSnapshot> frame, Messages m, Style style) {
    double lowest = 0.05;
    for (DenoisingSnapshot run : frame.runs()) {
      for (DenoisingSnapshot.Lane lane : run.lanes()) {
        Points points = lane.errors();
        double now = points.y()[points.size() - 1];
        lowest = now > 0 ? Math.min(lowest, now) : lowest;
      }
    }
    return new AxesFigure(
        m.text("denoising.errors"),
        false,
        Axis.steps(m.text("learning.steps"), Math.max(frame.end(), 100)),
        Axis.decades(lowest, 0.5),
        RunLines.layers(frame, m, DenoisingFigures::errors),
        style);
  }

  private static List<LineLayer> errors(DenoisingSnapshot shown) {
    return IntStream.range(0, shown.lanes().size())
        .mapToObj(i -> LineLayer.of(shown.lanes().get(i).errors(), LANES.get(i), WIDTH))
        .toList();
  }
}
