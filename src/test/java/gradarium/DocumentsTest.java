package gradarium;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.lesson.Claims;
import gradarium.lesson.Lessons;
import gradarium.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists views lists all there are, in the order of the navigation. */
class DocumentsTest {
  private static final Pattern PARAGRAPH = Pattern.compile("(?m)^\\*\\*([^*]+)\\.\\*\\*");
  private static final Pattern WORD = Pattern.compile("`([a-z]+)`");

  @Test
  void theReadmeDescribesEveryView() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String views = between(readme, "## What there is to see", "\n## ");
    Messages texts = Messages.in(Locale.ENGLISH);
    assertThat(all(PARAGRAPH, views))
        .containsExactlyElementsOf(
            Concepts.ALL.stream().map(concept -> texts.text(concept.id() + ".title")).toList());
  }

  @Test
  void theGuideToLessonsNamesEveryView() throws IOException {
    String guide = Files.readString(Path.of("lessons/README.md"));
    String row = between(guide, "| `view` |", "\n");
    assertThat(all(WORD, row))
        .containsExactlyElementsOf(Concepts.ALL.stream().map(Concept::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void everyViewHasItsLessonAndEveryLessonItsView(String language) throws IOException {
    try (var files = Files.list(Path.of("lessons", language))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(Lessons.all());
    }
    assertThat(Concepts.ALL).allMatch(concept -> Lessons.on(concept).contains(concept.id()));
  }

  @Test
  void theLectureClaimsSomethingForEveryView() {
    assertThat(Claims.ALL.values().stream().map(Claims.Claim::view).distinct())
        .containsAll(Concepts.ALL.stream().map(Concept::id).toList());
  }

  private static String between(String text, String from, String to) {
    int begin = text.indexOf(from) + from.length();
    assertThat(begin).isGreaterThanOrEqualTo(from.length());
    return text.substring(begin, text.indexOf(to, begin));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1).replace('\n', ' '))
        .toList();
  }
}
