package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * Says in the upper right corner what the faint lines of a chart are; beside a sample where there
 * is room for one.
 *
 * @param text the words
 */
public record KeyLayer(String text) implements Layer {
  private static final double SAMPLE = 22;
  private static final double GAP = 5;

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Style style = scales.style();
    double s = style.scale();
    g.setFont(style.font());
    FontMetrics metrics = g.getFontMetrics();
    double words = metrics.stringWidth(text) + 2 * GAP * s;
    boolean sampled = words + (SAMPLE + GAP) * s <= scales.area().getWidth();
    double width = sampled ? words + (SAMPLE + GAP) * s : words;
    double left = scales.area().getMaxX() - width;
    double top = scales.area().getY();
    Color paper = style.paper();
    g.setPaint(new Color(paper.getRed(), paper.getGreen(), paper.getBlue(), 200));
    g.fill(new Rectangle2D.Double(left, top, width, metrics.getHeight()));
    if (sampled) {
      double middle = top + metrics.getHeight() / 2.0;
      g.setPaint(LineLayer.faint(style.text()));
      g.setStroke(new BasicStroke((float) (1.5 * s)));
      g.draw(new Line2D.Double(left + GAP * s, middle, left + (GAP + SAMPLE) * s, middle));
    }
    g.setPaint(style.secondary());
    double x = left + width - metrics.stringWidth(text) - GAP * s;
    g.drawString(text, (float) x, (float) (top + metrics.getAscent()));
  }
}
