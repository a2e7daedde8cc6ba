package gradarium.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Numbers as text. */
public final class Numbers {
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final MathContext EXACT = new MathContext(17);
  private static final double LARGEST_PLAIN = 1e7;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private Numbers() {}

  /**
   * The number that a text denotes, also with a typeset minus; not what only Java takes for a
   * number, such as {@code 1d} and {@code 0x1p-3}.
   *
   * @throws NumberFormatException if it is not a number
   */
  public static double parse(String text) {
    String plain = text.strip().replace('−', '-');
    if (!NUMBER.matcher(plain).matches()) {
      throw new NumberFormatException(text);
    }
    return Double.parseDouble(plain);
  }

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
