package gradarium.engine.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the numbers of a table say about its decimal mark. {@code 0,5} and {@code 1.234,5} are
 * numbers only with a comma, {@code 1.25} only with a point; {@code 1.000} is one thousand with a
 * comma, and one with a point.
 */
final class Marks {
  private final Map<Integer, String> either = new HashMap<>();
  private final Map<Integer, String> others = new HashMap<>();
  private int points;
  private int commas;
  private boolean commaIsFirst;

  /** A cell that may be read in two ways, beside another number of its column. */
  record Undecided(int column, String cell, String other) {}

  /** Takes one more cell, and reads it with this decimal mark. */
  double add(int column, String cell, char decimal) {
    double point = Cell.number(cell, '.');
    if (cell.indexOf('.') < 0 && cell.indexOf(',') < 0) {
      if (point != 0 && !Double.isNaN(point)) {
        others.putIfAbsent(column, cell);
      }
      return point;
    }
    double comma = Cell.number(cell, ',');
    if (!Double.isNaN(point) && !Double.isNaN(comma)) {
      addEither(column, cell);
    } else if (!Double.isNaN(comma)) {
      commaIsFirst |= points == 0;
      commas++;
    } else if (!Double.isNaN(point)) {
      points++;
    }
    return decimal == ',' ? comma : point;
  }

  private void addEither(int column, String cell) {
    String before = either.putIfAbsent(column, cell);
    if (before != null && before.indexOf('.') < 0 != cell.indexOf('.') < 0) {
      others.putIfAbsent(column, cell);
    }
  }

  /**
   * The decimal mark of most numbers that have only one reading, the first where there are equally
   * many; 0 where no number is such.
   */
  char decided() {
    return points == 0 && commas == 0
        ? 0
        : commas > points || commas == points && commaIsFirst ? ',' : '.';
  }

  /** The decimal mark, also where it does not matter. */
  char decimal(Separator separator) {
    boolean isComma =
        separator != Separator.COMMA
            && !either.isEmpty()
            && either.values().stream().allMatch(cell -> cell.indexOf(',') >= 0);
    return decided() != 0 ? decided() : isComma ? ',' : '.';
  }

  /**
   * A cell that makes a difference and about which nothing decides: where all numbers of a column
   * have the same mark, they only differ by a factor of 1000, and standardized they are the same.
   */
  Optional<Undecided> undecided() {
    return either.keySet().stream()
        .filter(column -> decided() == 0 && others.containsKey(column))
        .sorted()
        .findFirst()
        .map(column -> new Undecided(column, either.get(column), others.get(column)));
  }
}
