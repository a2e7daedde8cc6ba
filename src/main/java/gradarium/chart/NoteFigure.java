package gradarium.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;

/**
 * A few words in the middle, in the place of a figure.
 *
 * @param text the words
 * @param style how they look
 */
public record NoteFigure(String text, Style style) implements Figure {

  @Override
  public void draw(Graphics2D g, double width, double height) {
    g.setFont(style.font());
    g.setPaint(style.secondary());
    FontMetrics metrics = g.getFontMetrics();
    List<String> lines = CaptionLayer.lines(text, metrics, width);
    double y = (height - lines.size() * metrics.getHeight()) / 2 + metrics.getAscent();
    for (String line : lines) {
      g.drawString(line, (float) ((width - metrics.stringWidth(line)) / 2), (float) y);
      y += metrics.getHeight();
    }
  }
}
