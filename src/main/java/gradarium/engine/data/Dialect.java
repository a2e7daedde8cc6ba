package gradarium.engine.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a table is written.
 *
 * @param separator between its cells
 * @param decimal mark of its numbers
 */
record Dialect(Separator separator, char decimal) {
  /** How much of a text is looked at. */
  static final int SAMPLE = 1 << 16;

  private static final Pattern SEP =
      Pattern.compile("(?:\\s++|#[^\r\n]*+)*+\"?sep=(.)\"?[ \t]*+(?:\\R.*)?", Pattern.DOTALL);

  /** Also those that {@link String#strip} leaves, as U+00A0. */
  private static final Pattern SPACES_AROUND =
      Pattern.compile(
          "^[\\s\\h\\uFEFF\\u200B-\\u200F\\u2060]++"
              + "|(?<![\\s\\h\\u200B-\\u200F\\u2060])[\\s\\h\\u200B-\\u200F\\u2060]++$");

  /**
   * What the beginning of a table says. A first line {@code sep=;} decides. Otherwise it is the
   * separator with which the first row has two cells or more, and at least nine of ten rows have
   * the same number of them; of several such separators one that does not leave another in its
   * cells equally often, apart from decimal commas, and with which most cells are numbers.
   *
   * @param start at most {@link #SAMPLE} characters
   * @param isWhole whether they are the whole table
   */
  static Dialect of(String start, boolean isWhole, Optional<Separator> chosen) {
    Matcher sep = SEP.matcher(start);
    Optional<Separator> said =
        sep.matches() ? Separator.of(sep.group(1).charAt(0)) : Optional.empty();
    Separator separator =
        chosen.or(() -> said).orElseGet(() -> best(start, isWhole).orElse(Separator.COMMA));
    return new Dialect(separator, decimal(rows(start, isWhole, separator), separator));
  }

  private static Optional<Separator> best(String start, boolean isWhole) {
    List<Parting> all =
        Arrays.stream(Separator.values())
            .map(separator -> new Parting(separator, rows(start, isWhole, separator)))
            .filter(Parting::isOne)
            .toList();
    List<Parting> even = all.stream().filter(Parting::isEven).toList();
    List<Parting> firm =
        even.stream().filter(one -> even.stream().noneMatch(one::yieldsTo)).toList();
    return Stream.of(firm, even, all)
        .filter(some -> !some.isEmpty())
        .findFirst()
        .flatMap(some -> some.stream().max(Comparator.comparingDouble(Parting::numbers)))
        .map(Parting::separator);
  }

  private static char decimal(List<List<String>> rows, Separator separator) {
    Marks marks = new Marks();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        marks.add(i, row.get(i), '.');
      }
    }
    return marks.decimal(separator);
  }

  /** The same with another decimal mark. */
  Dialect withDecimal(char other) {
    return new Dialect(separator, other);
  }

  private static List<List<String>> rows(String start, boolean isWhole, Separator separator) {
    Dialect dialect = new Dialect(separator, '.');
    List<List<String>> rows = new ArrayList<>();
    CSVFormat lenient = dialect.format().builder().setLenientEof(true).setTrailingData(true).get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(start)).setFormat(lenient).get()) {
      for (CSVRecord row : parser) {
        rows.add(dialect.parts(row));
      }
    } catch (IOException | UncheckedIOException e) {
      return rows; // as far as it is one with this separator
    }
    rows.removeIf(row -> row.isEmpty() || isSep(row));
    if (!isWhole && !rows.isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    return rows;
  }

  /** How Commons CSV is to read it. */
  CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator.character())
        .setIgnoreSurroundingSpaces(true)
        .setIgnoreEmptyLines(true)
        .setCommentMarker('#')
        .get();
  }

  /**
   * The cells of a row, each in one line, up to the last that is not empty; between spaces, none is
   * empty.
   */
  List<String> cells(CSVRecord row) {
    List<String> cells = parts(row);
    cells.replaceAll(
        text -> text.chars().allMatch(c -> c >= ' ') ? text : text.replaceAll("\\s+", " "));
    return cells;
  }

  private List<String> parts(CSVRecord row) {
    List<String> cells = new ArrayList<>(row.size());
    for (String cell : row) {
      if (separator != Separator.SPACE || !cell.isEmpty()) {
        cells.add(SPACES_AROUND.matcher(cell).replaceAll(""));
      }
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  /**
   * The last line of a comment that has as many cells as a table has columns. Its {@code #} is a
   * cell of its own where a separator follows.
   *
   * @param counts whether the first column counts the rows
   */
  Optional<List<String>> namesIn(String comment, int columns, boolean counts) {
    Optional<List<String>> names = Optional.empty();
    boolean isStripped = separator == Separator.SPACE || separator == Separator.TAB;
    for (String line : comment.replaceAll("(?m)^#+", "").split("\\R")) {
      for (List<String> cells : rows(line, true, separator)) {
        List<String> all = new ArrayList<>(cells);
        if (isStripped && counts && cells.size() == columns - 1) {
          all.add(0, "#");
        } else if (cells.get(0).isEmpty()) {
          all.set(0, "#");
        }
        names = all.size() == columns ? Optional.of(all) : names;
      }
    }
    return names;
  }

  /** The cells of a line that begins with {@code #}. */
  List<String> cellsOf(String line) {
    List<List<String>> rows = rows('.' + line, true, separator);
    if (rows.size() == 1) {
      rows.get(0).set(0, rows.get(0).get(0).substring(1));
    }
    return rows.size() == 1 ? rows.get(0) : List.of();
  }

  /** Whether it is the row {@code sep=;}, which spreadsheets read and write. */
  static boolean isSep(List<String> row) {
    return row.size() == 1 && row.get(0).toLowerCase(Locale.ROOT).matches("sep=.?");
  }
}
