package gradarium.concept.stacked;

import gradarium.chart.Figure;
import gradarium.chart.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * Stages one after the other: those done filled lightly, the one at work filled, later ones empty.
 *
 * @param names of the stages
 * @param details below each name
 * @param active which of them is at work
 * @param looked which of them is looked at
 * @param style how it looks
 */
record PipelineFigure(List<String> names, List<String> details, int active, int looked, Style style)
    implements Figure {
  private static final double GAP = 18;
  private static final double ROUND = 10;
  private static final Color ACCENT = new Color(0x0B69A3);

  @Override
  public void draw(Graphics2D g, double width, double height) {
    double s = style.scale();
    double box = width(width);
    double top = 4 * s;
    double tall = height - 2 * top;
    for (int i = 0; i < names.size(); i++) {
      double x = i * (box + GAP * s) + 1;
      RoundRectangle2D shape = new RoundRectangle2D.Double(x, top, box, tall, ROUND * s, ROUND * s);
      Color fill =
          i == active
              ? ACCENT
              : i < active ? Style.between(style.paper(), ACCENT, 0.2) : style.panel();
      g.setPaint(fill);
      g.fill(shape);
      g.setPaint(i == looked ? style.text() : style.rule());
      g.setStroke(new BasicStroke((float) ((i == looked ? 2.4 : 1) * s)));
      g.draw(shape);
      Color ink = i == active ? Color.WHITE : style.text();
      g.setFont(style.bold());
      centred(g, names.get(i), x, box, top + tall / 2 - 2 * s, ink);
      g.setFont(style.font());
      centred(
          g,
          details.get(i),
          x,
          box,
          top + tall / 2 + 14 * s,
          i == active ? Color.WHITE : style.secondary());
      if (i > 0) {
        g.setPaint(style.secondary());
        g.setStroke(new BasicStroke((float) (1.6 * s)));
        double y = height / 2;
        g.draw(new Line2D.Double(x - (GAP - 4) * s, y, x - 4 * s, y));
        g.draw(new Line2D.Double(x - 8 * s, y - 4 * s, x - 4 * s, y));
        g.draw(new Line2D.Double(x - 8 * s, y + 4 * s, x - 4 * s, y));
      }
    }
  }

  private static void centred(
      Graphics2D g, String text, double x, double box, double y, Color ink) {
    FontMetrics metrics = g.getFontMetrics();
    String shown = text;
    while (shown.length() > 1 && metrics.stringWidth(shown) > box - 4) {
      shown = shown.substring(0, shown.length() - 1);
    }
    g.setPaint(ink);
    g.drawString(shown, (float) (x + (box - metrics.stringWidth(shown)) / 2), (float) y);
  }

  private double width(double all) {
    return (all - 2 - (names.size() - 1) * GAP * style.scale()) / names.size();
  }

  /** The stage at a place. */
  int stageAt(double x, double width) {
    int stage = (int) (x / (width(width) + GAP * style.scale()));
    return Math.max(0, Math.min(names.size() - 1, stage));
  }
}
