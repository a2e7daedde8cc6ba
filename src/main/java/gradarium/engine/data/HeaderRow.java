package gradarium.engine.data;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Decides whether the first row of a table names its columns. */
final class HeaderRow {
  private static final int MOST_FEW = 4;

  /** Between the smallest and the largest of wavelengths, mostly. */
  private static final int MOST_TIMES = 10;

  /** Between two years that stand alone. */
  private static final int MOST_YEARS = 10;

  private final Table table;

  private HeaderRow(Table table) {
    this.table = table;
  }

  /**
   * Whether the rules find names in the first row. Without a number in it, they do where it has a
   * word above numbers, or the name of a column of classes; label, class and target, standing
   * nowhere below, decide whatever the numbers. With numbers in it, these must be whole and
   * different, and either a word that begins with a letter stands above numbers, or a word is the
   * name of a column of classes or stands nowhere below it, where every other word stands twice.
   * Numbers alone are names only if they go up by ones, and one of these holds: all columns but one
   * have fractions; no row goes up as well or has the same numbers in another order, and there are
   * five or more of them, or three or four from 0 of which none stands below itself. Where the
   * first cell is empty, whole and different numbers are names if the first column counts the rows,
   * or they themselves count from 0. Two or more different numbers, whole or not, that lie each
   * farther from all below it than these from each other, most of them above columns that change,
   * are names beside words that stand nowhere below, and alone; if they are at most ten times as
   * large as each other, or three or more go up or down, and none goes on with a column that goes
   * up or down. So are years in equal steps, three or more, or two at most ten apart, beside such
   * words, if at most a quarter of the rows has such, and three or more that all go up or all go
   * down beside a word that stands nowhere below, where every other word stands twice, if at most a
   * quarter of the rows goes the same way. Nothing may stand beside them above a first column that
   * names the rows, with words or whole numbers that are all different.
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
    if (words.stream().anyMatch(this::isSureLabel)) {
      return true;
    } else if (numbers.size() >= 2
        && isFull(words.size() + numbers.size())
        && (areFarFromBelow(numbers) || areYears(numbers) || areScale(numbers, words))
        && words.stream().noneMatch(this::standsBelow)) {
      return true;
    } else if (words.isEmpty()) {
      return numbers.size() == columns.size()
          ? areNumbersNames(numbers)
          : standBesideIndex(numbers);
    } else if (!numbers.isEmpty() && !areWholeAndDifferent(numbers)) {
      return false;
    }
    return words.stream()
        .anyMatch(
            c ->
                isAboveNumbers(c) && (numbers.isEmpty() || beginsWithLetter(c))
                    || LabelColumn.isName(table.first(c.index())) && !standsBelow(c)
                    || !numbers.isEmpty() && c.isText() && isUnique(c));
  }

  /** Whether something stands above each column, but perhaps nothing where the rows are named. */
  private boolean isFull(int names) {
    int columns = table.columns().size();
    return names == columns
        || names == columns - 1 && table.first(0).isEmpty() && table.namesRows();
  }

  /** Whether numbers stand below, also if with units, for which they are refused later. */
  private boolean isAboveNumbers(Column column) {
    return column.hasNumbers()
        || Cell.unit(table.first(column.index())).isEmpty()
            && column.quantityRow(table.rows()).isPresent();
  }

  private boolean isSureLabel(Column column) {
    return LabelColumn.isSureName(table.first(column.index())) && !standsBelow(column);
  }

  private double number(Column column) {
    return Cell.number(table.first(column.index()), table.decimal());
  }

  /** Whether a row of nothing but numbers, as programs number columns, is none of data. */
  private boolean areNumbersNames(List<Column> numbers) {
    int size = numbers.size();
    if (!countUp(numbers)) {
      return false;
    } else if (numbers.stream().filter(c -> !c.hasFractions()).count() <= 1) {
      return true;
    }
    boolean isEnough =
        size > MOST_FEW
            || size > 2
                && number(numbers.get(0)) == 0
                && numbers.stream().noneMatch(this::standsBelow);
    return isEnough && table.rows().stream().noneMatch(this::isLikeFirst);
  }

  /** Whether the numbers are measured in other units than those below them, as wavelengths are. */
  private boolean areFarFromBelow(List<Column> numbers) {
    double[] first = numbers.stream().mapToDouble(this::number).toArray();
    return areDifferent(numbers)
        && (first.length > 2 && areInOrder(first) || areOfOneSize(first))
        && numbers.stream().allMatch(this::isFarFromBelow)
        && 2 * numbers.stream().filter(this::changesBelow).count() > numbers.size()
        && numbers.stream().noneMatch(this::isTopOfOrder);
  }

  private boolean isFarFromBelow(Column column) {
    DoubleSummaryStatistics below = below(column).summaryStatistics();
    double range = below.getMax() - below.getMin();
    double first = number(column);
    return first > below.getMax() + range || first < below.getMin() - range;
  }

  private boolean changesBelow(Column column) {
    return below(column).distinct().limit(2).count() == 2;
  }

  /** Whether the first number goes on with those below, as that of the largest city on top. */
  private boolean isTopOfOrder(Column column) {
    return areInOrder(
        DoubleStream.concat(DoubleStream.of(number(column)), below(column)).toArray());
  }

  private DoubleStream below(Column column) {
    return table.rows().stream().mapToDouble(row -> row[column.index()]).filter(Double::isFinite);
  }

  private static boolean areInOrder(double[] x) {
    double up = Math.signum(x[1] - x[0]);
    return IntStream.range(1, x.length).allMatch(i -> (x[i] - x[i - 1]) * up > 0);
  }

  private static boolean areOfOneSize(double[] x) {
    DoubleSummaryStatistics sizes = Arrays.stream(x).map(Math::abs).summaryStatistics();
    return sizes.getMax() <= MOST_TIMES * sizes.getMin();
  }

  /** Whether numbers beside words are years, and those of the rows are not as well. */
  private boolean areYears(List<Column> numbers) {
    return numbers.size() < table.columns().size()
        && areYears(numbers.stream().mapToDouble(this::number).toArray())
        && isRareBelow(numbers, HeaderRow::areYears);
  }

  private static boolean areYears(double[] x) {
    double step = x[1] - x[0];
    return step != 0
        && (x.length > 2 || Math.abs(step) <= MOST_YEARS)
        && Arrays.stream(x).allMatch(y -> y >= 1000 && y < 3000 && y == Math.rint(y))
        && IntStream.range(1, x.length).allMatch(i -> x[i] - x[i - 1] == step);
  }

  /** Whether numbers go up or down beside the only cell of a column of words that stands once. */
  private boolean areScale(List<Column> numbers, List<Column> words) {
    double[] first = numbers.stream().mapToDouble(this::number).toArray();
    double up = first[1] - first[0];
    return first.length > 2
        && areInOrder(first)
        && isRareBelow(numbers, x -> areInOrder(x) && (x[1] - x[0]) * up > 0)
        && words.stream().anyMatch(c -> c.isText() && isUnique(c));
  }

  /** Whether at most a quarter of the rows has such numbers: of three, a sixth is in order. */
  private boolean isRareBelow(List<Column> numbers, Predicate<double[]> such) {
    int[] places = numbers.stream().mapToInt(Column::index).toArray();
    long count =
        table.rows().stream()
            .map(row -> Arrays.stream(places).mapToDouble(i -> row[i]).toArray())
            .filter(such)
            .count();
    return 4 * count <= table.rows().size();
  }

  /** Whether nothing stands above a column that counts the rows, and numbers above all others. */
  private boolean standBesideIndex(List<Column> numbers) {
    return numbers.size() == table.columns().size() - 1
        && table.first(0).isEmpty()
        && areWholeAndDifferent(numbers)
        && (table.countsRows(false) || countUp(numbers) && number(numbers.get(0)) == 0);
  }

  private boolean countUp(List<Column> numbers) {
    return numbers.size() >= 2
        && areWholeAndDifferent(numbers)
        && IntStream.range(1, numbers.size())
            .allMatch(i -> number(numbers.get(i)) == number(numbers.get(i - 1)) + 1);
  }

  /** Whether a row counts up as well, or holds the numbers of the first in another order. */
  private boolean isLikeFirst(double[] row) {
    double[] sorted = Arrays.stream(row).sorted().toArray();
    double from = number(table.columns().get(0));
    return IntStream.range(1, row.length).allMatch(i -> row[i] == row[i - 1] + 1)
        || IntStream.range(0, row.length).allMatch(i -> sorted[i] == from + i);
  }

  private boolean areWholeAndDifferent(List<Column> numbers) {
    return areDifferent(numbers)
        && numbers.stream().mapToDouble(this::number).allMatch(x -> x == Math.rint(x));
  }

  private boolean areDifferent(List<Column> numbers) {
    return numbers.stream().mapToDouble(this::number).distinct().count() == numbers.size();
  }

  private boolean beginsWithLetter(Column column) {
    return Character.isLetter(table.first(column.index()).codePointAt(0));
  }

  private boolean standsBelow(Column column) {
    String first = table.first(column.index());
    String value = column.label(first, number(column));
    return IntStream.range(0, table.rows().size())
        .anyMatch(row -> table.label(row, column).equals(value));
  }

  private boolean isUnique(Column column) {
    Map<String, Integer> counts = column.counts(table.rows(), LabelColumn.MOST_CLASSES);
    return counts.size() <= LabelColumn.MOST_CLASSES
        && !counts.containsKey(table.first(column.index()))
        && counts.values().stream().allMatch(count -> count > 1);
  }
}
