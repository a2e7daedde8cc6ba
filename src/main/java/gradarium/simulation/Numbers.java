package gradarium.simulation;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text. */
public final class Numbers {
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final MathContext EXACT = new MathContext(17);
  private static final double LARGEST_PLAIN = 1e7;

  private Numbers() {}

  /** The shortest text that reads back as the same double: 0.05, 1e-8, 3. */
  public static String plain(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    } else if (value == 0) {
      return "0";
    } else if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
    return Double.toString(value).replace(".0E", "e").replace('E', 'e');
  }

  /** The value with up to 17 significant digits, which name every double exactly. */
  public static String exact(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(EXACT).toString()
        : Double.toString(value);
  }
}
