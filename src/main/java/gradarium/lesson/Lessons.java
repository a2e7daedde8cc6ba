package gradarium.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradarium.concept.Concept;
import gradarium.message.Message;
import gradarium.simulation.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where lessons are: those that come with the program, and files. */
public final class Lessons {
  private Lessons() {}

  /** The text of the lesson on a view, in a language, where there is one. */
  public static Optional<String> of(Concept<?> concept, Locale language) {
    return resource("%s/%s.md".formatted(language.getLanguage(), concept.id()));
  }

  /**
   * The text of a lesson file.
   *
   * @throws Refused where it cannot be read, or is no text in UTF-8
   */
  public static String read(Path file) throws Refused {
    try {
      if (Files.isDirectory(file) || Files.size(file) > LessonParser.MAX_LENGTH) {
        throw new Refused(Message.of("error.lesson.text", file, LessonParser.MAX_LENGTH));
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new Refused(Message.of("error.lesson.missing", file));
    } catch (CharacterCodingException e) {
      throw new Refused(Message.of("error.lesson.text", file, LessonParser.MAX_LENGTH));
    } catch (IOException e) {
      throw new Refused(Message.of("error.lesson.reading", file, String.valueOf(e.getMessage())));
    }
  }

  /** A text among the bundled lessons. */
  static Optional<String> resource(String name) {
    try (InputStream in = Lessons.class.getResourceAsStream("/gradarium/lessons/" + name)) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
