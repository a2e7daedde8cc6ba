package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/**
 * An arrow from a point.
 *
 * @param x where it begins, in values
 * @param y where it begins, in values
 * @param dx how far it goes, in values
 * @param dy how far it goes, in values
 * @param pixels its length on the screen at scale 1; 0 for the true length
 * @param colour its colour
 * @param label what it is
 */
public record ArrowLayer(
    double x, double y, double dx, double dy, double pixels, Color colour, String label)
    implements Layer {
  private static final double HEAD = 8;

  @Override
  public void draw(Graphics2D g, Scales scales) {
    double s = scales.style().scale();
    double px = scales.placeX(x);
    double py = scales.placeY(y);
    double vx = scales.placeX(x + dx) - px;
    double vy = scales.placeY(y + dy) - py;
    double length = Math.hypot(vx, vy);
    if (!(length > 1e-9 && length < 1e7)) {
      return;
    }
    double shown = pixels > 0 ? pixels * s : length;
    double ux = vx / length;
    double uy = vy / length;
    double tipX = px + ux * shown;
    double tipY = py + uy * shown;
    g.setPaint(colour);
    g.setStroke(new BasicStroke((float) (2 * s)));
    g.draw(new Line2D.Double(px, py, tipX - ux * 4 * s, tipY - uy * 4 * s));
    double head = Math.min(HEAD * s, shown);
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(tipX, tipY);
    triangle.lineTo(tipX - ux * head - uy * head / 2, tipY - uy * head + ux * head / 2);
    triangle.lineTo(tipX - ux * head + uy * head / 2, tipY - uy * head - ux * head / 2);
    triangle.closePath();
    g.fill(triangle);
    float textX = (float) (tipX + ux * 6 * s + 2);
    float textY = (float) (tipY + uy * 10 * s + 4 * s);
    Shape letters =
        scales
            .style()
            .bold()
            .createGlyphVector(g.getFontRenderContext(), label)
            .getOutline(textX, textY);
    g.setPaint(scales.style().paper());
    g.setStroke(new BasicStroke((float) (3 * s), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(letters);
    g.setPaint(colour);
    g.fill(letters);
  }
}
