package gradarium.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * What a legend says of a layer: a sample of how it is drawn, and what it is.
 *
 * @param text what it is, in the language of the window
 * @param isLine whether it is a line of its own
 * @param sample how it is drawn
 */
public record LegendEntry(String text, boolean isLine, Sample sample) {
  /** Width of the sample of a line, in pixels at scale 1. */
  static final double LINE = 22;

  /** Width of the sample of a mark, in pixels at scale 1. */
  static final double MARK = 12;

  /** Draws a sample. */
  public interface Sample {

    /** Draws it about a place, with so much room to the left and right. */
    void draw(Graphics2D g, Style style, double x, double y, double room);
  }

  /** A line of a lane. */
  static LegendEntry line(String text, LaneStyle lane, double width, boolean faded) {
    return new LegendEntry(
        text,
        true,
        (g, style, x, y, room) -> {
          Color colour = lane.colour(style);
          g.setPaint(faded ? LineLayer.faint(colour) : colour);
          g.setStroke(lane.stroke(style, width, 0));
          g.draw(new Line2D.Double(x - room, y, x + room, y));
        });
  }

  /** A layer drawn about the origin. */
  public static LegendEntry mark(String text, Layer mark) {
    return new LegendEntry(
        text,
        false,
        (g, style, x, y, room) -> {
          AffineTransform before = g.getTransform();
          g.translate(x, y);
          Axis none = new Axis("", 0, 1, false);
          mark.draw(g, new Scales(new Rectangle2D.Double(0, 0, 0, 0), none, none, style));
          g.setTransform(before);
        });
  }

  double sampleWidth() {
    return isLine ? LINE : MARK;
  }
}
