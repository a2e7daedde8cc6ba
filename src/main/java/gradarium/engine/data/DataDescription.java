package gradarium.engine.data;

import java.util.List;

/**
 * What was found in a data file. Words are for machines and the same in every language.
 *
 * @param source the file and what was chosen about it
 * @param format what it holds, such as {@code table} or {@code IDX images 28x28}
 * @param encoding of its text; empty, as the next three are, where it is no table
 * @param separator the name of a {@link Separator}
 * @param decimal {@code point} or {@code comma}
 * @param header {@code yes} or {@code no}
 * @param samples how many are in the file
 * @param unread how many more are in the file than fit
 * @param inputs values of a sample
 * @param label the column of the classes, or the file of the labels
 * @param classes the names of the classes
 * @param test the file of the test samples and their number, or the share set aside
 * @param columns the names of all columns of a table, or their numbers from 1
 * @param leftOut the columns of a table that are neither inputs nor classes
 */
public record DataDescription(
    DataSource source,
    String format,
    String encoding,
    String separator,
    String decimal,
    String header,
    int samples,
    int unread,
    int inputs,
    String label,
    List<String> classes,
    String test,
    List<String> columns,
    List<String> leftOut) {

  /** What was found in files of images. */
  static DataDescription ofImages(
      DataSource source,
      String format,
      int samples,
      int unread,
      int inputs,
      String label,
      List<String> classes,
      String test) {
    return new DataDescription(
        source, format, "", "", "", "", samples, unread, inputs, label, classes, test, List.of(),
        List.of());
  }

  /** Whether it is a table, about which there is something to choose. */
  public boolean isTable() {
    return !columns.isEmpty();
  }
}
