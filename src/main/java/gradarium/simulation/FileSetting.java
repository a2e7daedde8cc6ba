package gradarium.simulation;

import gradarium.engine.data.DataDescription;
import gradarium.engine.data.DataFile;
import gradarium.engine.data.DataSource;
import gradarium.engine.data.Split;
import gradarium.engine.data.UnreadableData;
import gradarium.message.Message;
import gradarium.message.Refused;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a data file holds, written as its path and what was chosen about it ({@link DataSource}); or
 * what comes with the program, written as a word. A file is read where the setting is parsed, and
 * its content kept as long as the value is. The label of a word is in the bundles under the
 * setting's message key, a dot and the word.
 *
 * @param <T> what is made of it
 * @param bundled the words and what they stand for; the first is the value if not set
 * @param reader makes it of samples
 */
public record FileSetting<T>(Name name, List<Content<T>> bundled, Reader<T> reader)
    implements Setting<FileSetting.Content<T>> {

  /**
   * What is chosen. The same file read again is another content.
   *
   * @param text a word, or a path with what was chosen
   * @param value what it stands for
   * @param found what was found in the file; nothing of what comes with the program
   */
  public record Content<T>(String text, Supplier<T> value, List<DataDescription> found) {

    /** What comes with the program under a word. */
    public Content(String text, Supplier<T> value) {
      this(text, value, List.of());
    }
  }

  /** Makes of samples what is learned. */
  public interface Reader<T> {

    /** What is learned, or why these samples cannot be. */
    T read(Split samples) throws Refused;
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
      DataSource source = DataSource.parse(text).absolute();
      return of(source, DataFile.read(source));
    } catch (InvalidPathException e) {
      throw invalid(text);
    } catch (UnreadableData e) {
      throw InvalidSetting.reason(name(), e.explanation());
    }
  }

  /**
   * What a file that was read means here.
   *
   * @throws InvalidSetting where it means nothing here
   */
  public Content<T> of(DataSource source, DataFile.Content content) {
    try {
      T value = reader.read(content.split());
      return new Content<>(source.text(), () -> value, List.of(content.description()));
    } catch (Refused refused) {
      throw InvalidSetting.reason(name(), refused.explanation());
    }
  }

  /** Whether a text writes the file that a value was read from, so it need not be read again. */
  public boolean writes(String text, Content<T> value) {
    try {
      return !isBundled(text) && value.text.equals(DataSource.parse(text).absolute().text());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** What comes with the program under a word. */
  public Content<T> bundled(String word) {
    return ofWord(word).orElseThrow(() -> invalid(word));
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
