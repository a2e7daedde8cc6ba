package gradarium.concept.dropout;

import gradarium.chart.Figure;
import gradarium.chart.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A network as circles and lines; units that are dropped are hollow and have no lines.
 *
 * @param layers whether each unit of each layer counts, from the input to the output
 * @param labels below the layers
 * @param colour of what counts
 * @param style how it looks
 */
record NetworkDiagram(List<boolean[]> layers, List<String> labels, Color colour, Style style)
    implements Figure {
  private static final double BELOW = 22;
  private static final double LARGEST = 9;

  /** Which units count: 1, or 0 where dropped. */
  @Override
  public List<List<String>> numbers() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("layer", "unit", "counts"));
    for (int l = 0; l < layers.size(); l++) {
      for (int i = 0; i < layers.get(l).length; i++) {
        rows.add(
            List.of(Integer.toString(l), Integer.toString(i + 1), layers.get(l)[i] ? "1" : "0"));
      }
    }
    return rows;
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    double s = style.scale();
    double bottom = height - BELOW * s;
    g.setStroke(new BasicStroke((float) (0.7 * s)));
    g.setPaint(Style.between(colour, style.paper(), 0.6));
    for (int l = 0; l + 1 < layers.size(); l++) {
      for (int i = 0; i < layers.get(l).length; i++) {
        for (int j = 0; j < layers.get(l + 1).length; j++) {
          if (layers.get(l)[i] && layers.get(l + 1)[j]) {
            g.draw(
                new Line2D.Double(
                    x(l, width), y(l, i, bottom), x(l + 1, width), y(l + 1, j, bottom)));
          }
        }
      }
    }
    g.setFont(style.font());
    for (int l = 0; l < layers.size(); l++) {
      double r = Math.min(LARGEST * s, 0.36 * bottom / layers.get(l).length);
      for (int i = 0; i < layers.get(l).length; i++) {
        unit(g, x(l, width), y(l, i, bottom), r, layers.get(l)[i]);
      }
      g.setPaint(style.secondary());
      double half = g.getFontMetrics().stringWidth(labels.get(l)) / 2.0;
      double left = Math.max(0, Math.min(width - 2 * half, x(l, width) - half));
      g.drawString(labels.get(l), (float) left, (float) (height - 6 * s));
    }
  }

  private void unit(Graphics2D g, double x, double y, double r, boolean counts) {
    Ellipse2D circle = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    g.setStroke(new BasicStroke((float) (1.4 * style.scale())));
    g.setPaint(counts ? colour : style.paper());
    g.fill(circle);
    g.setPaint(counts ? colour : style.secondary());
    g.draw(circle);
    if (!counts) {
      g.draw(new Line2D.Double(x - 0.6 * r, y - 0.6 * r, x + 0.6 * r, y + 0.6 * r));
      g.draw(new Line2D.Double(x - 0.6 * r, y + 0.6 * r, x + 0.6 * r, y - 0.6 * r));
    }
  }

  private double x(int layer, double width) {
    return width * (layer + 0.5) / layers.size();
  }

  private double y(int layer, int unit, double bottom) {
    return bottom * (unit + 0.5) / layers.get(layer).length;
  }
}
