package gradarium.engine.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A data file and how to read it, written as one text: the path and, if something was chosen, a
 * question mark and the choices, like the query of a URL: {@code
 * flowers.csv?separator=semicolon&header=no&label=3}. In a column's name, the characters {@code %},
 * {@code &} and {@code ?} are written as {@code %25}, {@code %26} and {@code %3F}.
 *
 * @param path of the file
 * @param options what was chosen about a table
 */
public record DataSource(Path path, TableOptions options) {
  private static final Pattern TAIL =
      Pattern.compile("(.*)\\?((?:(?:separator|header|label)=[^?&]*(?:&|$))*)", Pattern.DOTALL);

  /**
   * The source that a text writes.
   *
   * @throws InvalidPathException where the text is no path
   */
  public static DataSource parse(String text) {
    Matcher tail = TAIL.matcher(text);
    if (!tail.matches()) {
      return new DataSource(Path.of(text), TableOptions.NONE);
    }
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String option : tail.group(2).split("&")) {
      int equals = option.indexOf('=');
      if (equals > 0) {
        chosen.put(option.substring(0, equals), decoded(option.substring(equals + 1)));
      }
    }
    return new DataSource(
        Path.of(tail.group(1)),
        new TableOptions(
            chosen.getOrDefault("separator", ""),
            chosen.getOrDefault("header", ""),
            chosen.getOrDefault("label", "")));
  }

  /** The part of a text that is the path. */
  public static String path(String text) {
    Matcher tail = TAIL.matcher(text);
    return tail.matches() ? tail.group(1) : text;
  }

  /** The same file by its absolute path. */
  public DataSource absolute() {
    return new DataSource(path.toAbsolutePath().normalize(), options);
  }

  /** The same file, read with other options. */
  public DataSource with(TableOptions other) {
    return new DataSource(path, other);
  }

  /** The text from which {@link #parse} makes an equal source. */
  public String text() {
    Map<String, String> chosen = new LinkedHashMap<>();
    chosen.put("separator", options.separator());
    chosen.put("header", options.header());
    chosen.put("label", options.label());
    chosen.values().removeIf(String::isEmpty);
    String tail =
        chosen.entrySet().stream()
            .map(option -> option.getKey() + "=" + encoded(option.getValue()))
            .collect(Collectors.joining("&"));
    boolean looksLikeOptions = TAIL.matcher(path.toString()).matches();
    return tail.isEmpty() && !looksLikeOptions ? path.toString() : path + "?" + tail;
  }

  private static String encoded(String text) {
    return text.replace("%", "%25").replace("&", "%26").replace("?", "%3F");
  }

  private static String decoded(String text) {
    return text.replace("%3F", "?").replace("%26", "&").replace("%25", "%");
  }
}
