package gradarium.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * Formulas in LaTeX, one below the other, each made smaller where it would not fit.
 *
 * @param lines the formulas
 * @param style how they look
 */
public record Formula(List<Line> lines, Style style) implements Figure {
  private static final double ZOOM = 4;
  private static final double GAP = 5;
  private static final double FLAT = 1.3;
  private static final double TALL = 2.5;
  private static final double TALLEST = 3.2;

  /**
   * One formula.
   *
   * @param latex what it says
   * @param colour its ink
   * @param size of its type in pixels at scale 1
   */
  public record Line(String latex, Color colour, double size) {}

  /** The height that the formulas need, roughly, in pixels. */
  public double height() {
    double height = 0;
    for (Line line : lines) {
      height += (line.size() * lines(line.latex()) + GAP) * style.scale();
    }
    return height;
  }

  /** How high a formula is, in sizes of its type. */
  private static double lines(String latex) {
    boolean limits = latex.contains("\\sum_") || latex.contains("\\prod_");
    return limits ? TALLEST : latex.contains("frac") ? TALL : FLAT;
  }

  /** Fonts of formulas are on no other machine, so among vectors a formula is an image. */
  @Override
  public void draw(Graphics2D g, double width, double height) {
    if (Boolean.TRUE.equals(g.getRenderingHint(ContourLayer.VECTORS)) && width >= 1) {
      BufferedImage image =
          new BufferedImage(
              (int) Math.ceil(width * ZOOM),
              (int) Math.ceil(Math.max(1, height) * ZOOM),
              BufferedImage.TYPE_INT_ARGB);
      Graphics2D inside = image.createGraphics();
      inside.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      inside.scale(ZOOM, ZOOM);
      paint(inside, width);
      inside.dispose();
      g.drawImage(image, 0, 0, (int) Math.ceil(width), (int) Math.ceil(height), null);
    } else {
      paint(g, width);
    }
  }

  private void paint(Graphics2D g, double width) {
    double y = 0;
    for (Line line : lines) {
      TeXIcon icon = icon(line, line.size() * style.scale());
      if (icon.getIconWidth() > width) {
        icon = icon(line, line.size() * style.scale() * width / (icon.getIconWidth() + 1));
      }
      Graphics2D shifted = (Graphics2D) g.create();
      shifted.translate(0, y);
      icon.setForeground(line.colour());
      icon.paintIcon(null, shifted, 0, 0);
      shifted.dispose();
      y += icon.getIconHeight() + GAP * style.scale();
    }
  }

  private static TeXIcon icon(Line line, double size) {
    return new TeXFormula(line.latex()).createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) size);
  }

  /** What is wrong with a formula. */
  public static Optional<String> problem(String latex) {
    try {
      new TeXFormula(latex);
      return Optional.empty();
    } catch (ParseException e) {
      return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(latex));
    }
  }
}
