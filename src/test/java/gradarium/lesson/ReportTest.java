package gradarium.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.message.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The report on claims: where each is checked, what was measured, and whether it came true. */
@ResourceLock(Resources.LOCALE)
class ReportTest {
  private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

  private static final String LESSON =
      """
      ---
      title: A walk
      view: descent
      minutes: 8
      goals:
      - walk
      ---

      ## At the start

      ```set
      lanes = batch
      ```

      ```check
      descent.step-by-step: batch_seen = 0
      descent.learning-rate: batch_seen < 0.5
      descent.learning-rate: best_w * 0 - 1234.5 < batch_seen
      ```

      ## Later

      ```run
      3
      ```

      ```check
      descent.step-by-step: batch_seen < 0
      batch_seen = 120
      ```
      """;

  @Test
  void aClaimHasALineWithAllOfItsChecksAndHoldsIfTheyAllDo() throws Exception {
    List<String> lines = Report.of(List.of(LessonParser.parse(LESSON)), ENGLISH).lines().toList();
    assertThat(lines).hasSize(6 + Claims.ALL.size());
    assertThat(line(lines, "descent.step-by-step"))
        .endsWith(
            " | A walk, 1. At the start<br>A walk, 2. Later"
                + " | `batch_seen = 0`: batch_seen = 0<br>`batch_seen < 0`: batch_seen = 120"
                + " | ✗ |");
    assertThat(line(lines, "descent.learning-rate"))
        .contains(" | A walk, 1. At the start | `batch_seen < 0.5`: batch_seen = 0<br>")
        .endsWith(" | ✓ |");
    assertThat(line(lines, "mlp.chain-rule")).as("checked nowhere").endsWith(" | – | – |");
  }

  /** Digits of Egypt, Iran, Thailand and India, the German comma, the Turkish i. */
  @Test
  void itIsTheSameWhateverTheLanguageOfTheMachine() throws Exception {
    Lesson lesson = LessonParser.parse(LESSON);
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      String expected = all(lesson);
      assertThat(expected).contains("best_w = 0.").contains("120");
      for (String tag :
          List.of("ar-EG", "fa-IR", "th-TH-u-nu-thai", "hi-IN-u-nu-deva", "de-DE", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(all(lesson)).as(tag).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(usual);
    }
  }

  /** The report, and the table of a lesson on two seeds. */
  private static String all(Lesson lesson) {
    return Report.of(List.of(lesson), ENGLISH)
        + String.join("\n", Report.table(SeedCheck.of(lesson, 1), ENGLISH));
  }

  private static String line(List<String> lines, String claim) {
    String text = Claims.ALL.get(claim).english();
    return lines.stream().filter(line -> line.startsWith("| " + text)).findFirst().orElseThrow();
  }
}
