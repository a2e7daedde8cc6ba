package gradarium.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scilab.forge.jlatexmath.MacroInfo;
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
public record Formula(List<Line> lines, Style style) implements SizedFigure {
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
  @Override
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

  @Override
  public void draw(Graphics2D g, double width, double height) {
    Graphics2D pen = Vectors.outlines(g);
    double y = 0;
    for (Line line : lines) {
      TeXIcon icon = icon(line, line.size() * style.scale());
      if (icon.getIconWidth() > width) {
        icon = icon(line, line.size() * style.scale() * width / (icon.getIconWidth() + 1));
      }
      Graphics2D shifted = (Graphics2D) pen.create();
      shifted.translate(0, y);
      icon.setForeground(line.colour());
      icon.paintIcon(null, shifted, 0, 0);
      shifted.dispose();
      y += icon.getIconHeight() + GAP * style.scale();
    }
    pen.dispose();
  }

  private static TeXIcon icon(Line line, double size) {
    return Commands.parse(line.latex()).createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) size);
  }

  /** What is wrong with a formula; commands that read files or addresses are not known. */
  public static Optional<String> problem(String latex) {
    try {
      Commands.parse(latex);
      return Optional.empty();
    } catch (ParseException e) {
      return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(latex));
    }
  }

  /** A formula as the library reads it. */
  static TeXFormula parse(String latex) {
    return Commands.parse(latex);
  }

  /**
   * The commands of the library, without those that read what a lesson from somewhere names: an
   * image in a file or on another computer, fonts and packages. They are there once it has started.
   */
  private static final class Commands {
    static {
      new TeXFormula("x");
      MacroInfo.Commands.keySet()
          .removeAll(Set.of("includegraphics", "jlmExternalFont", "usepackage"));
    }

    private static TeXFormula parse(String latex) {
      return new TeXFormula(latex);
    }
  }
}
