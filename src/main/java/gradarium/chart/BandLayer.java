package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * The area between two curves over the same values, faintly filled.
 *
 * @param name what lies in it; the same in every language
 * @param low the lower curve
 * @param high the upper curve, at the same x
 * @param colour its colour
 */
public record BandLayer(String name, Points low, Points high, Color colour) implements Layer {
  private static final int FAINT = 45;

  @Override
  public List<Values> values(Axis x, Axis y) {
    return List.of(Values.of(name + " lowest", low), Values.of(name + " highest", high));
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    int n = Math.min(low.size(), high.size());
    if (n < 2) {
      return;
    }
    Path2D area = new Path2D.Double();
    area.moveTo(scales.placeX(high.x()[0]), scales.placeY(high.y()[0]));
    for (int i = 1; i < n; i++) {
      area.lineTo(scales.placeX(high.x()[i]), scales.placeY(high.y()[i]));
    }
    for (int i = n - 1; i >= 0; i--) {
      area.lineTo(scales.placeX(low.x()[i]), scales.placeY(low.y()[i]));
    }
    area.closePath();
    g.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT));
    g.fill(area);
  }
}
