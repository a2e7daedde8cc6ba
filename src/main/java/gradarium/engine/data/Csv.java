package gradarium.engine.data;

import gradarium.message.Message;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables: numbers, and one column that says to which class a row belongs. Columns are parted
 * by commas, semicolons or tabs. A first line without any number names the columns. The classes are
 * in a column called label, class, target or y, or else in the last.
 */
final class Csv {
  /** What the column of the classes may be called; an earlier name goes first. */
  private static final List<String> LABEL_NAMES = List.of("label", "class", "target", "y");

  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final int MOST_COLUMNS = 4097;
  private static final int MOST_ROWS = 100_000;
  private static final int MOST_CLASSES = 100;
  private static final int FEWEST_ROWS = 10;
  private static final int LONGEST_RECORD = 1_000_000;
  private static final int FIRST_LINE = 1 << 16;
  private static final int FIRST_ROOM = 1 << 12;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CountedInput in;
  private final Map<String, Integer> classes = new LinkedHashMap<>();
  private List<String> names = List.of();
  private int columns;
  private int labelColumn;
  private float[] samples = new float[FIRST_ROOM];
  private int[] labels = new int[FIRST_ROOM];
  private int rows;

  private Csv(CountedInput in) {
    this.in = in;
  }

  /**
   * The samples of a table, with values as they are there.
   *
   * @throws UnreadableData where the file is no such table
   */
  static Dataset read(CountedInput in) throws IOException {
    return new Csv(in).read();
  }

  private Dataset read() throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter())
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    Bounded text = new Bounded(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get();
    try (parser) {
      for (CSVRecord record : parser) {
        add(record, parser.getCurrentLineNumber());
        text.nextRecord();
      }
    } catch (UncheckedIOException e) {
      throw explained(e.getCause(), parser.getCurrentLineNumber() + 1);
    } catch (CharacterCodingException | CSVException e) {
      throw explained(e, parser.getCurrentLineNumber() + 1);
    }
    if (rows < FEWEST_ROWS) {
      throw UnreadableData.file(in.name(), Message.of("error.data.few", rows, FEWEST_ROWS));
    }
    if (classes.size() < 2) {
      throw UnreadableData.file(in.name(), Message.of("error.data.one-class", labelName()));
    }
    return Dataset.classes(
        in.name(),
        columns - 1,
        classes.size(),
        Arrays.copyOf(samples, rows * columns),
        ordered(Arrays.copyOf(labels, rows)));
  }

  private IOException explained(IOException e, long line) {
    if (e instanceof UnreadableData) {
      return e;
    } else if (e instanceof CharacterCodingException) {
      return UnreadableData.line(in.name(), line, Message.of("error.data.utf8"));
    } else if (e instanceof TooLong) {
      return UnreadableData.line(
          in.name(), line, Message.of("error.data.long-line", LONGEST_RECORD));
    }
    return UnreadableData.line(in.name(), line, Message.of("error.data.quotes"));
  }

  private char delimiter() throws IOException {
    String start = new String(in.peek(FIRST_LINE), StandardCharsets.UTF_8);
    String line = start.lines().findFirst().orElse("");
    char best = DELIMITERS[0];
    for (char delimiter : DELIMITERS) {
      best = count(line, delimiter) > count(line, best) ? delimiter : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private void add(CSVRecord record, long line) throws IOException {
    if (columns == 0) {
      begin(record, line);
      if (!names.isEmpty()) {
        return;
      }
    }
    if (record.size() != columns) {
      throw UnreadableData.line(
          in.name(), line, Message.of("error.data.columns-of-row", record.size(), columns));
    }
    if (rows == MOST_ROWS || (long) (rows + 1) * columns > Dataset.MOST_VALUES) {
      throw UnreadableData.line(in.name(), line, Message.of("error.data.many-rows", rows));
    }
    if (rows == labels.length) {
      labels = Arrays.copyOf(labels, 2 * rows);
    }
    if (samples.length < (rows + 1) * columns) {
      samples = Arrays.copyOf(samples, Math.max(2 * samples.length, columns));
    }
    int at = rows * columns;
    for (int column = 0; column < columns; column++) {
      if (column != labelColumn) {
        samples[at++] = number(record.get(column), line, column);
      }
    }
    samples[at] = 1;
    labels[rows] = label(record.get(labelColumn), line);
    rows++;
  }

  private void begin(CSVRecord first, long line) throws UnreadableData {
    columns = first.size();
    if (columns < 2 || columns > MOST_COLUMNS) {
      throw UnreadableData.line(
          in.name(), line, Message.of("error.data.columns-of-table", columns, MOST_COLUMNS));
    }
    labelColumn = columns - 1;
    if (first.stream().anyMatch(cell -> isNumber(withoutMark(cell)))) {
      return;
    }
    names = first.stream().map(Csv::withoutMark).toList();
    List<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    LABEL_NAMES.stream()
        .filter(lower::contains)
        .findFirst()
        .ifPresent(name -> labelColumn = lower.indexOf(name));
  }

  private static String withoutMark(String cell) {
    return cell.isEmpty() || cell.charAt(0) != BYTE_ORDER_MARK ? cell : cell.substring(1);
  }

  private static boolean isNumber(String cell) {
    return Double.isFinite(value(cell));
  }

  /** The number that a cell holds, or no number. */
  private static double value(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private float number(String cell, long line, int column) throws UnreadableData {
    float value = (float) value(rows == 0 && column == 0 ? withoutMark(cell) : cell);
    if (!Float.isFinite(value)) {
      throw UnreadableData.line(
          in.name(), line, Message.of("error.data.number", name(column), shortened(cell)));
    }
    return value;
  }

  private int label(String cell, long line) throws UnreadableData {
    if (cell.isEmpty()) {
      throw UnreadableData.line(in.name(), line, Message.of("error.data.no-label", labelName()));
    }
    Integer known = classes.putIfAbsent(cell, classes.size());
    if (classes.size() > MOST_CLASSES) {
      throw UnreadableData.line(
          in.name(), line, Message.of("error.data.many-classes", labelName(), MOST_CLASSES));
    }
    return known == null ? classes.size() - 1 : known;
  }

  /** The labels by the order of the classes, of numbers or of texts, instead of as they came. */
  private int[] ordered(int[] found) {
    List<String> texts = new ArrayList<>(classes.keySet());
    List<String> sorted = new ArrayList<>(texts);
    sorted.sort(
        texts.stream().allMatch(Csv::isNumber)
            ? Comparator.comparingDouble(Double::parseDouble)
            : Comparator.naturalOrder());
    return Arrays.stream(found).map(label -> sorted.indexOf(texts.get(label))).toArray();
  }

  private String labelName() {
    return name(labelColumn);
  }

  private String name(int column) {
    return names.isEmpty() ? Integer.toString(column + 1) : shortened(names.get(column));
  }

  private static String shortened(String text) {
    int longest = 30;
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
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
