package gradarium.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One term for one thing, in messages, lessons and claims, as lessons/glossary.md lists them. */
class GlossaryTest {
  private static final Path LESSONS = Path.of("lessons");

  /** What is typed or computed and not read: placeholders, formulas, code, names in quotes. */
  private static final Pattern NOT_READ =
      Pattern.compile("\\{\\d+}|''[^']*''|\\$[^$]*\\$|`[^`]*`|[a-z]+\\([^)]*\\)(?=[+*/^-]|$)");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]+");

  /** The lecture's figure keeps its name. */
  private static final String FIGURE = "그림 6";

  @Test
  void noEnglishTextUsesAVariant() throws IOException {
    assertThat(found(Locale.ENGLISH, variants(2))).isEmpty();
  }

  @Test
  void noKoreanTextUsesAVariant() throws IOException {
    assertThat(found(Locale.KOREAN, variants(4))).isEmpty();
  }

  @Test
  void noEnglishWordIsLeftInAKoreanText() throws IOException {
    Set<String> allowed =
        Files.readAllLines(Path.of("src/test/resources/latin-in-korean.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toSet());
    Map<String, Set<String>> english = new TreeMap<>();
    Set<String> used = new TreeSet<>();
    texts(Locale.KOREAN)
        .forEach(
            (place, text) ->
                LATIN
                    .matcher(text)
                    .results()
                    .map(word -> word.group().replaceAll("-$", ""))
                    .filter(word -> word.length() > 1)
                    .peek(used::add)
                    .filter(word -> !allowed.contains(word))
                    .forEach(
                        word -> english.computeIfAbsent(word, w -> new TreeSet<>()).add(place)));
    assertThat(english).isEmpty();
    assertThat(used).as("words that no text needs to be allowed").containsAll(allowed);
  }

  /** A Korean page speaks to its reader in one way: 합니다체 in the window, 해라체 in lessons. */
  @Test
  void everyKoreanTextKeepsItsLevelOfSpeech() throws IOException {
    Pattern plain = Pattern.compile("[가-힣]다(?:[.:]|$)");
    Pattern polite = Pattern.compile("(?:(?<!아)니다|세요)(?:[.:]|$)");
    Set<String> wrong = new TreeSet<>();
    texts(Locale.KOREAN)
        .forEach(
            (place, text) -> {
              boolean lesson = place.contains(".md");
              String sentences = lesson ? text : text.replaceAll("(?<!아)니다(?=[.:]|$)", "");
              if ((lesson ? polite : plain).matcher(sentences).find() || text.contains("십시오")) {
                wrong.add(place + ": " + text);
              }
            });
    assertThat(wrong).isEmpty();
  }

  /** The variants in a column of the glossary, each with the term that is used in its place. */
  private static Map<String, String> variants(int column) throws IOException {
    Map<String, String> variants = new LinkedHashMap<>();
    for (String line : Files.readAllLines(LESSONS.resolve("glossary.md"))) {
      String[] cells = line.split(" *\\| *", -1);
      if (cells.length == 6 && !cells[1].startsWith("-") && !cells[2].equals("not")) {
        for (String variant : cells[column].split(", *")) {
          if (!variant.isBlank()) {
            variants.put(variant.strip(), cells[column - 1]);
          }
        }
      }
    }
    assertThat(variants).hasSizeGreaterThan(20);
    return variants;
  }

  private static List<String> found(Locale language, Map<String, String> variants)
      throws IOException {
    Map<String, String> texts = texts(language);
    assertThat(texts).hasSizeGreaterThan(1500);
    return texts.entrySet().stream()
        .flatMap(
            text ->
                variants.entrySet().stream()
                    .filter(v -> word(v.getKey()).matcher(text.getValue()).find())
                    .map(v -> text.getKey() + ": " + v.getKey() + " → " + v.getValue()))
        .toList();
  }

  /** A variant as a word of its own; Korean ones may have endings. */
  private static Pattern word(String variant) {
    return Pattern.compile(
        "(?<![A-Za-z_-])" + Pattern.quote(variant) + "(?![A-Za-z_-])", Pattern.UNICODE_CASE);
  }

  /** What is read in a language: a message with its key, a line of a lesson with its place. */
  private static Map<String, String> texts(Locale language) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Properties messages = new Properties();
    Path bundle = Path.of("resources/messages_" + language.getLanguage() + ".properties");
    try (var reader = Files.newBufferedReader(bundle)) {
      messages.load(reader);
    }
    messages.forEach((key, text) -> texts.put((String) key, read((String) text)));
    texts.keySet().removeIf(key -> key.endsWith(".paper"));
    try (Stream<Path> lessons = Files.list(LESSONS.resolve(language.getLanguage()))) {
      for (Path lesson : lessons.toList()) {
        prose(lesson, texts);
      }
    }
    int column = language.equals(Locale.KOREAN) ? 3 : 2;
    for (String line : Files.readAllLines(LESSONS.resolve("claims.md"))) {
      String[] cells = line.split("\\|");
      if (cells.length == 4 && cells[1].contains(".")) {
        texts.put("claims.md:" + cells[1].strip(), read(cells[column]));
      }
    }
    return texts;
  }

  /** The lines of a lesson that are text, and the questions and answers of what it asks. */
  private static void prose(Path lesson, Map<String, String> texts) throws IOException {
    String block = "";
    List<String> lines = Files.readAllLines(lesson);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        block = block.isEmpty() ? line : "";
      } else if (block.isEmpty() || block.equals("```ask")) {
        if (!line.matches("(view|minutes|seed|goals):.*|\\? \\[.*|\\s*|\\$\\$.*|---")) {
          String said = line.replaceFirst(" \\[.*]$", "").replaceFirst("^title:", "");
          texts.put(lesson.getFileName() + ":" + (i + 1), read(said));
        }
      }
    }
  }

  private static String read(String text) {
    return NOT_READ.matcher(text).replaceAll(" ").replace(FIGURE, " ");
  }
}
