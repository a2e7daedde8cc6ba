package gradarium.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradarium.message.Messages;
import gradarium.message.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonParserTest {
  private static final String GOOD =
      """
      ---
      title: A title
      view: vanishing
      minutes: 8
      goals:
      - say something
      ---

      Before all.

      ## One

      Read this, with `code`.

      ```set
      depth = 3
      ```

      ```ask
      Which?
      - small [network_ratio < 0.5]
      - large [network_ratio >= 0.5]
      ```

      ```run
      10
      ```

      ```remember
      first = network_ratio
      ```

      ```check
      vanishing.product: network_ratio < 1
      first > 0 and first < 2
      ```

      That is why.

      ## Two

      ```run
      20
      ```
      """;

  @TempDir Path folder;

  @Test
  void allPartsAreRead() throws LessonRefused {
    Lesson lesson = LessonParser.parse(GOOD);
    assertThat(lesson.title()).isEqualTo("A title");
    assertThat(lesson.concept().id()).isEqualTo("vanishing");
    assertThat(lesson.minutes()).isEqualTo(8);
    assertThat(lesson.goals()).containsExactly("say something");
    assertThat(lesson.introduction()).isEqualTo("Before all.");
    assertThat(lesson.steps()).hasSize(2);
    Lesson.Step one = lesson.steps().get(0);
    assertThat(one.before()).isEqualTo("Read this, with `code`.");
    assertThat(one.after()).isEqualTo("That is why.");
    assertThat(one.settings().get("depth")).isEqualTo(3);
    assertThat(one.from()).isZero();
    assertThat(one.to()).isEqualTo(10);
    assertThat(one.question().orElseThrow().text()).isEqualTo("Which?");
    assertThat(one.question().orElseThrow().answers()).hasSize(2);
    assertThat(one.checks()).hasSize(2);
    assertThat(one.checks().get(0).claim()).isEqualTo("vanishing.product");
    assertThat(lesson.steps().get(1).from()).isEqualTo(10);
    assertThat(lesson.steps().get(1).to()).isEqualTo(20);
  }

  @Test
  void anOutcomeComparesWithWhatWasRemembered() throws LessonRefused {
    Lesson.Step one = LessonParser.parse(GOOD).steps().get(0);
    Outcome outcome = Outcome.of(one, Map.of("network_ratio", 0.75));
    assertThat(outcome.right()).hasValue(1);
    assertThat(outcome.remembered()).containsEntry("first", 0.75);
    assertThat(outcome.isProven()).isTrue();
    assertThat(Outcome.of(one, Map.of("network_ratio", 3.0)).isProven()).isFalse();
    Outcome none = Outcome.of(one, Map.of("network_ratio", Double.NaN));
    assertThat(none.isProven()).isFalse();
    assertThat(none.right()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: A title|titel: A title|2|1|titel
          view: vanishing|view: vanishin|3|1|vanishing, activation
          minutes: 8|minutes: long|4|1|1 to 180
          - say something||1|1|goals
          ```set|```sett|15|4|set, ask, run
          depth = 3|dept = 3|16|1|dept
          first = network_ratio|처음 = network_ratio|30|1|English letters
          depth = 3|depth = 3000|16|1|1 to 100
          depth = 3|depth|16|1|Expected: name = value
          < 0.5]|< 0.5|21|1|in brackets
          ratio < 0.5]|ratio + 0.5]|21|10|condition is expected
          ratio < 0.5]|ratio < < 0.5]|21|26|not understood
          Which?||19|1|question needs a text
          10|ten|26|1|ten
          20|5|43|1|one before ended at step 10
          first = network_ratio|first = network_ratio < 2|30|9|number is expected
          first = network_ratio|max = network_ratio|30|1|meaning of its own
          `code`|$\\fracc{1}$|13|17|LaTeX
          vanishing.product|vanishing.produce|34|1|vanishing.product
          """)
  void whatIsWrongIsSaidWithItsPlace(
      String good, String bad, int line, int column, String explained) {
    LessonRefused refused =
        catchThrowableOfType(
            LessonRefused.class,
            () ->
                LessonParser.parse(
                    GOOD.replaceFirst(
                        Pattern.quote(good), Matcher.quoteReplacement(bad == null ? "" : bad))));
    assertThat(refused).isNotNull();
    Problem problem = refused.problems().get(0);
    String said = Messages.in(Locale.ENGLISH).text(problem.message());
    assertThat(said).contains(explained);
    assertThat(List.of(problem.line(), problem.column())).as(said).containsExactly(line, column);
    assertThat(Messages.in(Locale.KOREAN).text(problem.message())).isNotEqualTo(said);
  }

  @Test
  void namesThatAreNotMeasuredAreFound() throws LessonRefused {
    Lesson lesson = LessonParser.parse(GOOD.replace("product: network_ratio", "product: ratio"));
    List<Problem> problems = Rehearsal.unknown(lesson);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).line()).isEqualTo(34);
    assertThat(problems.get(0).column()).isEqualTo(20);
    assertThat(Messages.in(Locale.ENGLISH).text(problems.get(0).message()))
        .contains("this view does not measure ‘ratio’")
        .contains("network_ratio");
  }

  @ParameterizedTest
  @CsvSource({"depth = 3, depth = 4, depth, 17", "minutes: 8, minutes: 9, minutes, 5"})
  void whatIsSetTwiceIsRefusedAtTheSecondPlace(String first, String second, String name, int line) {
    String twice = GOOD.replace(first, first + "\n" + second);
    LessonRefused refused =
        catchThrowableOfType(LessonRefused.class, () -> LessonParser.parse(twice));
    Problem problem = refused.problems().get(0);
    assertThat(Messages.in(Locale.ENGLISH).text(problem.message()))
        .isEqualTo("‘%s’ is set here twice".formatted(name));
    assertThat(problem.line()).isEqualTo(line);
  }

  @Test
  void whatIsMeasuredIsNotHiddenByWhatIsRemembered() throws LessonRefused {
    Lesson lesson =
        LessonParser.parse(
            GOOD.replace("first = network_ratio", "network_ratio = 3")
                .replace("first > 0 and first < 2", "network_ratio > 2"));
    List<Problem> problems = Rehearsal.unknown(lesson);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).line()).isEqualTo(30);
    assertThat(Messages.in(Locale.ENGLISH).text(problems.get(0).message()))
        .contains("‘network_ratio’ is measured in this lesson");
  }

  @Test
  void garbageIsRefusedOrRead() {
    Random random = new Random(5);
    String all = GOOD + Lessons.of("vanishing", Locale.KOREAN).orElseThrow();
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(i % 2 == 0 ? GOOD : all);
      for (int k = 0; k < 1 + random.nextInt(8); k++) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(40));
        switch (random.nextInt(3)) {
          case 0 -> text.delete(from, to);
          case 1 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
          default -> text.setCharAt(from, (char) random.nextInt(1, 0x500));
        }
        text.append(' ');
      }
      try {
        assertThat(LessonParser.parse(text.toString()).steps()).isNotEmpty();
      } catch (LessonRefused e) {
        assertThat(e.problems()).isNotEmpty();
        for (Problem problem : e.problems()) {
          assertThat(problem.line()).isPositive();
          assertThat(Messages.in(Locale.KOREAN).text(problem.message())).isNotBlank();
        }
      }
    }
  }

  @Test
  void filesThatAreNoTextAreRefused() throws Exception {
    Path bytes = folder.resolve("bytes.md");
    Files.write(bytes, new byte[] {(byte) 0xff, (byte) 0xfd, 0, 1});
    assertThatThrownBy(() -> Lessons.read(bytes)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Lessons.read(folder)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Lessons.read(folder.resolve("none.md"))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> LessonParser.parse("x".repeat(LessonParser.MAX_LENGTH + 1)))
        .isInstanceOf(LessonRefused.class);
    assertThatThrownBy(() -> LessonParser.parse("")).isInstanceOf(LessonRefused.class);
  }

  @Test
  void aLessonMayHaveAsManyKoreanCharactersAsEnglishOnes() throws Exception {
    String good = GOOD.replaceFirst("(?m)^## ", "글\n\n## ");
    String longest = good.replace("글", "글".repeat(LessonParser.MAX_LENGTH + 1 - good.length()));
    Path file = folder.resolve("longest.md");
    Files.writeString(file, "\uFEFF" + longest);
    assertThat(LessonParser.parse(Lessons.read(file), file).steps()).isNotEmpty();
    Files.writeString(file, longest + "글");
    assertThatThrownBy(() -> LessonParser.parse(Lessons.read(file), file))
        .isInstanceOfSatisfying(
            LessonRefused.class,
            e ->
                assertThat(Messages.in(Locale.ENGLISH).text(e.problems().get(0).message()))
                    .isEqualTo("A lesson may have at most 262144 characters"));
  }
}
