package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * A mark at a point.
 *
 * @param name what is there, the same in every language; empty where another layer has its numbers
 * @param label what people call it; empty where no legend says it
 * @param kind its form
 * @param x where, in values
 * @param y where, in values
 * @param colour its colour
 */
public record MarkerLayer(String name, String label, Kind kind, double x, double y, Color colour)
    implements Layer {

  private static final int POINTS = 5;
  private static final double INNER = 0.45;

  /** Forms of marks. */
  public enum Kind {
    /** Where something starts: a ring that can be dragged. */
    RING,
    /** Where something is to go: a cross. */
    CROSS,
    /** Where something is now: a dot. */
    DOT,
    /** What would be best: a star. */
    STAR
  }

  /** A mark where another layer has a number. */
  public MarkerLayer(Kind kind, double x, double y, Color colour) {
    this("", kind, x, y, colour);
  }

  /** A mark with a number that no legend names. */
  public MarkerLayer(String name, Kind kind, double x, double y, Color colour) {
    this(name, "", kind, x, y, colour);
  }

  /** The same mark, named in the legend. */
  public MarkerLayer labelled(String text) {
    return new MarkerLayer(name, text, kind, x, y, colour);
  }

  @Override
  public List<LegendEntry> legend() {
    return label.isEmpty()
        ? List.of()
        : List.of(LegendEntry.mark(label, new MarkerLayer(kind, 0, 0, colour)));
  }

  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    Points place = new Points(new double[] {x}, new double[] {y}, 1);
    return name.isEmpty() ? List.of() : List.of(Values.of(name, place));
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    double px = scales.placeX(x);
    double py = scales.placeY(y);
    if (!(Math.abs(px) < 1e5 && Math.abs(py) < 1e5)) {
      return;
    }
    Style style = scales.style();
    double s = style.scale();
    switch (kind) {
      case RING -> {
        Ellipse2D ring = circle(px, py, 6 * s);
        g.setPaint(style.paper());
        g.fill(ring);
        g.setPaint(colour);
        g.setStroke(new BasicStroke((float) (2.2 * s)));
        g.draw(ring);
      }
      case CROSS -> {
        g.setPaint(colour);
        g.setStroke(new BasicStroke((float) (2 * s)));
        g.draw(new Line2D.Double(px - 5 * s, py, px + 5 * s, py));
        g.draw(new Line2D.Double(px, py - 5 * s, px, py + 5 * s));
      }
      case STAR -> {
        Path2D star = star(px, py, 9 * s);
        g.setPaint(colour);
        g.fill(star);
        g.setPaint(style.paper());
        g.setStroke(new BasicStroke((float) (1.2 * s)));
        g.draw(star);
      }
      case DOT -> {
        Ellipse2D dot = circle(px, py, 4.5 * s);
        g.setPaint(colour);
        g.fill(dot);
        g.setPaint(style.paper());
        g.setStroke(new BasicStroke((float) (1.2 * s)));
        g.draw(dot);
      }
    }
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Path2D star(double x, double y, double radius) {
    Path2D star = new Path2D.Double();
    for (int i = 0; i < 2 * POINTS; i++) {
      double r = i % 2 == 0 ? radius : INNER * radius;
      double angle = Math.PI * (i / (double) POINTS - 0.5);
      double px = x + r * Math.cos(angle);
      double py = y + r * Math.sin(angle);
      if (i == 0) {
        star.moveTo(px, py);
      } else {
        star.lineTo(px, py);
      }
    }
    star.closePath();
    return star;
  }
}
