package gradarium.engine.data;

import gradarium.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as it stands in a file, apart from its first row, of which it is not known yet whether it
 * names the columns. A cell that is no number is NaN in its row, and its text is in its column.
 */
final class Table {
  private final String file;
  private final List<String> first;
  private final long firstLine;
  private final List<Column> columns;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final char decimal;
  private final Marks marks;
  private String comment = "";

  /**
   * A table without rows.
   *
   * @param asWritten the columns of which the texts of numbers are kept as well
   */
  Table(
      String file,
      List<String> first,
      long firstLine,
      int columns,
      char decimal,
      Set<Integer> asWritten) {
    this(
        file,
        first,
        firstLine,
        IntStream.range(0, columns)
            .mapToObj(i -> new Column(i, decimal, asWritten.contains(i)))
            .toList(),
        decimal,
        new Marks());
  }

  private Table(
      String file,
      List<String> first,
      long firstLine,
      List<Column> columns,
      char decimal,
      Marks marks) {
    this.file = file;
    this.first = first;
    this.firstLine = firstLine;
    this.columns = columns;
    this.decimal = decimal;
    this.marks = marks;
  }

  void add(double[] row, long line) {
    rows.add(row);
    lines.add(line);
  }

  /** The table when all was read: columns behind the last that has something are none. */
  Table ended(int width, String above) {
    Table table = new Table(file, first, firstLine, columns.subList(0, width), decimal, marks);
    table.comment = above;
    table.rows.addAll(rows);
    table.lines.addAll(lines);
    return table;
  }

  /** Takes the first row for names. */
  void nameColumns() {
    nameColumns(first);
  }

  /** Takes these for names. */
  void nameColumns(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      columns.get(i).setName(names.get(i).replaceAll("\\s+", " "));
    }
  }

  /** The same table with another first row. */
  Table withFirst(List<String> other) {
    Table table = new Table(file, other, firstLine, columns, decimal, marks);
    table.rows.addAll(rows);
    table.lines.addAll(lines);
    return table;
  }

  /** The same table with a first column more, above which nothing stands; it has no rows yet. */
  Table withUnnamedColumn(Set<Integer> asWritten) {
    List<String> names = new ArrayList<>(first);
    names.add(0, "");
    return new Table(file, names, firstLine, columns.size() + 1, decimal, asWritten);
  }

  /** Whether the first column names the rows: with words or whole numbers, all different. */
  boolean namesRows() {
    Column names = columns.get(0);
    return !names.hasFractions()
        && names.missingLine() == 0
        && names.counts(rows, rows.size()).size() == rows.size();
  }

  /** The lines of comment above the first row, without their {@code #}. */
  String comment() {
    return comment;
  }

  /** Takes the first row for data. */
  void addFirst() {
    double[] row = new double[columns.size()];
    for (int i = 0; i < row.length; i++) {
      String cell = first(i);
      row[i] = marks.add(i, cell, decimal);
      columns.get(i).addFirst(cell, row[i], firstLine);
    }
    rows.add(0, row);
    lines.add(0, firstLine);
  }

  /** The cell of the first row in a column. */
  String first(int column) {
    return column < first.size() ? first.get(column) : "";
  }

  List<Column> columns() {
    return columns;
  }

  List<double[]> rows() {
    return rows;
  }

  /**
   * The columns of words and numbers that may be classes, so that it matters how they are written.
   */
  Set<Integer> mixed() {
    int most = LabelColumn.MOST_CLASSES;
    return columns.stream()
        .filter(c -> c.isMixed() && c.counts(rows, most).size() <= most)
        .map(Column::index)
        .collect(Collectors.toSet());
  }

  /** The decimal mark with which its numbers were read. */
  char decimal() {
    return decimal;
  }

  /** The decimal mark that its rows tell, or else its first row. */
  char bestDecimal(Separator separator) {
    Marks ofFirst = new Marks();
    for (int i = 0; i < first.size(); i++) {
      ofFirst.add(i, first.get(i), decimal);
    }
    return marks.decided() == 0 && ofFirst.decided() != 0
        ? ofFirst.decided()
        : marks.decimal(separator);
  }

  /** The marks in the numbers of its rows. */
  Marks marks() {
    return marks;
  }

  /** The class that a row has if the classes are in a column. */
  String label(int row, Column column) {
    return column.label(row, rows.get(row)[column.index()]);
  }

  /**
   * Whether the numbers of the first column count the rows, from 0 or 1.
   *
   * @param withFirst whether the first row is one of them
   */
  boolean countsRows(boolean withFirst) {
    double from = withFirst ? Cell.number(first(0), decimal) : rows.isEmpty() ? -1 : rows.get(0)[0];
    double next = withFirst ? from + 1 : from;
    return (from == 0 || from == 1)
        && IntStream.range(0, rows.size()).allMatch(row -> rows.get(row)[0] == next + row);
  }

  /** What is wrong in the line of a row. */
  UnreadableData problem(int row, Message what) {
    return UnreadableData.line(file, lines.get(row), what);
  }

  /** What is wrong in a line. */
  UnreadableData problemAt(long line, Message what) {
    return UnreadableData.line(file, line, what);
  }

  /** What is wrong with it as a whole. */
  UnreadableData problem(Message what) {
    return UnreadableData.file(file, what);
  }
}
