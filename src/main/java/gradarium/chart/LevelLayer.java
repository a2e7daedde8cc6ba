package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * A thin level line across a figure.
 *
 * @param name what it says; the same in every language
 * @param label what people call it; empty where no legend says it
 * @param y the level, in values
 * @param colour its colour
 */
public record LevelLayer(String name, String label, double y, Color colour) implements Layer {

  /** Its ends. */
  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    double[] ends = {horizontal.min(), horizontal.max()};
    return List.of(Values.of(name, new Points(ends, new double[] {y, y}, 2)));
  }

  @Override
  public List<LegendEntry> legend() {
    return label.isEmpty()
        ? List.of()
        : List.of(
            new LegendEntry(
                label,
                false,
                (g, style, x, at, room) -> {
                  pen(g, style);
                  g.draw(new Line2D.Double(x - room, at, x + room, at));
                }));
  }

  private void pen(Graphics2D g, Style style) {
    g.setPaint(colour);
    float width = (float) style.scale();
    g.setStroke(
        new BasicStroke(
            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {2, 3}, 0));
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    pen(g, scales.style());
    double place = scales.placeY(y);
    g.draw(new Line2D.Double(scales.area().getX(), place, scales.area().getMaxX(), place));
  }
}
