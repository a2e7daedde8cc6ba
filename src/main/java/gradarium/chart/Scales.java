package gradarium.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * From values to places in a figure and back.
 *
 * @param area the rectangle between the axes
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param style how the figure looks
 */
public record Scales(Rectangle2D area, Axis x, Axis y, Style style) {

  /** The horizontal place of a value. */
  public double placeX(double value) {
    return area.getX() + x.fraction(value) * area.getWidth();
  }

  /** The vertical place of a value. */
  public double placeY(double value) {
    return area.getMaxY() - y.fraction(value) * area.getHeight();
  }

  /** From values to places, where both axes are linear. */
  AffineTransform fromValues() {
    double x0 = placeX(0);
    double y0 = placeY(0);
    return new AffineTransform(placeX(1) - x0, 0, 0, placeY(1) - y0, x0, y0);
  }

  /** The horizontal value at a place. */
  public double valueX(double place) {
    return x.value((place - area.getX()) / area.getWidth());
  }

  /** The vertical value at a place. */
  public double valueY(double place) {
    return y.value((area.getMaxY() - place) / area.getHeight());
  }
}
