package gradarium.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A grid of coloured cells that fills the area between the axes.
 *
 * @param colours RGB per cell, row by row from the lowest y
 * @param columns cells in a row
 * @param smooth whether colours run into each other between cells
 */
public record CellsLayer(int[] colours, int columns, boolean smooth) implements Layer {

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
