package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;

/** Writes tables into files and reads them. */
abstract class TableFileTests {
  static final int ROWS = 60;

  @TempDir Path folder;

  static String rows(IntFunction<String> row) {
    return IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
  }

  /** The lines of a table between backquotes, the first in front of them. */
  static String[] lines(String table) {
    return table.replace("\\t", "\t").strip().split("[` ]*`[` ]*");
  }

  /** Checks the different values of the first input, as far as single precision holds them. */
  void assertFirstInputs(String text, double... expected) throws IOException {
    Split split =
        DataFile.read(source(text.getBytes(StandardCharsets.UTF_8), TableOptions.NONE)).split();
    Standardization by = split.training().standardization();
    double[] found =
        Stream.of(split.training(), split.test())
            .flatMap(
                set ->
                    IntStream.range(0, set.size())
                        .mapToObj(i -> set.samples()[i * (set.inputs() + 1)]))
            .distinct()
            .sorted()
            .mapToDouble(value -> value * by.deviation()[0] + by.mean()[0])
            .toArray();
    assertThat(found).containsExactly(expected, Offset.offset(1e-6 * by.deviation()[0]));
  }

  Dataset training(String text) throws IOException {
    return DataFile.read(source(text.getBytes(StandardCharsets.UTF_8), TableOptions.NONE))
        .split()
        .training();
  }

  DataDescription found(String text) throws IOException {
    return found(text.getBytes(StandardCharsets.UTF_8));
  }

  DataDescription found(byte[] bytes) throws IOException {
    return DataFile.read(source(bytes, TableOptions.NONE)).description();
  }

  DataDescription found(String text, TableOptions options) throws IOException {
    return DataFile.read(source(text.getBytes(StandardCharsets.UTF_8), options)).description();
  }

  String refusal(String text) throws IOException {
    return refusal(text, TableOptions.NONE);
  }

  String refusal(String text, TableOptions options) throws IOException {
    return refusal(source(text.getBytes(StandardCharsets.UTF_8), options));
  }

  String refusal(byte[] bytes) throws IOException {
    return refusal(source(bytes, TableOptions.NONE));
  }

  static String refusal(DataSource source) {
    UnreadableData e = catchThrowableOfType(UnreadableData.class, () -> DataFile.read(source));
    assertThat(e).as("it is refused").isNotNull();
    return e.getMessage();
  }

  DataSource source(byte[] bytes, TableOptions options) throws IOException {
    return new DataSource(Files.write(folder.resolve("table.csv"), bytes), options);
  }
}
