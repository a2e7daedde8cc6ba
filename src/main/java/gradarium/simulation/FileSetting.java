package gradarium.simulation;

import gradarium.message.Message;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a file holds, written as its path; or what comes with the program, written as a word. A file
 * is read where the setting is parsed, and its content kept as long as the value is. The label of a
 * word is in the bundles under the setting's message key, a dot and the word.
 *
 * @param <T> what a file holds
 * @param bundled the words and what they stand for; the first is the value if not set
 * @param reader reads a file
 */
public record FileSetting<T>(Name name, List<Content<T>> bundled, Reader<T> reader)
    implements Setting<FileSetting.Content<T>> {

  /**
   * What is chosen. The same file read again is another content.
   *
   * @param text a word or the path of a file
   * @param value what it stands for
   */
  public record Content<T>(String text, Supplier<T> value) {}

  /** Reads a file. */
  public interface Reader<T> {

    /** What the file holds, or why it cannot be read. */
    T read(Path file) throws Refused;
  }

  @Override
  public Content<T> initial(Settings others) {
    return bundled.get(0);
  }

  @Override
  public Content<T> parse(String text) {
    Optional<Content<T>> ours = ofWord(text);
    if (ours.isPresent()) {
      return ours.get();
    }
    try {
      Path file = Path.of(text).toAbsolutePath().normalize();
      T value = reader.read(file);
      return new Content<>(file.toString(), () -> value);
    } catch (InvalidPathException e) {
      throw invalid(text);
    } catch (Refused refused) {
      throw InvalidSetting.reason(name(), refused.reason());
    }
  }

  /** Whether a text stands for what comes with the program. */
  boolean isBundled(String text) {
    return ofWord(text).isPresent();
  }

  private Optional<Content<T>> ofWord(String text) {
    return bundled.stream().filter(content -> content.text.equals(text.strip())).findFirst();
  }

  @Override
  public String format(Content<T> value) {
    return value.text;
  }

  @Override
  public Message allowed() {
    return Message.of(name().message() + ".allowed");
  }

  @Override
  public FileSetting<T> named(Name other) {
    return new FileSetting<>(other, bundled, reader);
  }
}
