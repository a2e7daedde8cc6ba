package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Distributions one behind the other, the highest place drawn first, so that each hides a part of
 * those behind it.
 *
 * @param name what they are of; the same in every language
 * @param ridges the distributions, the lowest place first
 * @param left where all begin on the horizontal axis
 * @param right where all end
 * @param height of a density of 1, in values of the vertical axis
 * @param colour of lines and areas
 * @param faint whether only faint lines are drawn, over others
 */
public record RidgelineLayer(
    String name,
    List<Ridge> ridges,
    double left,
    double right,
    double height,
    Color colour,
    boolean faint)
    implements Layer {
  private static final double FILL = 0.75;

  /**
   * A distribution.
   *
   * @param place on the vertical axis
   * @param low value where the first bin begins
   * @param high value where the last bin ends
   * @param density per bin, the bins evenly spaced
   */
  public record Ridge(double place, double low, double high, double[] density) {}

  /** The same distributions as those of a run that was forked from: faint lines, nothing filled. */
  public RidgelineLayer original() {
    return new RidgelineLayer(
        LineLayer.originalOf(name), ridges, left, right, height, colour, true);
  }

  /** The density of each ridge at the middle of each bin: the value, and the ridge's place. */
  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    List<Values> values = new ArrayList<>();
    for (Ridge ridge : ridges) {
      int n = ridge.density.length;
      double[] x = new double[n];
      double[] y = new double[n];
      Arrays.fill(y, ridge.place);
      for (int i = 0; i < n; i++) {
        x[i] = ridge.low + (ridge.high - ridge.low) * (i + 0.5) / n;
      }
      values.add(new Values(name, new Points(x, y, n), ridge.density));
    }
    return values;
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Style style = scales.style();
    g.setStroke(new BasicStroke((float) (1.4 * style.scale())));
    for (int i = ridges.size() - 1; i >= 0; i--) {
      Path2D path = path(ridges.get(i), scales);
      if (!faint) {
        g.setPaint(Style.between(colour, style.paper(), FILL));
        g.fill(path);
      }
      g.setPaint(faint ? LineLayer.faint(style.text()) : colour);
      g.draw(path);
    }
  }

  private Path2D path(Ridge ridge, Scales scales) {
    Path2D path = new Path2D.Double();
    double base = scales.placeY(ridge.place);
    int bins = ridge.density.length;
    path.moveTo(scales.placeX(left), base);
    for (int b = 0; b < bins; b++) {
      double x = left + (b + 0.5) * (right - left) / bins;
      path.lineTo(scales.placeX(x), scales.placeY(ridge.place + height * ridge.density[b]));
    }
    path.lineTo(scales.placeX(right), base);
    return path;
  }
}
