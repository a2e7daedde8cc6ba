package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A grid of coloured cells that fills the area between the axes.
 *
 * @param name what is at the cells; the same in every language
 * @param heights what is at each cell, row by row from the lowest y
 * @param colours RGB per cell, in the same order
 * @param columns cells in a row
 * @param smooth whether colours run into each other between cells
 */
public record CellsLayer(String name, double[] heights, int[] colours, int columns, boolean smooth)
    implements Layer {

  /** The middles of the cells, and what is there. */
  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    int n = heights.length;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = horizontal.value((i % columns + 0.5) / columns);
      y[i] = vertical.value((i / columns + 0.5) * columns / n);
    }
    return List.of(new Values(name, new Points(x, y, n), heights));
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
    g.drawImage(
        image,
        (int) scales.area().getX(),
        (int) scales.area().getY(),
        (int) Math.ceil(scales.area().getWidth()),
        (int) Math.ceil(scales.area().getHeight()),
        null);
  }
}
