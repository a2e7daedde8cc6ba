package gradarium.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Where lessons are: those that come with the program, and files. */
public final class Lessons {
  /** The lessons that come with the program beside those named after a view, with their views. */
  private static final Map<String, String> MORE = Map.of("learning-rates", "vanishing");

  /** Bytes of UTF-8 or UTF-16. */
  private static final int LONGEST_CHARACTER = 4;

  private Lessons() {}

  /** The names of the lessons on a view, in the order in which they are to be taken. */
  public static List<String> on(Concept<?> concept) {
    List<String> names = new ArrayList<>();
    if (of(concept.id(), Locale.ENGLISH).isPresent()) {
      names.add(concept.id());
    }
    MORE.entrySet().stream()
        .filter(entry -> entry.getValue().equals(concept.id()))
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(names::add);
    return names;
  }

  /** The names of all lessons that come with the program. */
  public static List<String> all() {
    return Concepts.ALL.stream().flatMap(concept -> on(concept).stream()).toList();
  }

  /** The text of the lesson of this name, in a language, where there is one. */
  public static Optional<String> of(String name, Locale language) {
    return resource("%s/%s.md".formatted(language.getLanguage(), name));
  }

  /** The title of the lesson of this name, found without reading the rest of it. */
  public static String title(String name, Locale language) {
    String[] lines = of(name, language).orElse("").split("\r?\n", -1);
    return FrontMatter.of(lines, new Problems()).map(FrontMatter::title).orElse(name);
  }

  /**
   * The lesson of this name that comes with the program.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Lesson bundled(String name, Locale language) {
    try {
      return LessonParser.parse(of(name, language).orElseThrow());
    } catch (LessonRefused | NoSuchElementException e) {
      throw new IllegalArgumentException(name + " in " + language, e);
    }
  }

  /**
   * The text of a lesson file.
   *
   * @throws Refused where it cannot be read, or is no text in UTF-8 or UTF-16
   */
  public static String read(Path file) throws Refused {
    try {
      if (Files.isDirectory(file)) {
        throw new Refused(Message.of("error.lesson.text", file, LessonParser.MAX_LENGTH));
      }
      return TextFile.read(file, LONGEST_CHARACTER * LessonParser.MAX_LENGTH);
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
