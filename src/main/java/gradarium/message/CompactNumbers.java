package gradarium.message;

import java.util.Locale;

/** Numbers for tables: short and of equal width. */
public final class CompactNumbers {
  private static final double SMALLEST_PLAIN = 0.01;
  private static final double LARGEST_PLAIN = 1000;

  private CompactNumbers() {}

  /** Two significant digits for what is very small or large, else up to three decimals. */
  public static String shortest(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "–∞";
    } else if (size == 0) {
      return "0";
    } else if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return String.format(Locale.ROOT, size < 10 ? "%.3f" : "%.1f", value).replace('-', '–');
    }
    return String.format(Locale.ROOT, "%.0e", value)
        .replace("e-0", "e-")
        .replace("e+0", "e")
        .replace("e+", "e")
        .replace('-', '–');
  }

  /** A share for a table. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** A number for a formula in LaTeX, with so many digits that the formula keeps its width. */
  public static String latex(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "\\mathrm{NaN}" : value > 0 ? "\\infty" : "-\\infty";
    } else if (size == 0) {
      return "0";
    } else if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return String.format(Locale.ROOT, size < 10 ? "%.3f" : "%.1f", value);
    }
    String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e");
    return parts[0] + "\\cdot 10^{" + Integer.parseInt(parts[1]) + "}";
  }
}
