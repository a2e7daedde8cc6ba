package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A grid of coloured cells.
 *
 * @param name what is at the cells; the same in every language
 * @param heights what is at each cell, row by row from the lowest y
 * @param colours RGB per cell, in the same order
 * @param columns cells in a row
 * @param smooth whether colours run into each other between cells
 * @param x from where to where the grid goes
 * @param y from where to where the grid goes
 */
public record CellsLayer(
    String name, double[] heights, int[] colours, int columns, boolean smooth, Axis x, Axis y)
    implements Layer {

  /** The middles of the cells, and what is there. */
  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    int n = heights.length;
    double[] across = new double[n];
    double[] up = new double[n];
    for (int i = 0; i < n; i++) {
      across[i] = x.value((i % columns + 0.5) / columns);
      up[i] = y.value((i / columns + 0.5) * columns / n);
    }
    return List.of(new Values(name, new Points(across, up, n), heights));
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    int rows = colours.length / columns;
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int j = 0; j < rows; j++) {
      image.setRGB(0, rows - 1 - j, columns, 1, colours, j * columns, columns);
    }
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        smooth
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    int left = first(x, scales.x().min(), columns);
    int right = last(x, scales.x().max(), columns);
    int low = first(y, scales.y().min(), rows);
    int high = last(y, scales.y().max(), rows);
    g.drawImage(
        image,
        (int) scales.placeX(x.value((double) left / columns)),
        (int) scales.placeY(y.value((double) high / rows)),
        (int) Math.ceil(scales.placeX(x.value((double) right / columns))),
        (int) Math.ceil(scales.placeY(y.value((double) low / rows))),
        left,
        rows - high,
        right,
        rows - low,
        null);
  }

  /** The edge before the first cell that is seen, and before one more, into which it may run. */
  private static int first(Axis side, double from, int cells) {
    return (int) Math.max(0, Math.min(cells, Math.floor(side.fraction(from) * cells) - 1));
  }

  private static int last(Axis side, double to, int cells) {
    return (int) Math.max(0, Math.min(cells, Math.ceil(side.fraction(to) * cells) + 1));
  }
}
