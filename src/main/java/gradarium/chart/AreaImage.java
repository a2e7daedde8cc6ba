package gradarium.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The area between the axes as an image, in the pixels of the screen. */
final class AreaImage {
  private final Scales scales;
  private final double zoom;
  private final BufferedImage pixels;

  AreaImage(Scales scales, double zoom, int type) {
    this.scales = scales;
    this.zoom = zoom;
    Rectangle2D area = scales.area();
    int width = (int) Math.ceil((area.getWidth() + 1) * zoom);
    int height = (int) Math.ceil((area.getHeight() + 1) * zoom);
    pixels = new BufferedImage(width, height, type);
  }

  /** Pixels of the screen for each unit of length. */
  static double zoom(Graphics2D g) {
    return g.getTransform().getScaleX();
  }

  boolean fits(Scales other, double otherZoom) {
    return scales.equals(other) && zoom == otherZoom;
  }

  /** Draws into the image, in the coordinates of the figure. */
  Graphics2D graphics() {
    Graphics2D g = pixels.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(zoom, zoom);
    g.translate(-left(), -top());
    return g;
  }

  /** Draws the image where the area is. */
  void draw(Graphics2D g) {
    int width = (int) Math.ceil(pixels.getWidth() / zoom);
    int height = (int) Math.ceil(pixels.getHeight() / zoom);
    g.drawImage(pixels, left(), top(), width, height, null);
  }

  private int left() {
    return (int) scales.area().getX();
  }

  private int top() {
    return (int) scales.area().getY();
  }
}
