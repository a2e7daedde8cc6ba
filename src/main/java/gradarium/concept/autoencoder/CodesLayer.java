package gradarium.concept.autoencoder;

import gradarium.chart.Axis;
import gradarium.chart.Layer;
import gradarium.chart.Scales;
import gradarium.chart.Values;
import gradarium.simulation.Points;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;

/**
 * Digits where the first two numbers of their codes are, each as a numeral in a colour of its own.
 *
 * @param codes one after the other
 * @param size numbers of a code
 * @param labels what each digit is
 */
record CodesLayer(float[] codes, int size, int[] labels) implements Layer {
  private static final float CLASSES = 10;

  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    int n = labels.length;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = codes[i * size];
      y[i] = second(i);
    }
    return List.of(
        new Values("digit", new Points(x, y, n), Arrays.stream(labels).asDoubleStream().toArray()));
  }

  /** The second number of a code, which a code of one number has not. */
  private double second(int i) {
    return size > 1 ? codes[i * size + 1] : 0;
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    boolean dark = scales.style().dark();
    g.setFont(scales.style().bold());
    FontMetrics metrics = g.getFontMetrics();
    for (int i = 0; i < labels.length; i++) {
      double x = scales.placeX(codes[i * size]);
      double y = scales.placeY(second(i));
      String numeral = Integer.toString(labels[i]);
      g.setPaint(Color.getHSBColor(labels[i] / CLASSES, 0.9f, dark ? 1f : 0.72f));
      g.drawString(
          numeral,
          (float) (x - metrics.stringWidth(numeral) / 2.0),
          (float) (y + metrics.getAscent() / 2.0));
    }
  }
}
