package gradarium.concept.autoencoder;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.ImageGrid;
import gradarium.chart.LaneStyle;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.engine.data.DrawnDigit;
import gradarium.learning.DigitAutoencoder;
import gradarium.view.LearningFigures;
import gradarium.view.Shown;
import java.util.ArrayList;
import java.util.List;

/** The charts of the autoencoder. */
final class AutoencoderFigures {
  static final LaneStyle TRAIN = new LaneStyle("training", 6, "legend.training");
  static final LaneStyle TEST = new LaneStyle("test", 1, "legend.test");

  private static final double WIDTH = 2.2;
  private static final int SHOWN = 10;
  private static final double HIGHEST = 0.3;

  private AutoencoderFigures() {}

  /** Originals, what comes of them, and what is wrong with that; last the digit drawn. */
  static ImageGrid digits(Shown<AutoencoderSnapshot> shown) {
    AutoencoderSnapshot now = shown.current();
    int from = (shown.settings().get(AutoencoderSettings.DIGITS) - 1) * SHOWN;
    List<float[]> originals = new ArrayList<>(now.originals().subList(from, from + SHOWN));
    List<float[]> given = new ArrayList<>(now.reconstructions().subList(from, from + SHOWN));
    shown
        .settings()
        .get(AutoencoderSettings.DRAWING)
        .value()
        .ifPresent(
            digit -> {
              originals.add(digit);
              given.add(DigitAutoencoder.reconstruct(now.trained(), digit));
            });
    List<float[]> wrong = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      float[] difference = new float[originals.get(i).length];
      for (int k = 0; k < difference.length; k++) {
        difference[k] = given.get(i)[k] - originals.get(i)[k];
      }
      wrong.add(difference);
    }
    int side = DrawnDigit.SIDE;
    return new ImageGrid(
        List.of(
            new ImageGrid.Row(shown.text("autoencoder.row.in"), originals, side, false),
            new ImageGrid.Row(shown.text("autoencoder.row.out"), given, side, false),
            new ImageGrid.Row(shown.text("autoencoder.row.off"), wrong, side, true)),
        shown.style());
  }

  /** The first two numbers of the codes of test digits, coloured by digit. */
  static AxesFigure codes(Shown<AutoencoderSnapshot> shown, double pointerX, double pointerY) {
    AutoencoderSnapshot now = shown.current();
    Style style = shown.style();
    int size = now.codeSize();
    return new AxesFigure(
            shown.text("autoencoder.codes.title"),
            false,
            axis(now.codes(), size, 0),
            axis(now.codes(), size, 1),
            List.of(
                new CodesLayer(now.codes(), size, now.labels()),
                new MarkerLayer(MarkerLayer.Kind.CROSS, pointerX, pointerY, style.text())),
            style)
        .fit(AxesFigure.Fit.WIDENED);
  }

  /** An axis for one number of the codes, whose ends move in steps. */
  private static Axis axis(float[] codes, int size, int number) {
    double low = -1;
    double high = 1;
    for (int i = number; i < codes.length && number < size; i += size) {
      if (Float.isFinite(codes[i])) {
        low = Math.min(low, codes[i]);
        high = Math.max(high, codes[i]);
      }
    }
    double step = Math.pow(10, Math.floor(Math.log10(high - low))) / 2;
    return new Axis("", Math.floor(low / step) * step, Math.ceil(high / step) * step, false);
  }

  /** The mean squared error per pixel over steps. */
  static AxesFigure errors(Shown<AutoencoderSnapshot> shown) {
    return LearningFigures.losses(
        shown,
        "autoencoder.errors",
        run ->
            List.of(
                LineLayer.of(run.testErrors(), TEST, WIDTH),
                LineLayer.of(run.trainErrors(), TRAIN, WIDTH)),
        0.05,
        HIGHEST);
  }
}
