package gradarium.engine.data;

import gradarium.message.Message;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What somebody chose about a table instead of what would be found in it. An empty text leaves it
 * to the rules.
 *
 * @param separator the name of a {@link Separator}
 * @param header {@code yes} or {@code no}: whether the first row names the columns
 * @param label the column of the classes: its name, or its number from 1 where none has that name
 */
public record TableOptions(String separator, String header, String label) {
  /** All is found. */
  public static final TableOptions NONE = new TableOptions("", "", "");

  /** A header. */
  public static final String YES = "yes";

  /** No header. */
  public static final String NO = "no";

  /** Another separator; with other columns, what was chosen about them is none. */
  public TableOptions withSeparator(String other) {
    return new TableOptions(other, "", "");
  }

  /** Another word for the header; with other names, what was chosen by a name is none. */
  public TableOptions withHeader(String other) {
    return new TableOptions(separator, other, "");
  }

  /** The same with another column of classes. */
  public TableOptions withLabel(String other) {
    return new TableOptions(separator, header, other);
  }

  /** Refuses words that are none of those allowed. */
  void check(String file) throws UnreadableData {
    if (!separator.isEmpty() && Separator.named(separator).isEmpty()) {
      String allowed =
          Arrays.stream(Separator.values()).map(Separator::id).collect(Collectors.joining(", "));
      throw UnreadableData.file(file, Message.of("error.data.option", "separator", allowed));
    } else if (!header.isEmpty() && !header.equals(YES) && !header.equals(NO)) {
      throw UnreadableData.file(file, Message.of("error.data.option", "header", YES + ", " + NO));
    }
  }
}
