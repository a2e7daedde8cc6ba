package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/**
 * A thin level line across a figure.
 *
 * @param y the level, in values
 * @param colour its colour
 */
public record LevelLayer(double y, Color colour) implements Layer {

  @Override
  public void draw(Graphics2D g, Scales scales) {
    g.setPaint(colour);
    float width = (float) scales.style().scale();
    g.setStroke(
        new BasicStroke(
            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {2, 3}, 0));
    double place = scales.placeY(y);
    g.draw(new Line2D.Double(scales.area().getX(), place, scales.area().getMaxX(), place));
  }
}
