package gradarium.chart;

import static java.util.Comparator.comparingDouble;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Small images in rows and columns, as large as there is room.
 *
 * @param rows of images, each a row
 * @param style how they look
 */
public record ImageGrid(List<Row> rows, Style style) implements Figure {
  private static final double GAP = 0.1;

  /**
   * A row of images.
   *
   * @param name beside it; may be empty
   * @param images pixels of each, from the top
   * @param width pixels in a line of an image
   * @param signed whether values go from −1 to 1, from blue to orange, rather than from 0 to 1, as
   *     ink
   */
  public record Row(String name, List<float[]> images, int width, boolean signed) {}

  /** The images of one row, in as many rows as let them be largest. */
  public static Figure filling(Row row, Style style) {
    return new Figure() {
      @Override
      public void draw(Graphics2D g, double width, double height) {
        new ImageGrid(arranged(row, width, height), style).draw(g, width, height);
      }

      @Override
      public List<List<String>> numbers() {
        return new ImageGrid(List.of(row), style).numbers();
      }
    };
  }

  private static List<Row> arranged(Row row, double width, double height) {
    int n = row.images().size();
    int columns =
        IntStream.rangeClosed(1, n)
            .boxed()
            .max(comparingDouble(c -> Math.min(width / c, height / ((n + c - 1) / c))))
            .orElse(1);
    List<Row> rows = new ArrayList<>();
    for (int first = 0; first < n; first += columns) {
      List<float[]> images = row.images().subList(first, Math.min(n, first + columns));
      rows.add(new Row(row.name(), images, row.width(), row.signed()));
    }
    return rows;
  }

  /** Each pixel of each image: its row and column of images, and its line and place in them. */
  @Override
  public List<List<String>> numbers() {
    List<List<String>> numbers = new ArrayList<>();
    numbers.add(List.of("row", "image", "y", "x", "value"));
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      for (int c = 0; c < row.images().size(); c++) {
        float[] pixels = row.images().get(c);
        for (int i = 0; i < pixels.length; i++) {
          numbers.add(
              List.of(
                  row.name().isEmpty() ? Integer.toString(r + 1) : row.name(),
                  Integer.toString(c + 1),
                  Integer.toString(i / row.width()),
                  Integer.toString(i % row.width()),
                  Float.toString(pixels[i])));
        }
      }
    }
    return numbers;
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    int columns = rows.stream().mapToInt(row -> row.images().size()).max().orElse(0);
    if (columns == 0) {
      return;
    }
    g.setFont(style.font());
    FontMetrics metrics = g.getFontMetrics();
    double names = rows.stream().mapToInt(row -> metrics.stringWidth(row.name())).max().orElse(0);
    double left = names > 0 ? names + 10 * style.scale() : 0;
    double cell = Math.min((width - left) / columns, height / rows.size());
    int side = (int) (cell * (1 - GAP));
    if (side < 1) {
      return;
    }
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    double top = (height - cell * rows.size()) / 2;
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      double y = top + r * cell;
      g.setPaint(style.secondary());
      g.drawString(
          row.name(),
          0,
          (float) (y + side / 2.0 + (metrics.getAscent() - metrics.getDescent()) / 2.0));
      for (int c = 0; c < row.images().size(); c++) {
        g.drawImage(
            image(row, row.images().get(c)), (int) (left + c * cell), (int) y, side, side, null);
      }
    }
  }

  private BufferedImage image(Row row, float[] pixels) {
    int lines = pixels.length / row.width();
    BufferedImage image = new BufferedImage(row.width(), lines, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < lines * row.width(); i++) {
      image.setRGB(i % row.width(), i / row.width(), colour(pixels[i], row.signed()).getRGB());
    }
    return image;
  }

  private Color colour(float value, boolean signed) {
    if (Float.isNaN(value)) {
      return style.rule();
    }
    return signed ? style.signed(value) : Style.between(style.panel(), style.text(), value);
  }
}
