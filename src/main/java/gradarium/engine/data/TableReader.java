package gradarium.engine.data;

import gradarium.message.Message;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the rows of a table whose dialect is known. Where the first row is one cell shorter than
 * the others, as R writes it, it begins with the second column, and the first names the rows.
 */
final class TableReader {
  private static final Pattern SPREADSHEET_ERROR =
      Pattern.compile("#(?:DIV/0!|N/A|VALUE!|REF!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");

  private static final int MOST_COLUMNS = 4097;

  /** The most rows of a table. */
  static final int MOST_ROWS = 100_000;

  private static final int LONGEST_RECORD = 1_000_000;

  private final String file;
  private final Dialect dialect;
  private final Set<Integer> asWritten;
  private final List<CommentLines.Line> marked = new ArrayList<>();
  private Table table;
  private String comment = "";
  private long lastLine;
  private int fewest = Integer.MAX_VALUE;
  private long fewestLine;
  private int width;
  private long unnamedLine;

  private TableReader(String file, Dialect dialect, Set<Integer> asWritten) {
    this.file = file;
    this.dialect = dialect;
    this.asWritten = asWritten;
    table = new Table(file, List.of(), 0, 0, dialect.decimal(), asWritten);
  }

  /**
   * The rows of a table.
   *
   * @param asWritten the columns of which the texts of numbers are kept as well
   * @throws UnreadableData where a line is none of a table
   */
  static Table read(String file, Reader text, Dialect dialect, Set<Integer> asWritten)
      throws IOException {
    return new TableReader(file, dialect, asWritten).read(text);
  }

  private Table read(Reader text) throws IOException {
    CommentLines comments = new CommentLines(text);
    Bounded bounded = new Bounded(comments);
    CSVParser parser = CSVParser.builder().setReader(bounded).setFormat(dialect.format()).get();
    try (parser) {
      for (CSVRecord row : parser) {
        long line = parser.getCurrentLineNumber() - lineBreaks(row);
        keepRows(comments.between(lastLine, line));
        add(row, line);
        bounded.nextRecord();
        lastLine = parser.getCurrentLineNumber();
      }
      keepRows(comments.between(lastLine, Long.MAX_VALUE));
    } catch (UncheckedIOException e) {
      throw explained(e.getCause(), lastLine + 1);
    } catch (CSVException e) {
      throw explained(e, lastLine + 1);
    }
    if (fewest < width) {
      throw columns(fewest, width, fewestLine);
    }
    addMarkedRows();
    Table ended = table.ended(width, comment);
    if (unnamedLine > 0 && !(ended.namesRows() && HeaderRow.isFound(ended))) {
      throw columns(width, width - 1, unnamedLine);
    }
    return ended;
  }

  private IOException explained(IOException e, long line) {
    if (e instanceof UnreadableData) {
      return e;
    } else if (e instanceof TooLong) {
      return UnreadableData.line(file, line, Message.of("error.data.long-line", LONGEST_RECORD));
    } else if (e instanceof CSVException) {
      return UnreadableData.line(file, line, Message.of("error.data.quotes"));
    }
    return e;
  }

  /** How many lines a row goes on below its first, inside of quotation marks. */
  private static long lineBreaks(CSVRecord row) {
    String text = String.join("", row);
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
        ? 0
        : Pattern.compile("\r\n|\r|\n").matcher(text).results().count();
  }

  private void add(CSVRecord record, long line) throws UnreadableData {
    List<String> cells = dialect.cells(record);
    if (cells.isEmpty() || table.columns().isEmpty() && Dialect.isSep(cells)) {
      return;
    }
    boolean spaced = dialect.separator() == Separator.SPACE;
    int size = spaced ? cells.size() : record.size();
    if (table.columns().isEmpty()) {
      if (cells.size() < 2 || cells.size() > MOST_COLUMNS) {
        throw UnreadableData.line(
            file, line, Message.of("error.data.columns-of-table", cells.size(), MOST_COLUMNS));
      }
      int columns = Math.min(size, MOST_COLUMNS);
      table = new Table(file, cells, line, columns, dialect.decimal(), asWritten);
      comment = Objects.requireNonNullElse(record.getComment(), "");
    } else if (table.rows().isEmpty() && cells.size() == table.columns().size() + 1) {
      table = table.withUnnamedColumn(asWritten);
      unnamedLine = line;
      fewest = Integer.MAX_VALUE;
      addRow(cells, line);
    } else if (cells.size() > table.columns().size()) {
      throw columns(cells.size(), Math.max(width, 2), line);
    } else {
      addRow(cells, line);
    }
    width = Math.max(width, cells.size());
    if (size < fewest) {
      fewest = size;
      fewestLine = line;
    }
    if (size < width) {
      throw unnamedLine > 0 ? columns(width, width - 1, unnamedLine) : columns(size, width, line);
    }
  }

  /** Keeps lines below the first row that begin with {@code #}, and may be rows. */
  private void keepRows(List<CommentLines.Line> lines) {
    for (CommentLines.Line line : lines) {
      boolean mayBeRow = line.text().length() > 1 && !isSpace(line.text().charAt(1));
      if (mayBeRow && !table.columns().isEmpty() && marked.size() < MOST_ROWS) {
        marked.add(line);
      }
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Lines that begin with {@code #} and have as many cells are rows where they are more than a
   * tenth of all: a comment and a row that somebody took out look alike, but are few. What begins
   * with an error of a spreadsheet is always one.
   */
  private void addMarkedRows() throws UnreadableData {
    marked.removeIf(line -> dialect.cellsOf(line.text()).size() != width);
    boolean areRows = 10 * marked.size() > table.rows().size() + marked.size();
    for (CommentLines.Line line : marked) {
      if (areRows || SPREADSHEET_ERROR.matcher(line.text()).lookingAt()) {
        addRow(dialect.cellsOf(line.text()), line.number());
      }
    }
  }

  private UnreadableData columns(int found, int expected, long line) {
    return UnreadableData.line(
        file, line, Message.of("error.data.columns-of-row", found, expected));
  }

  private void addRow(List<String> cells, long line) throws UnreadableData {
    List<Column> columns = table.columns();
    int rows = table.rows().size();
    if (rows >= MOST_ROWS || (long) (rows + 1) * columns.size() > Dataset.MOST_VALUES) {
      throw UnreadableData.line(file, line, Message.of("error.data.many-rows", rows));
    }
    double[] row = new double[columns.size()];
    for (int i = 0; i < row.length; i++) {
      String cell = i < cells.size() ? cells.get(i) : "";
      row[i] = table.marks().add(i, cell, dialect.decimal());
      columns.get(i).add(cell, row[i], line, rows);
    }
    table.add(row, line);
  }

  /** A record that never ends is no table. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Refuses to read on within one record for ever. */
  private static final class Bounded extends FilterReader {
    private long read;

    Bounded(Reader in) {
      super(in);
    }

    void nextRecord() {
      read = 0;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      if (read > LONGEST_RECORD) {
        throw new TooLong();
      }
      int count = super.read(into, from, length);
      read += Math.max(0, count);
      return count;
    }
  }
}
