package gradarium.concept.optimizer;

import java.util.Locale;

/** Numbers for tables: short, and of one width. */
final class BoardNumbers {
  private static final double SMALLEST_PLAIN = 0.01;
  private static final double LARGEST_PLAIN = 1000;

  private BoardNumbers() {}

  /** Two significant digits for what is very small or large, else up to three decimals. */
  static String shortest(double value) {
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
}
