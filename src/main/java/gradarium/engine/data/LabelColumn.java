package gradarium.engine.data;

import gradarium.message.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the column that holds the classes. Classes are values of which there are at least two and
 * at most a hundred, each twice on average: words, or whole numbers.
 */
final class LabelColumn {
  /** The most classes of a table. */
  static final int MOST_CLASSES = 100;

  private static final int FEW = 20;
  private static final String WEAK_NAME = "y";

  /** What the column of the classes may be called; an earlier name goes first. */
  private static final List<String> NAMES = List.of("label", "class", "target", "레이블", "라벨", "클래스");

  private final Table table;
  private final List<Column> columns;

  private LabelColumn(Table table, Collection<Column> columns) {
    this.table = table;
    this.columns = List.copyOf(columns);
  }

  /** Whether a name says that the classes are in its column. */
  static boolean isName(String name) {
    return NAMES.contains(lower(name)) || lower(name).equals(WEAK_NAME);
  }

  /** Whether a name alone says that its column holds the classes, whatever they look like. */
  static boolean isSureName(String name) {
    return NAMES.contains(lower(name));
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The column that somebody chose, by its name or else its number from 1.
   *
   * @throws UnreadableData where there is none, or it holds measurements
   */
  static Column chosen(Table table, String label) throws UnreadableData {
    List<Column> columns = table.columns();
    Optional<Column> named =
        columns.stream()
            .filter(column -> column.name().equals(label))
            .findFirst()
            .or(() -> columns.stream().filter(c -> c.name().equalsIgnoreCase(label)).findFirst());
    Column column =
        named
            .or(() -> columns.stream().filter(c -> label.equals("" + (c.index() + 1))).findFirst())
            .orElseThrow(
                () ->
                    table.problem(
                        Message.of("error.data.no-column", Cell.shortened(label), columns.size())));
    if (column.hasFractions() && !new LabelColumn(table, columns).mayHoldAnything(column)) {
      throw table.problem(Message.of("error.data.fractions", Cell.shortened(column.title())));
    }
    return column;
  }

  /**
   * The column that the rules find among some: one called label, class or target; the last one of
   * words; one called y that has few different values; one of few different whole numbers, the last
   * of all columns before the first, and these before the only other; the last if all else fails
   * and its values repeat.
   *
   * @throws UnreadableData where not even the last can be it
   */
  static Column found(Table table, Collection<Column> among) throws UnreadableData {
    return new LabelColumn(table, among).find();
  }

  private Column find() throws UnreadableData {
    for (String name : NAMES) {
      Optional<Column> named = named(name);
      if (named.filter(this::isMeant).isPresent()) {
        return named.get();
      }
    }
    List<Column> words =
        columns.stream()
            .filter(Column::isText)
            .filter(c -> mayHoldClasses(c, MOST_CLASSES))
            .toList();
    if (!words.isEmpty()) {
      return words.get(words.size() - 1);
    }
    Optional<Column> y = named(WEAK_NAME).filter(column -> mayHoldClasses(column, FEW));
    if (y.isPresent()) {
      return y.get();
    }
    Column last = columns.get(columns.size() - 1);
    return whole()
        .or(() -> Optional.of(last).filter(this::mayHoldAnything))
        .orElseThrow(
            () -> table.problem(Message.of("error.data.no-classes", Cell.shortened(last.title()))));
  }

  /**
   * Whether the name label, class or target is right, though there may be one class or too many.
   */
  private boolean isMeant(Column column) {
    int different = column.counts(table.rows(), MOST_CLASSES).size();
    return different == 1 || mayHoldClasses(column, MOST_CLASSES) || isTooMany(column);
  }

  private Optional<Column> named(String name) {
    return columns.stream().filter(column -> lower(column.name()).equals(name)).findFirst();
  }

  private Optional<Column> whole() {
    Column last = columns.get(columns.size() - 1);
    if (mayHoldClasses(last, FEW)) {
      return Optional.of(last);
    } else if (mayHoldClasses(columns.get(0), FEW)) {
      return Optional.of(columns.get(0));
    }
    List<Column> others = new ArrayList<>();
    for (Column column : columns) {
      if (others.size() < 2 && mayHoldClasses(column, FEW)) {
        others.add(column);
      }
    }
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }

  /** Whether its values are words or whole numbers of which each may stand for a class. */
  private boolean mayHoldClasses(Column column, int most) {
    if (column.isNumeric() && column.hasFractions()) {
      return false;
    }
    Map<String, Integer> counts = column.counts(table.rows(), most);
    return counts.size() >= 2 && counts.size() <= most && repeats(counts.size());
  }

  /** Whether it may hold classes if no other column does: also of a few numbers with fractions. */
  private boolean mayHoldAnything(Column column) {
    int most = column.hasFractions() ? FEW : MOST_CLASSES;
    int different = column.counts(table.rows(), most).size();
    return different <= most && repeats(different);
  }

  /** Whether it holds classes by its name and values, but more of them than are read. */
  private boolean isTooMany(Column column) {
    return !column.hasFractions()
        && column.counts(table.rows(), MOST_CLASSES).size() > MOST_CLASSES
        && repeats(column.counts(table.rows(), table.rows().size()).size());
  }

  private boolean repeats(int different) {
    return 2 * different <= table.rows().size();
  }
}
