package gradarium.engine.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a table cell means. */
final class Cell {
  /** Words for a missing value. */
  private static final List<String> MISSING = List.of("na", "n/a", "nan", "null", "?");

  private static final String SIGN = "[+\u2212-]";
  private static final Pattern COMMAS =
      Pattern.compile(SIGN + "?[1-9]\\d{0,2}(?:,\\d{3})++(?:\\.\\d*)?");
  private static final Pattern POINTS =
      Pattern.compile(SIGN + "?[1-9]\\d{0,2}(?:\\.\\d{3})++(?:,\\d*)?");
  private static final int SHORTEST_GROUPED = "1,000".length();

  /**
   * A number as people write it: quotation marks or a currency in front; digits, also of other
   * scripts, perhaps grouped; an exponent, also of Fortran or as a product; and a unit.
   */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "[\"'=(\\[<>~≈±≤≥]*"
              + (SIGN + "?(?:\\p{L}{0,3}\\p{Sc})?\\h*" + SIGN + "?\\h*")
              + "(?:0[xX]\\p{XDigit}+"
              + "|\\p{Nd}{1,3}(?:[,.'’_\\h]\\p{Nd}{3})+(?:[.,]\\p{Nd}*)?"
              + "|\\p{Nd}{1,2}(?:,\\p{Nd}{2})+,\\p{Nd}{3}(?:\\.\\p{Nd}*)?"
              + "|\\p{Nd}*[.,·٫]?\\p{Nd}+|\\p{Nd}+[.,])"
              + ("(?:[eEdD]" + SIGN + "?\\d+|\\h*[x×*·]\\h*10\\^?" + SIGN + "?\\d+)?")
              + "(?<unit>(?:\\h*[\\p{L}\\p{Sc}%‰°′″²³µ][\\p{L}\\p{Sc}%‰°′″²³µ/·.*^0-9-]{0,15})?)"
              + "\\h*[\"')\\]]*");

  /** Digits of a number beyond the largest, and more; a longer cell would take long to look at. */
  private static final int LONGEST_WRITTEN = 1000;

  private static final char MINUS = '\u2212';

  /** Numbers from here on may not hold all digits that are written. */
  static final double LEAST_LONG = 1e15;

  private static final int LONGEST_PLAIN = 30;

  /** Twice this number is finite, so the difference of any two such numbers is. */
  private static final double LARGEST = Double.MAX_VALUE / 2;

  private Cell() {}

  /** Whether it marks a missing value. */
  static boolean isMissing(String cell) {
    return cell.isEmpty() || MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /**
   * The number that a cell holds: digits with one decimal mark at most, a sign and an exponent; or
   * with groups of three digits between commas and points, whichever is not the decimal mark; so
   * neither units nor names of numbers. NaN if it is not a number, and infinite if it is larger
   * than half the largest number.
   *
   * @param decimal the decimal mark
   */
  static double number(String cell, char decimal) {
    if (isNumber(cell, decimal)) {
      double number = Double.parseDouble(cell.replace(decimal, '.').replace(MINUS, '-'));
      return Math.abs(number) > LARGEST ? Math.signum(number) / 0 : number;
    }
    char other = decimal == '.' ? ',' : '.';
    boolean isGrouped =
        cell.length() >= SHORTEST_GROUPED
            && cell.indexOf(other) > 0
            && (other == ',' ? COMMAS : POINTS).matcher(cell).matches();
    return isGrouped ? number(cell.replace(Character.toString(other), ""), decimal) : Double.NaN;
  }

  private static boolean isNumber(String cell, char decimal) {
    int length = cell.length();
    int i = length > 0 && isSign(cell.charAt(0)) ? 1 : 0;
    int digits = 0;
    boolean marked = false;
    for (; i < length; i++) {
      char c = cell.charAt(i);
      if (isDigit(c)) {
        digits++;
      } else if (c == decimal && !marked) {
        marked = true;
      } else {
        break;
      }
    }
    if (digits == 0 || i == length) {
      return digits > 0;
    }
    int exponent = i + 1 < length && isSign(cell.charAt(i + 1)) ? i + 2 : i + 1;
    return (cell.charAt(i) == 'e' || cell.charAt(i) == 'E')
        && exponent < length
        && cell.substring(exponent).chars().allMatch(Cell::isDigit);
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+' || c == MINUS;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The unit of a number as people write it, with the space in front of it; may be empty. */
  static Optional<String> unit(String cell) {
    Matcher written = WRITTEN.matcher(cell);
    return cell.length() <= LONGEST_WRITTEN && written.matches()
        ? Optional.of(written.group("unit"))
        : Optional.empty();
  }

  /** A number as it is written for a class: whole ones without a decimal mark. */
  static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < LEAST_LONG
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /**
   * The number of a cell, with all digits that are written where a number may not hold them.
   *
   * @param decimal the decimal mark
   */
  static String text(String cell, double number, char decimal) {
    if (Math.abs(number) < LEAST_LONG) {
      return text(number);
    }
    String other = decimal == '.' ? "," : ".";
    String plain = cell.replace(other, "").replace(decimal, '.').replace(MINUS, '-');
    BigDecimal exact = new BigDecimal(plain).stripTrailingZeros();
    return exact.precision() - exact.scale() <= LONGEST_PLAIN
        ? exact.toPlainString()
        : exact.toString();
  }

  /** At most thirty characters of it, in one line. */
  static String shortened(String cell) {
    int longest = 30;
    String line = cell.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= longest ? line : line.substring(0, longest) + "…";
  }
}
