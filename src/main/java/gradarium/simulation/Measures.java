package gradarium.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/**
 * What a view measures: a table that {@code trace} prints, and numbers beside it that only lessons
 * and the self-check read. That in column {@code test_loss} of lane {@code adam-2} is called {@code
 * adam_2_test_loss} there, that of layer 3 {@code layer_3_test_loss}.
 *
 * @param <S> what is shown of a step
 */
@SuppressWarnings("varargs") // they are only read
public final class Measures<S extends Snapshot> {
  private static final String LANE = "lane";

  private final List<Group<S, ?>> groups;

  private Measures(List<Group<S, ?>> groups) {
    this.groups = List.copyOf(groups);
  }

  /**
   * A column of the table.
   *
   * @param <T> what a row is of
   */
  public sealed interface Column<S extends Snapshot, T> permits Key, Measure {

    /** Its name. */
    String name();

    /** What stands in a row; may be empty. */
    String cell(S shown, T of);
  }

  /**
   * Says what a row is of.
   *
   * @param name of the column
   * @param text in a row; empty where the row is of none
   */
  public record Key<S extends Snapshot, T>(String name, Function<T, String> text)
      implements Column<S, T> {

    @Override
    public String cell(S shown, T of) {
      return text.apply(of);
    }
  }

  /** Numbers of the same things, a row each. */
  private record Group<S extends Snapshot, T>(
      Function<S, List<T>> things, List<Column<S, T>> columns) {

    List<String> names() {
      return Stream.concat(Stream.of("step"), columns.stream().map(Column::name)).toList();
    }

    List<List<String>> rows(S shown) {
      return things.apply(shown).stream().map(of -> row(shown, of)).toList();
    }

    private List<String> row(S shown, T of) {
      Stream<String> cells = columns.stream().map(column -> column.cell(shown, of));
      return Stream.concat(Stream.of(Long.toString(shown.step())), cells).toList();
    }

    /** Whether a row says only when it is, and not what it is of. */
    boolean hasRowOfAll(S shown) {
      return things.apply(shown).stream()
          .anyMatch(
              of ->
                  columns.stream()
                      .filter(Key.class::isInstance)
                      .allMatch(key -> key.cell(shown, of).isEmpty()));
    }

    void read(
        S shown, Function<Measure<S, T>, ToDoubleBiFunction<S, T>> what, Map<String, Double> into) {
      for (T of : things.apply(shown)) {
        StringBuilder before = new StringBuilder();
        for (Column<S, T> column : columns) {
          if (column instanceof Key && !column.cell(shown, of).isEmpty()) {
            before.append(column.name().equals(LANE) ? "" : column.name() + "_");
            before.append(column.cell(shown, of)).append('_');
          }
        }
        for (Column<S, T> column : columns) {
          if (column instanceof Measure<S, T> number) {
            into.put(named(before + number.name()), what.apply(number).applyAsDouble(shown, of));
          }
        }
      }
    }
  }

  /** Numbers of all that is shown, in one row for each step. */
  @SafeVarargs
  public static <S extends Snapshot> Measures<S> of(Measure<S, S>... numbers) {
    return new Measures<S>(List.of()).and(List::of, List.<Column<S, S>>of(numbers));
  }

  /** Numbers of each lane, in a row each. */
  @SafeVarargs
  public static <S extends LanesSnapshot<L>, L extends LanesSnapshot.Lane> Measures<S> ofLanes(
      Measure<S, L>... numbers) {
    return new Measures<S>(List.of()).and(LanesSnapshot::lanes, ofLane(List.of(numbers)));
  }

  /** Numbers of several things, in a row each. */
  @SafeVarargs
  public static <S extends Snapshot, T> Measures<S> of(
      Function<S, List<T>> things, Column<S, T>... columns) {
    return new Measures<S>(List.of()).and(things, List.of(columns));
  }

  /** The same, and numbers of all that is shown that are not printed. */
  @SafeVarargs
  public final Measures<S> and(Measure<S, S>... numbers) {
    return and(List::of, List.<Column<S, S>>of(numbers));
  }

  /** The same, and numbers of several things that are not printed. */
  @SafeVarargs
  public final <T> Measures<S> and(Function<S, List<T>> things, Column<S, T>... columns) {
    return and(things, List.of(columns));
  }

  private <T> Measures<S> and(Function<S, List<T>> things, List<Column<S, T>> columns) {
    List<Group<S, ?>> more = new ArrayList<>(groups);
    more.add(new Group<>(things, columns));
    return new Measures<>(more);
  }

  /** The same, and numbers of each lane that are not printed. */
  @SafeVarargs
  public final <L extends LanesSnapshot.Lane> Measures<S> andOfLanes(
      Function<S, List<L>> lanes, Measure<S, L>... numbers) {
    return and(lanes, ofLane(List.of(numbers)));
  }

  private static <S extends Snapshot, L extends LanesSnapshot.Lane> List<Column<S, L>> ofLane(
      List<Measure<S, L>> numbers) {
    List<Column<S, L>> columns = new ArrayList<>();
    columns.add(new Key<>(LANE, LanesSnapshot.Lane::id));
    columns.addAll(numbers);
    return columns;
  }

  /** The names of the columns of {@link #rows}. */
  public List<String> columns() {
    return groups.get(0).names();
  }

  /** What {@code trace} prints; a cell is empty where its number is not of this step. */
  public List<List<String>> rows(S shown) {
    return groups.get(0).rows(shown);
  }

  /** All numbers by their names, those of the last look where not each step has one. */
  public Map<String, Double> all(S shown) {
    Map<String, Double> all = new LinkedHashMap<>();
    if (groups.get(0).hasRowOfAll(shown)) {
      all.put("step", (double) shown.step());
    }
    groups.forEach(group -> read(group, shown, all));
    return all;
  }

  private static <S extends Snapshot, T> void read(
      Group<S, T> group, S shown, Map<String, Double> into) {
    group.read(shown, Measure::value, into);
  }

  /** What each number is summed from, or the number itself. */
  public Map<String, Double> sizes(S shown) {
    Map<String, Double> sizes = new LinkedHashMap<>();
    groups.forEach(group -> readSizes(group, shown, sizes));
    return sizes;
  }

  private static <S extends Snapshot, T> void readSizes(
      Group<S, T> group, S shown, Map<String, Double> into) {
    group.read(shown, Measure::size, into);
  }

  private static String named(String text) {
    return text.replaceAll("[^A-Za-z0-9_]", "_");
  }
}
