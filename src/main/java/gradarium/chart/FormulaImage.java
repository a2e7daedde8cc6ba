package gradarium.chart;

import java.awt.Color;
import javafx.scene.image.Image;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula in LaTeX as an image that stands in a line of text.
 *
 * @param image at twice the size
 * @param width in pixels
 * @param height in pixels
 * @param baseline from its top to where the text beside it stands, in pixels
 */
public record FormulaImage(Image image, double width, double height, double baseline) {
  private static final double ZOOM = 2;

  /**
   * Draws a formula; its source in red where it is none.
   *
   * @param display whether it stands alone, with room above and below its signs
   * @param size of the type around it in pixels at scale 1
   */
  public static FormulaImage of(String latex, boolean display, double size, Style style) {
    boolean good = Formula.problem(latex).isEmpty();
    TeXFormula formula = good ? Formula.parse(latex) : Formula.parse("\\text{?}");
    int how = display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
    TeXIcon icon = formula.createTeXIcon(how, (float) (size * 1.2 * style.scale()));
    icon.setForeground(good ? style.text() : Color.RED);
    int width = icon.getIconWidth() + 1;
    int height = icon.getIconHeight() + 1;
    PixelImage pixels = new PixelImage(width, height, ZOOM);
    pixels.draw((g, w, h) -> icon.paintIcon(null, g, 0, 0));
    return new FormulaImage(
        pixels.updated(), width, height, icon.getBaseLine() * (double) icon.getIconHeight());
  }
}
