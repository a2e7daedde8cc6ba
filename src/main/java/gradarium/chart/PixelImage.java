package gradarium.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** An image that Java2D draws and JavaFX shows, with one set of pixels for both. */
final class PixelImage {
  private final BufferedImage pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private final Image image;
  private final double zoom;

  PixelImage(double width, double height, double zoom) {
    this.zoom = zoom;
    int w = (int) Math.max(1, Math.ceil(width * zoom));
    int h = (int) Math.max(1, Math.ceil(height * zoom));
    pixels = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE);
    int[] data = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
    buffer = new PixelBuffer<>(w, h, IntBuffer.wrap(data), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  boolean fits(double width, double height, double wantedZoom) {
    return zoom == wantedZoom
        && pixels.getWidth() == (int) Math.max(1, Math.ceil(width * zoom))
        && pixels.getHeight() == (int) Math.max(1, Math.ceil(height * zoom));
  }

  /**
   * Draws the figure over whatever was there; on any thread, while the image is not shown.
   *
   * @return why it could not be drawn, where it could not
   */
  Optional<Throwable> draw(Figure figure) {
    Graphics2D g = pixels.createGraphics();
    try {
      draw(figure, g);
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      return Optional.of(e);
    } finally {
      g.dispose();
    }
  }

  private void draw(Figure figure, Graphics2D g) {
    g.setComposite(java.awt.AlphaComposite.Clear);
    g.fillRect(0, 0, pixels.getWidth(), pixels.getHeight());
    g.setComposite(java.awt.AlphaComposite.SrcOver);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(zoom, zoom);
    figure.draw(g, pixels.getWidth() / zoom, pixels.getHeight() / zoom);
  }

  /** The image as JavaFX shows it, after a drawing; on the JavaFX thread. */
  Image updated() {
    buffer.updateBuffer(b -> null);
    return image;
  }
}
