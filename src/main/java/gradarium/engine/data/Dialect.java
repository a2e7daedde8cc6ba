package gradarium.engine.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final double MOSTLY = 0.9;

  /**
   * What the beginning of a table says. A first line {@code sep=;} decides. Otherwise it is the
   * separator with which the first row has two cells or more, and at least nine of ten rows have
   * the same number of them; of several such separators the one with which most cells are numbers.
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
    Optional<Separator> best = Optional.empty();
    double most = -1;
    for (Separator separator : Separator.values()) {
      List<List<String>> rows = rows(start, isWhole, separator);
      Map<Integer, Long> sizes =
          rows.stream().collect(Collectors.groupingBy(List::size, Collectors.counting()));
      int usual =
          sizes.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(0);
      boolean isNone = usual < 2 || rows.get(0).size() < 2;
      double share = isNone ? 0 : sizes.get(usual) / (double) rows.size();
      double fit = isNone ? -1 : (share >= MOSTLY ? 1 : 0) + numbers(rows);
      if (fit > most) {
        most = fit;
        best = Optional.of(separator);
      }
    }
    return best;
  }

  /** The share of cells that are numbers, of those that are not empty; less than 1. */
  private static double numbers(List<List<String>> rows) {
    List<String> cells = rows.stream().flatMap(List::stream).filter(c -> !c.isEmpty()).toList();
    long numbers =
        cells.stream()
            .filter(c -> !Double.isNaN(Cell.number(c, '.')) || !Double.isNaN(Cell.number(c, ',')))
            .count();
    return numbers / (cells.size() + 1.0);
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
        rows.add(dialect.cells(row));
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
    List<String> cells = new ArrayList<>(row.size());
    for (String cell : row) {
      if (separator != Separator.SPACE || !cell.isEmpty()) {
        String text = cell.strip();
        cells.add(text.chars().allMatch(c -> c >= ' ') ? text : text.replaceAll("\\s+", " "));
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

  /** Whether it is the row {@code sep=;}, which spreadsheets read and write. */
  static boolean isSep(List<String> row) {
    return row.size() == 1 && row.get(0).toLowerCase(Locale.ROOT).matches("sep=.?");
  }
}
