package gradarium.concept.autoencoder;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.ImageGrid;
import gradarium.chart.LaneStyle;
import gradarium.chart.Layer;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.Style;
import gradarium.engine.data.DrawnDigit;
import gradarium.learning.DigitAutoencoder;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.view.RunLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The charts of the autoencoder. */
final class AutoencoderFigures {
  static final LaneStyle TRAIN = new LaneStyle("training", 6);
  static final LaneStyle TEST = new LaneStyle("test", 1);

  private static final double WIDTH = 2.2;
  private static final int SHOWN = 10;
  private static final double HIGHEST = 0.3;

  private AutoencoderFigures() {}

  /** Originals, what comes of them, and what is wrong with that; last the digit drawn. */
  static ImageGrid digits(
      AutoencoderSnapshot shown, int ten, Optional<float[]> drawn, Messages m, Style style) {
    int from = (ten - 1) * SHOWN;
    List<float[]> originals = new ArrayList<>(shown.originals().subList(from, from + SHOWN));
    List<float[]> given = new ArrayList<>(shown.reconstructions().subList(from, from + SHOWN));
    drawn.ifPresent(
        digit -> {
          originals.add(digit);
          given.add(DigitAutoencoder.reconstruct(shown.trained(), digit));
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
            new ImageGrid.Row(m.text("autoencoder.row.in"), originals, side, false),
            new ImageGrid.Row(m.text("autoencoder.row.out"), given, side, false),
            new ImageGrid.Row(m.text("autoencoder.row.off"), wrong, side, true)),
        style);
  }

  /** The first two numbers of the codes of test digits, coloured by digit. */
  static AxesFigure codes(
      AutoencoderSnapshot shown, double pointerX, double pointerY, Messages m, Style style) {
    int size = shown.codeSize();
    List<Layer> layers = new ArrayList<>();
    layers.add(new CodesLayer(shown.codes(), size, shown.labels()));
    layers.add(new MarkerLayer(MarkerLayer.Kind.CROSS, pointerX, pointerY, style.text()));
    return new AxesFigure(
        m.text("autoencoder.codes.title"),
        false,
        axis(shown.codes(), size, 0),
        axis(shown.codes(), size, 1),
        layers,
        style);
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
  static AxesFigure errors(Frame<AutoencoderSnapshot> frame, Messages m, Style style) {
    double lowest = 0.05;
    for (AutoencoderSnapshot run : frame.runs()) {
      for (double error : new double[] {run.trainError(), run.testError()}) {
        lowest = error > 0 ? Math.min(lowest, error) : lowest;
      }
    }
    return new AxesFigure(
        m.text("autoencoder.errors"),
        false,
        Axis.steps(m.text("learning.steps"), Math.max(frame.end(), 100)),
        Axis.decades(lowest, HIGHEST),
        RunLines.layers(frame, m, AutoencoderFigures::errors),
        style);
  }

  private static List<LineLayer> errors(AutoencoderSnapshot shown) {
    return List.of(
        LineLayer.of(shown.testErrors(), TEST, WIDTH),
        LineLayer.of(shown.trainErrors(), TRAIN, WIDTH));
  }
}
