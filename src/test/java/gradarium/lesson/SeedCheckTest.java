package gradarium.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.message.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SeedCheckTest {
  /** Each sample is drawn by the seed, and so is where the lowest error is; what x is, is not. */
  private static final String LESSON =
      """
      ---
      title: Chance
      view: descent
      minutes: 1
      seed: 3
      goals:
      - tell one run from all
      ---

      ## What is drawn

      ```set
      lanes = batch
      ```

      ```ask
      Where is the best slope?
      - left of where it is with seed 3 [best_w < BEST]
      - there, or right of it [best_w >= BEST]
      ```

      ```check
      descent.step-by-step: batch_seen = 0
      best_w >= BEST and best_w <= BEST
      best_w < BEST
      ```

      ## What is not

      ```ask
      How many samples has it seen?
      ? [batch_seen / 40]
      ```

      ```run
      2
      ```
      """;

  @Test
  void aCheckOfOneRunFailsOnOtherSeedsAndOneOfAnyRunDoesNot() throws Exception {
    double best = bestSlope(3);
    List<Boolean> left = List.of(bestSlope(1) < best, bestSlope(2) < best, bestSlope(4) < best);
    Lesson lesson = LessonParser.parse(LESSON.replace("BEST", Double.toString(best)));

    SeedCheck check = SeedCheck.of(lesson, 3);

    assertThat(check.seeds()).as("its own first").containsExactly(3L, 1L, 2L, 4L);
    assertThat(check.rows().stream().map(SeedCheck.Row::step)).containsExactly(1, 1, 1, 1, 2);
    assertThat(check.rows().get(0).text()).isEqualTo("there, or right of it");
    assertThat(check.rows().get(0).holds())
        .containsExactly(true, !left.get(0), !left.get(1), !left.get(2));
    assertThat(check.rows().get(1).isRobust()).isTrue();
    assertThat(check.rows().get(2).holds()).containsExactly(true, false, false, false);
    assertThat(check.rows().get(2).count()).isEqualTo(1);
    assertThat(check.rows().get(3).holds())
        .containsExactly(false, left.get(0), left.get(1), left.get(2));
    assertThat(check.rows().get(4).isRobust()).as("measured on each").isTrue();
    assertThat(check.rows().get(4).measured().get("batch_seen / 40").highest()).isEqualTo(2);
    assertThat(check.isRobust()).isFalse();

    List<String> table = Report.table(check, Messages.in(Locale.ENGLISH));
    assertThat(table.get(0)).isEqualTo("     3 1 2 4");
    assertThat(table.get(2))
        .isEqualTo("  1. ✓ ✓ ✓ ✓  4/4  descent.step-by-step: batch_seen = 0  (batch_seen = 0)");
    assertThat(table.get(3)).startsWith("  1. ✓ ✗ ✗ ✗  1/4  best_w >= ");
    assertThat(table.get(6))
        .isEqualTo("checks and answers that hold on every seed: 2 of 5; seeds: 4");
  }

  private static double bestSlope(long seed) throws LessonRefused {
    String lesson = LESSON.replace("BEST", "0").replace("seed: 3", "seed: " + seed);
    return Rehearsal.run(LessonParser.parse(lesson))
        .get(0)
        .verdicts()
        .get(1)
        .measured()
        .get("best_w");
  }
}
