package gradarium.engine.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The contents of a table column, below its name. */
final class Column {
  private final int index;
  private final char decimal;
  private final boolean asWritten;

  /** The texts of the rows that a number does not tell; empty for others, and perhaps shorter. */
  private final List<String> words = new ArrayList<>();

  private String name = "";
  private int numbers;
  private int fractions;
  private int missing;
  private boolean hasWords;
  private long oddLine;
  private String oddCell = "";
  private long missingLine;

  /**
   * An empty column.
   *
   * @param decimal the decimal mark of its numbers
   * @param asWritten whether the texts of all cells are kept, and are the classes
   */
  Column(int index, char decimal, boolean asWritten) {
    this.index = index;
    this.decimal = decimal;
    this.asWritten = asWritten;
  }

  /** Its place in the table, from 0. */
  int index() {
    return index;
  }

  /** Takes one more cell; {@code rows} are above it. */
  void add(String cell, double number, long line, int rows) {
    if (Double.isFinite(number)) {
      numbers++;
      fractions += number == Math.rint(number) ? 0 : 1;
    } else if (oddLine == 0) {
      oddLine = line;
      oddCell = cell;
    }
    if (Cell.isMissing(cell)) {
      missing++;
      missingLine = missingLine == 0 ? line : missingLine;
    }
    hasWords |= !Double.isFinite(number) && !Cell.isMissing(cell);
    boolean isText = asWritten || !(Math.abs(number) < Cell.LEAST_LONG);
    if (isText || !words.isEmpty()) {
      while (words.size() < rows) {
        words.add("");
      }
      words.add(isText ? label(cell, number) : "");
    }
  }

  /** Puts a cell above all others. */
  void addFirst(String cell, double number, long line) {
    List<String> others = new ArrayList<>(words);
    words.clear();
    long odd = oddLine;
    String oddText = oddCell;
    long none = missingLine;
    oddLine = 0;
    missingLine = 0;
    add(cell, number, line, 0);
    if (oddLine == 0) {
      oddLine = odd;
      oddCell = oddText;
    }
    missingLine = missingLine == 0 ? none : missingLine;
    if (!others.isEmpty() && words.isEmpty()) {
      words.add("");
    }
    words.addAll(others);
  }

  void setName(String given) {
    name = given;
  }

  /** The name that the table gives it; empty where it gives none. */
  String name() {
    return name;
  }

  /** Its name, or else its number from 1. */
  String title() {
    return name.isEmpty() ? Integer.toString(index + 1) : name;
  }

  /** Whether all its cells are numbers. */
  boolean isNumeric() {
    return oddLine == 0;
  }

  /** Whether there are values in it, and none of them is a number. */
  boolean isText() {
    return numbers == 0 && !isEmpty();
  }

  /** Whether there is no value in it. */
  boolean isEmpty() {
    return numbers == 0 && words.size() == missing;
  }

  /** Whether some of its cells are numbers. */
  boolean hasNumbers() {
    return numbers > 0;
  }

  /** Whether some of its numbers are not whole. */
  boolean hasFractions() {
    return fractions > 0;
  }

  /** The line of the first cell that is no number; 0 where all are. */
  long oddLine() {
    return oddLine;
  }

  /** The first cell that is no number. */
  String oddCell() {
    return oddCell;
  }

  /**
   * The row of the first number written with a unit or with marks that are not read, if there are
   * such and no other words; none otherwise. Units that differ from row to row count only behind a
   * space, as {@code 1st} and {@code 2nd} are words.
   */
  OptionalInt quantityRow(List<double[]> rows) {
    Set<String> units = new HashSet<>();
    boolean isJoined = false;
    int first = -1;
    for (int row = 0; row < words.size(); row++) {
      String word = words.get(row);
      if (!Double.isFinite(rows.get(row)[index]) && !Cell.isMissing(word)) {
        Optional<String> unit = Cell.unit(word);
        if (unit.isEmpty()) {
          return OptionalInt.empty();
        }
        first = first < 0 ? row : first;
        units.add(unit.get().strip().toLowerCase(Locale.ROOT));
        isJoined |= !unit.get().isEmpty() && Character.isLetter(unit.get().charAt(0));
      }
    }
    units.remove("");
    return first < 0 || isJoined && units.size() > 1 ? OptionalInt.empty() : OptionalInt.of(first);
  }

  /** The text of a row that has no number here. */
  String word(int row) {
    return words.get(row);
  }

  /** The line of the first cell without a value; 0 where all have one. */
  long missingLine() {
    return missingLine;
  }

  /** The class that a row has if the classes are here. */
  String label(int row, double number) {
    String word = row < words.size() ? words.get(row) : "";
    return word.isEmpty() && Double.isFinite(number) ? Cell.text(number) : word;
  }

  /** The class that a cell says: the text of one that is no number, or where all are taken so. */
  String label(String cell, double number) {
    return asWritten || !Double.isFinite(number) ? cell : Cell.text(cell, number, decimal);
  }

  /** Whether some cells are words and others numbers, so that these may be codes. */
  boolean isMixed() {
    return hasWords && numbers > 0;
  }

  /** How often each value stands here, while there are no more than {@code most} of them. */
  Map<String, Integer> counts(List<double[]> rows, int most) {
    Map<String, Integer> counts = new HashMap<>();
    for (int row = 0; row < rows.size() && counts.size() <= most; row++) {
      counts.merge(label(row, rows.get(row)[index]), 1, Integer::sum);
    }
    return counts;
  }
}
