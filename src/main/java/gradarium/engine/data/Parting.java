package gradarium.engine.data;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The beginning of a table, split by a separator that may be the right one.
 *
 * @param separator between the cells
 * @param rows their cells, as they stand there
 */
record Parting(Separator separator, List<List<String>> rows) {
  private static final double MOSTLY = 0.9;

  /** All commas in it are between digits. */
  private static final Pattern COMMAS_IN_NUMBERS = Pattern.compile("(?:[^,]|(?<=\\d),(?=\\d))*+");

  /** Whether the first row has two cells or more, and a table its usual number of them. */
  boolean isOne() {
    return !rows.isEmpty() && rows.get(0).size() > 1 && usual(List::size) > 1;
  }

  /** Whether at least nine of ten rows have the same number of cells, as the first has several. */
  boolean isEven() {
    return isOne() && isMostly(List::size);
  }

  /**
   * Whether another one is the separator rather than this: it parts the cells of this one, where it
   * does not so the other way round. The space is rather a part of words, and of numbers with
   * units.
   */
  boolean yieldsTo(Parting other) {
    return leaves(other.separator) && (separator == Separator.SPACE || !other.leaves(separator));
  }

  /** Whether its cells hold another separator, equally often in most rows; no decimal comma. */
  private boolean leaves(Separator other) {
    ToLongFunction<List<String>> left =
        row -> row.stream().mapToLong(cell -> left(cell, other)).sum();
    return usual(left) > 0 && isMostly(left);
  }

  private static long left(String cell, Separator other) {
    boolean isNumber =
        other == Separator.COMMA
            && COMMAS_IN_NUMBERS.matcher(cell).matches()
            && Cell.unit(cell).isPresent();
    return isNumber ? 0 : cell.chars().filter(c -> c == other.character()).count();
  }

  /** The share of cells that are numbers, of those that are not empty; less than 1. */
  double numbers() {
    List<String> cells = rows.stream().flatMap(List::stream).filter(c -> !c.isEmpty()).toList();
    long numbers =
        cells.stream()
            .filter(c -> !Double.isNaN(Cell.number(c, '.')) || !Double.isNaN(Cell.number(c, ',')))
            .count();
    return numbers / (cells.size() + 1.0);
  }

  private long usual(ToLongFunction<List<String>> count) {
    return counts(count).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0L);
  }

  private boolean isMostly(ToLongFunction<List<String>> count) {
    Map<Long, Long> counts = counts(count);
    return counts.getOrDefault(usual(count), 0L) >= MOSTLY * rows.size();
  }

  private Map<Long, Long> counts(ToLongFunction<List<String>> count) {
    return rows.stream().collect(Collectors.groupingBy(count::applyAsLong, Collectors.counting()));
  }
}
