package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** The axes of a surface: along the two sides that are nearest, and upright on the left. */
final class SurfaceAxes {
  private static final double NUMBERS = 6;
  private static final int HEIGHTS = 4;
  private static final double TICK = 5;
  private static final double AWAY = 16;
  private static final double NAME_AWAY = 34;

  private final Graphics2D g;
  private final Projection to;
  private final HeightField field;
  private final Style style;

  SurfaceAxes(Graphics2D g, Projection to, HeightField field, Style style) {
    this.g = g;
    this.to = to;
    this.field = field;
    this.style = style;
  }

  /** Draws them with these names. */
  void draw(String x, String y, String height) {
    g.setFont(style.font());
    g.setStroke(new BasicStroke((float) style.scale()));
    double front = to.y(0.5, 0, 0) > to.y(0.5, 1, 0) ? 0 : 1;
    double side = to.y(0, 0.5, 0) > to.y(1, 0.5, 0) ? 0 : 1;
    line(0, front, 0, 1, front, 0);
    Axis across = field.across(x);
    across
        .roundValues(NUMBERS)
        .forEach((value, text) -> label(across.fraction(value), front, true, text, TICK, AWAY));
    label(0.5, front, true, x, 0, NAME_AWAY);
    line(side, 0, 0, side, 1, 0);
    Axis up = field.up(y);
    up.roundValues(NUMBERS)
        .forEach((value, text) -> label(side, up.fraction(value), false, text, TICK, AWAY));
    label(side, 0.5, false, y, 0, NAME_AWAY);
    heights(height);
  }

  /** Upright at the corner that is farthest to the left; its foot is the other axes'. */
  private void heights(String name) {
    double u = to.x(0, 0.5) < to.x(1, 0.5) ? 0 : 1;
    double v = to.x(0.5, 0) < to.x(0.5, 1) ? 0 : 1;
    line(u, v, 0, u, v, 1);
    double x = to.x(u, v);
    double s = style.scale();
    for (int i = 1; i <= HEIGHTS; i++) {
      double level = (double) i / HEIGHTS;
      double y = to.y(u, v, level);
      g.setPaint(style.secondary());
      g.draw(new Line2D.Double(x, y, x - TICK * s, y));
      String text = gradarium.message.CompactNumbers.shortest(field.height(level));
      write(text, x - 2 * TICK * s - width(text) / 2, y);
    }
    write(name, x, to.y(u, v, 1) - AWAY * s);
  }

  private void line(double u0, double v0, double level0, double u1, double v1, double level1) {
    g.setPaint(style.secondary());
    g.draw(
        new Line2D.Double(to.x(u0, v0), to.y(u0, v0, level0), to.x(u1, v1), to.y(u1, v1, level1)));
  }

  /** A number or a name beside a place of the first side or the second, away from the middle. */
  private void label(double u, double v, boolean isAcross, String text, double tick, double away) {
    double x = to.x(u, v);
    double y = to.y(u, v, 0);
    double outX = to.x(isAcross ? u : 2 * u - 0.5, isAcross ? 2 * v - 0.5 : v) - x;
    double outY = to.y(isAcross ? u : 2 * u - 0.5, isAcross ? 2 * v - 0.5 : v, 0) - y;
    double length = Math.max(1e-9, Math.hypot(outX, outY));
    double s = style.scale();
    g.setPaint(style.secondary());
    g.draw(new Line2D.Double(x, y, x + outX / length * tick * s, y + outY / length * tick * s));
    write(text, x + outX / length * away * s, y + outY / length * away * s);
  }

  private void write(String text, double x, double y) {
    g.setPaint(style.secondary());
    float foot = (float) (y + 0.35 * style.font().getSize2D());
    g.drawString(text, (float) (x - width(text) / 2), foot);
  }

  private double width(String text) {
    Rectangle2D bounds = g.getFontMetrics().getStringBounds(text, g);
    return bounds.getWidth();
  }
}
