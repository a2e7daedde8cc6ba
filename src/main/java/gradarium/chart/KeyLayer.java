package gradarium.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * Says in the legend what the faint lines of a chart are.
 *
 * @param text the words
 */
public record KeyLayer(String text) implements Layer {

  @Override
  public void draw(Graphics2D g, Scales scales) {}

  @Override
  public List<LegendEntry> legend() {
    return List.of(
        new LegendEntry(
            text,
            false,
            (g, style, x, y, room) -> {
              g.setPaint(LineLayer.faint(style.text()));
              g.setStroke(new java.awt.BasicStroke((float) (1.5 * style.scale())));
              g.draw(new Line2D.Double(x - room, y, x + room, y));
            }));
  }
}
