package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Distributions one behind the other, the highest place drawn first, so that each hides a part of
 * those behind it.
 *
 * @param ridges the distributions, the lowest place first
 * @param low value at the left end of all
 * @param high value at the right end of all
 * @param height of a density of 1, in values of the vertical axis
 * @param colour of lines and areas
 */
public record RidgelineLayer(
    List<Ridge> ridges, double low, double high, double height, Color colour) implements Layer {
  private static final double FILL = 0.75;

  /**
   * A distribution.
   *
   * @param place on the vertical axis
   * @param density per bin, the bins evenly spaced
   */
  public record Ridge(double place, double[] density) {}

  @Override
  public List<Points> lines() {
    return ridges.stream().map(this::line).toList();
  }

  /** The density of a ridge at the middle of each bin. */
  private Points line(Ridge ridge) {
    int n = ridge.density().length;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = low + (high - low) * (i + 0.5) / n;
    }
    return new Points(x, ridge.density(), n);
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Style style = scales.style();
    g.setStroke(new BasicStroke((float) (1.4 * style.scale())));
    for (int i = ridges.size() - 1; i >= 0; i--) {
      Path2D path = path(ridges.get(i), scales);
      g.setPaint(Style.between(colour, style.paper(), FILL));
      g.fill(path);
      g.setPaint(colour);
      g.draw(path);
    }
  }

  private Path2D path(Ridge ridge, Scales scales) {
    Path2D path = new Path2D.Double();
    double base = scales.placeY(ridge.place);
    int bins = ridge.density.length;
    path.moveTo(scales.placeX(low), base);
    for (int b = 0; b < bins; b++) {
      double x = low + (b + 0.5) * (high - low) / bins;
      path.lineTo(scales.placeX(x), scales.placeY(ridge.place + height * ridge.density[b]));
    }
    path.lineTo(scales.placeX(high), base);
    return path;
  }
}
