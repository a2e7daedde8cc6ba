package gradarium.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradarium.chart.CaptionLayer;
import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.Style;
import gradarium.chart.Vectors;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;

/** What can be taken away of the window: pixels, vectors and numbers. */
final class Pictures {
  /** Labels that wrap have their height only once they have their width. */
  private static final int LAYOUT_PASSES = 3;

  private Pictures() {}

  /** The pixels of a part of the window as it is on the screen, so many times as large. */
  static BufferedImage of(Parent part, int width, int height, double zoom) {
    int w = (int) Math.round(width * zoom);
    int h = (int) Math.round(height * zoom);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(zoom, zoom));
    WritableImage shot = new WritableImage(w, h);
    part.snapshot(parameters, shot);
    int[] pixels = new int[w * h];
    shot.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, w, h, pixels, 0, w);
    return image;
  }

  /** A whole view: the letters as the window draws them at that size, and the charts drawn anew. */
  static BufferedImage view(Region view, Style style, double zoom) {
    BufferedImage image =
        of(view, (int) Math.ceil(view.getWidth()), (int) Math.ceil(view.getHeight()), zoom);
    if (zoom > 1) {
      Graphics2D g = image.createGraphics();
      g.scale(zoom, zoom);
      Vectors.prepare(g);
      drawCharts(view, view, g, style);
      g.dispose();
    }
    return image;
  }

  /** One chart, drawn at so many times its size. */
  static BufferedImage chart(Figure figure, double width, double height, Style style, double zoom) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(width * zoom),
            (int) Math.ceil(height * zoom),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(zoom, zoom);
    Vectors.prepare(g);
    g.setPaint(style.paper());
    g.fillRect(0, 0, (int) Math.ceil(width), (int) Math.ceil(height));
    figure.draw(g, width, height);
    g.dispose();
    return image;
  }

  /** A whole view as vectors: its charts, and the texts of its labels. */
  static byte[] svg(Region view, Style style) throws IOException {
    return svg(view, style, view.getWidth(), view.getHeight());
  }

  /** The same, laid out for another size; the view keeps that size until it is laid out anew. */
  static byte[] svg(Region view, Style style, double width, double height) throws IOException {
    view.resize(width, height);
    for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
      view.applyCss();
      view.layout();
    }
    return Vectors.svg(
        g -> {
          drawCharts(view, view, g, style);
          drawTexts(view, view, g);
        },
        (int) Math.ceil(width),
        (int) Math.ceil(height),
        style);
  }

  /** Rows of numbers as CSV. */
  static byte[] csv(List<List<String>> rows) {
    return rows.stream()
        .map(row -> CSVFormat.RFC4180.format(row.toArray()) + "\r\n")
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  /** Pixels as PNG. */
  static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static void drawCharts(Node node, Region view, Graphics2D g, Style style) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof FigurePane pane) {
      pane.figure()
          .ifPresent(
              figure -> {
                Bounds place = place(pane, view);
                Graphics2D there = (Graphics2D) g.create();
                there.translate(place.getMinX(), place.getMinY());
                there.setPaint(style.paper());
                there.fillRect(0, 0, (int) place.getWidth(), (int) place.getHeight());
                figure.draw(there, place.getWidth(), place.getHeight());
                there.dispose();
              });
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> drawCharts(child, view, g, style));
    }
  }

  private static void drawTexts(Node node, Region view, Graphics2D g) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Line line) {
      drawLine(line, view, g);
    } else if (node instanceof Text text && isRead(text)) {
      Bounds place = place(text, view);
      javafx.scene.text.Font font = text.getFont();
      boolean bold = font.getName().contains("Bold");
      g.setFont(
          new Font("NanumSquare", bold ? Font.BOLD : Font.PLAIN, 1)
              .deriveFont((float) font.getSize()));
      g.setPaint(ink(text.getFill()));
      double line = g.getFontMetrics().getHeight();
      double room = text.getWrappingWidth() > 0 ? text.getWrappingWidth() : Double.MAX_VALUE;
      double y = place.getMinY() + text.getBaselineOffset();
      for (String paragraph : text.getText().split("\n")) {
        for (String words : CaptionLayer.lines(paragraph, g.getFontMetrics(), room)) {
          g.drawString(words, (float) place.getMinX(), (float) y);
          y += line;
        }
      }
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> drawTexts(child, view, g));
    }
  }

  /** What is only there to be pressed says nothing on paper. */
  private static boolean isRead(Text text) {
    return text.getParent() instanceof Labeled label && !(label instanceof ButtonBase);
  }

  /** The sample of a lane's line beside its name. */
  private static void drawLine(Line line, Region view, Graphics2D g) {
    Point2D from = view.sceneToLocal(line.localToScene(line.getStartX(), line.getStartY()));
    Point2D to = view.sceneToLocal(line.localToScene(line.getEndX(), line.getEndY()));
    float width = (float) line.getStrokeWidth();
    float[] dashes = new float[line.getStrokeDashArray().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = line.getStrokeDashArray().get(i).floatValue();
    }
    g.setStroke(
        new BasicStroke(
            width,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_MITER,
            10,
            dashes.length == 0 ? null : dashes,
            0));
    g.setPaint(ink(line.getStroke()));
    g.draw(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
  }

  private static Color ink(Paint paint) {
    return paint instanceof javafx.scene.paint.Color c
        ? new Color((float) c.getRed(), (float) c.getGreen(), (float) c.getBlue())
        : Color.GRAY;
  }

  private static Bounds place(Node node, Region view) {
    return view.sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }
}
