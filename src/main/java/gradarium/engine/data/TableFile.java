package gradarium.engine.data;

import gradarium.message.Message;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reads tables: columns of numbers, and one that says to which class a row belongs. */
final class TableFile {
  private static final int FEWEST_ROWS = 10;

  /** What a column that only numbers the rows may be called. */
  private static final Set<String> INDEX_NAMES =
      Set.of("", "#", "id", "index", "no", "no.", "nr", "nr.", "row", "번호", "순번", "연번");

  private final Table table;
  private final DataSource source;

  private TableFile(Table table, DataSource source) {
    this.table = table;
    this.source = source;
  }

  /**
   * The samples of a table, standardized.
   *
   * @param file opens it
   * @throws UnreadableData where it is no such table
   */
  static DataFile.Content read(DataSource source, TextEncoding.Opener file) throws IOException {
    String name = DataFile.name(source.path());
    source.options().check(name);
    TextEncoding encoding = TextEncoding.of(file);
    Dialect dialect = dialect(source.options(), file, encoding);
    Table table = rows(name, file, encoding, dialect, Set.of());
    char decimal = table.bestDecimal(dialect.separator());
    if (decimal != dialect.decimal()) {
      dialect = dialect.withDecimal(decimal);
      table = rows(name, file, encoding, dialect, Set.of());
    }
    TableFile read = new TableFile(table, source);
    boolean header = read.header(dialect);
    Set<Integer> mixed = table.mixed();
    if (!mixed.isEmpty()) {
      read = new TableFile(rows(name, file, encoding, dialect, mixed), source);
      header = read.header(dialect);
    }
    return read.content(encoding, dialect, header);
  }

  private static Table rows(
      String name,
      TextEncoding.Opener file,
      TextEncoding encoding,
      Dialect dialect,
      Set<Integer> asWritten)
      throws IOException {
    try (Reader text = new StrictReader(file.open(), encoding.charset())) {
      return TableReader.read(name, text, dialect, asWritten);
    }
  }

  private static Dialect dialect(
      TableOptions options, TextEncoding.Opener file, TextEncoding encoding) throws IOException {
    char[] start = new char[Dialect.SAMPLE];
    int length = 0;
    try (Reader text = new StrictReader(file.open(), encoding.charset())) {
      int n = 0;
      while (n >= 0 && length < start.length) {
        length += n;
        n = text.read(start, length, start.length - length);
      }
    }
    Optional<Separator> chosen = Separator.named(options.separator());
    return Dialect.of(new String(start, 0, length), length < start.length, chosen);
  }

  private DataFile.Content content(TextEncoding encoding, Dialect dialect, boolean header)
      throws UnreadableData {
    if (table.rows().size() < FEWEST_ROWS) {
      for (Column column : table.columns()) {
        if (column.hasNumbers() && !LabelColumn.isName(column.name())) {
          check(column);
        }
      }
      throw table.problem(Message.of("error.data.few", table.rows().size(), FEWEST_ROWS));
    }
    refuseUndecidedMarks();
    Column label = label();
    refuseQuantities(column -> column != label);
    List<Column> inputs = table.columns().stream().filter(c -> c != label && isInput(c)).toList();
    for (Column column : inputs) {
      check(column);
    }
    if (inputs.isEmpty()) {
      throw table.problem(Message.of("error.data.no-inputs", Cell.shortened(label.title())));
    }
    List<String> classes = classes(label);
    Split split = split(inputs, label, classes);
    DataDescription description =
        new DataDescription(
            source,
            "table",
            encoding.name(),
            dialect.separator().id(),
            table.decimal() == ',' ? "comma" : "point",
            header ? TableOptions.YES : TableOptions.NO,
            table.rows().size(),
            0,
            inputs.size(),
            label.title(),
            classes,
            split.shareSetAside(),
            table.columns().stream().map(Column::title).toList(),
            table.columns().stream()
                .filter(c -> c != label && !isInput(c))
                .map(Column::title)
                .toList());
    return new DataFile.Content(split, description);
  }

  private boolean header(Dialect dialect) throws UnreadableData {
    if (table.columns().isEmpty()) {
      throw table.problem(Message.of("error.data.few", 0, FEWEST_ROWS));
    }
    String chosen = source.options().header();
    boolean isFound = !chosen.equals(TableOptions.NO) && HeaderRow.isFound(table);
    Optional<List<String>> above =
        isFound || chosen.equals(TableOptions.NO)
            ? Optional.empty()
            : dialect
                .namesIn(table.comment(), table.columns().size(), table.countsRows(true))
                .filter(names -> HeaderRow.isFound(table.withFirst(names)));
    boolean header = isFound || above.isPresent() || chosen.equals(TableOptions.YES);
    if (header && above.isEmpty()) {
      table.nameColumns();
    } else {
      above.ifPresent(table::nameColumns);
      table.addFirst();
      if (table.rows().size() > TableReader.MOST_ROWS) {
        throw table.problem(
            TableReader.MOST_ROWS, Message.of("error.data.many-rows", TableReader.MOST_ROWS));
      }
    }
    return header;
  }

  private Column label() throws UnreadableData {
    String chosen = source.options().label();
    if (!chosen.isEmpty()) {
      return LabelColumn.chosen(table, chosen);
    }
    refuseQuantities(column -> !LabelColumn.isSureName(column.name()));
    List<Column> among = table.columns().stream().filter(c -> !c.isEmpty() && !isIndex(c)).toList();
    return LabelColumn.found(table, among.isEmpty() ? table.columns() : among);
  }

  /** Whether a column holds inputs: neither words, nor nothing, nor an index. */
  private boolean isInput(Column column) {
    return !column.isText() && !column.isEmpty() && !isIndex(column);
  }

  /**
   * Whether it is the first column, has no name or that of an index, and whole numbers that are all
   * different, as those of rows that were counted, and then sorted or drawn.
   */
  private boolean isIndex(Column column) {
    String name = column.name().toLowerCase(Locale.ROOT);
    boolean hasHeader = table.columns().stream().anyMatch(c -> !c.name().isEmpty());
    return column.index() == 0
        && hasHeader
        && (INDEX_NAMES.contains(name) || name.startsWith("unnamed"))
        && column.isNumeric()
        && !column.hasFractions()
        && column.counts(table.rows(), table.rows().size()).size() == table.rows().size();
  }

  private void check(Column column) throws UnreadableData {
    if (!column.isNumeric()) {
      throw table.problemAt(column.oddLine(), noNumber(column, column.oddCell()));
    }
  }

  private Message noNumber(Column column, String cell) {
    String key =
        cell.isEmpty()
            ? "error.data.no-number"
            : !Double.isNaN(Cell.number(cell, table.decimal()))
                ? "error.data.large"
                : Cell.unit(cell).isEmpty()
                    ? "error.data.number"
                    : Double.isNaN(Cell.number(cell, table.decimal() == ',' ? '.' : ','))
                        ? "error.data.written"
                        : "error.data.other-mark";
    return Message.of(
        key, Cell.shortened(column.title()), Cell.shortened(cell), "" + table.decimal());
  }

  /** Numbers with units or other marks are no words: they would be left out, or become classes. */
  private void refuseQuantities(Predicate<Column> which) throws UnreadableData {
    for (Column column : table.columns().stream().filter(which).toList()) {
      OptionalInt row = column.quantityRow(table.rows());
      if (row.isPresent()) {
        throw table.problem(row.getAsInt(), noNumber(column, column.word(row.getAsInt())));
      }
    }
  }

  private void refuseUndecidedMarks() throws UnreadableData {
    Optional<Marks.Undecided> undecided = table.marks().undecided();
    if (undecided.isPresent()) {
      Marks.Undecided found = undecided.get();
      String title = table.columns().get(found.column()).title();
      double point = Cell.number(found.cell(), '.');
      double comma = Cell.number(found.cell(), ',');
      throw table.problem(
          Message.of(
              "error.data.marks",
              Cell.shortened(title),
              found.cell(),
              found.other(),
              Cell.text(Math.max(point, comma)),
              Cell.text(Math.min(point, comma))));
    }
  }

  /** The names of the classes in order: that of numbers, or else that of texts. */
  private List<String> classes(Column label) throws UnreadableData {
    String title = Cell.shortened(label.title());
    if (label.missingLine() > 0) {
      String cell =
          IntStream.range(0, table.rows().size())
              .mapToObj(row -> table.label(row, label))
              .filter(Cell::isMissing)
              .findFirst()
              .orElse("");
      String key = cell.isEmpty() ? "error.data.no-label" : "error.data.missing-label";
      throw table.problemAt(label.missingLine(), Message.of(key, title, cell));
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      found.putIfAbsent(table.label(row, label), row);
      if (found.size() > LabelColumn.MOST_CLASSES) {
        throw table.problem(
            row, Message.of("error.data.many-classes", title, LabelColumn.MOST_CLASSES));
      }
    }
    if (found.size() < 2) {
      throw table.problem(Message.of("error.data.one-class", title));
    }
    List<String> classes = new ArrayList<>(found.keySet());
    classes.sort(
        label.isNumeric() ? Comparator.comparing(BigDecimal::new) : Comparator.naturalOrder());
    return classes;
  }

  private Split split(List<Column> inputs, Column label, List<String> classes) {
    double[][] values = new double[table.rows().size()][];
    int[] labels = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      double[] all = table.rows().get(row);
      values[row] = inputs.stream().mapToDouble(column -> all[column.index()]).toArray();
      labels[row] = classes.indexOf(table.label(row, label));
    }
    return Split.standardized(DataFile.name(source.path()), values, labels, classes.size());
  }
}
