package gradarium.engine.data;

import java.util.List;
import java.util.Locale;

/** What the text of a cell of a table is. */
final class Cell {
  /** Words for a value that is not there. */
  private static final List<String> MISSING = List.of("na", "n/a", "nan", "null", "?");

  private static final char MINUS = '\u2212';
  private static final double LARGEST_WHOLE = 1e15;

  private Cell() {}

  /** Whether it says that there is no value. */
  static boolean isMissing(String cell) {
    return cell.isEmpty() || MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /**
   * The number that a cell holds: digits with one decimal mark at most, a sign and an exponent; so
   * neither thousands separators nor units nor names of numbers. Not a number where it is none, and
   * infinite where it is too large.
   *
   * @param decimal the decimal mark
   */
  static double number(String cell, char decimal) {
    return isNumber(cell, decimal)
        ? Double.parseDouble(cell.replace(decimal, '.').replace(MINUS, '-'))
        : Double.NaN;
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

  /** Whether it is a number with this decimal mark in it. */
  static boolean isMarked(String cell, char decimal) {
    return cell.indexOf(decimal) >= 0 && isNumber(cell, decimal);
  }

  /** Whether the commas in it may part thousands: groups of three digits behind the first. */
  static boolean mayBeThousands(String cell) {
    return cell.matches("[+-]?[1-9]\\d{0,2}(,\\d{3})+");
  }

  /** A number as it is written for a class: whole ones without a decimal mark. */
  static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /** At most thirty characters of it, in one line. */
  static String shortened(String cell) {
    int longest = 30;
    String line = cell.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= longest ? line : line.substring(0, longest) + "…";
  }
}
