package gradarium.engine.data;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Decides whether the first row of a table names its columns. */
final class HeaderRow {
  private final Table table;

  private HeaderRow(Table table) {
    this.table = table;
  }

  /**
   * Whether the rules find names in the first row. Without a number in it, they do where it has a
   * word above numbers, or the name of a column of classes. With numbers in it, these must be whole
   * and different, and either a word that begins with a letter stands above numbers, or a word is
   * the name of a column of classes or stands nowhere below it, where every other word stands
   * twice. Numbers alone are names only if they go up by ones, above columns of which all but one
   * have fractions.
   */
  static boolean isFound(Table table) {
    return new HeaderRow(table).isFound();
  }

  private boolean isFound() {
    List<Column> columns = table.columns();
    List<Column> numbers = columns.stream().filter(c -> !Double.isNaN(number(c))).toList();
    List<Column> words =
        columns.stream()
            .filter(c -> Double.isNaN(number(c)) && !Cell.isMissing(table.first(c.index())))
            .toList();
    if (words.isEmpty()) {
      return countUp(numbers) && columns.stream().filter(c -> !c.hasFractions()).count() <= 1;
    } else if (!numbers.isEmpty() && !areWholeAndDifferent(numbers)) {
      return false;
    }
    return words.stream()
        .anyMatch(
            c ->
                c.hasNumbers() && (numbers.isEmpty() || beginsWithLetter(c))
                    || LabelColumn.isName(table.first(c.index())) && !standsBelow(c)
                    || !numbers.isEmpty() && c.isText() && isUnique(c));
  }

  private double number(Column column) {
    return Cell.number(table.first(column.index()), table.decimal());
  }

  private boolean countUp(List<Column> numbers) {
    return numbers.size() >= 2
        && numbers.size() == table.columns().size()
        && areWholeAndDifferent(numbers)
        && IntStream.range(1, numbers.size())
            .allMatch(i -> number(numbers.get(i)) == number(numbers.get(i - 1)) + 1);
  }

  private boolean areWholeAndDifferent(List<Column> numbers) {
    double[] all = numbers.stream().mapToDouble(this::number).distinct().toArray();
    return all.length == numbers.size()
        && IntStream.range(0, all.length).allMatch(i -> all[i] == Math.rint(all[i]));
  }

  private boolean beginsWithLetter(Column column) {
    return Character.isLetter(table.first(column.index()).codePointAt(0));
  }

  private boolean standsBelow(Column column) {
    String word = table.first(column.index());
    return IntStream.range(0, table.rows().size())
        .anyMatch(row -> table.label(row, column).equals(word));
  }

  private boolean isUnique(Column column) {
    Map<String, Integer> counts = column.counts(table.rows(), LabelColumn.MOST_CLASSES);
    return counts.size() <= LabelColumn.MOST_CLASSES
        && !counts.containsKey(table.first(column.index()))
        && counts.values().stream().allMatch(count -> count > 1);
  }
}
