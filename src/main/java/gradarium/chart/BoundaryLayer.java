package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * The line along which a field has one height.
 *
 * @param name what it parts; the same in every language
 * @param field the heights
 * @param height the one
 * @param colour of the line
 */
public record BoundaryLayer(String name, HeightField field, double height, Color colour)
    implements Layer {

  private Path2D line() {
    return new Contours(field, field.level(height)).line();
  }

  /** The corners of the line. */
  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    List<double[]> corners = new ArrayList<>();
    double[] corner = new double[6];
    for (PathIterator i = line().getPathIterator(null); !i.isDone(); i.next()) {
      if (i.currentSegment(corner) != PathIterator.SEG_CLOSE) {
        corners.add(corner.clone());
      }
    }
    double[] x = corners.stream().mapToDouble(c -> c[0]).toArray();
    double[] y = corners.stream().mapToDouble(c -> c[1]).toArray();
    return List.of(Values.of(name, new Points(x, y, x.length)));
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    g.setPaint(colour);
    g.setStroke(new BasicStroke((float) (1.6 * scales.style().scale())));
    g.draw(scales.fromValues().createTransformedShape(line()));
  }
}
