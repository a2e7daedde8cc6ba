package gradarium.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reference tables among the test resources. */
public final class Csv {
  private Csv() {}

  /** The rows under the header, split at commas. */
  public static List<String[]> rows(String resource) throws IOException {
    try (InputStream in = Csv.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    }
  }
}
