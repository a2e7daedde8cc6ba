package gradarium.view;

import gradarium.chart.Figure;
import gradarium.chart.ImageGrid;
import gradarium.chart.Style;
import gradarium.engine.data.DrawnDigit;
import gradarium.engine.network.Trained;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the first hidden units of a network that is given digits look for. */
public final class Filters {
  private Filters() {}

  /** The weights of the first hidden units, each as an image of its inputs; blue below zero. */
  public static Figure of(Trained trained, int most, Style style) {
    double[] parameters = trained.parameters(0);
    int inputs = trained.network().inputs();
    int units = Math.min(most, parameters.length / (inputs + 1));
    List<float[]> images = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      int at = unit * (inputs + 1);
      images.add(scaled(Arrays.copyOfRange(parameters, at, at + inputs)));
    }
    return ImageGrid.filling(new ImageGrid.Row("", images, DrawnDigit.SIDE, true), style);
  }

  private static float[] scaled(double[] weights) {
    double largest = 1e-12;
    for (double weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] / largest);
    }
    return scaled;
  }
}
