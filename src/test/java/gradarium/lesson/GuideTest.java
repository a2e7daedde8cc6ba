package gradarium.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuideTest {
  private final Lesson lesson = Lessons.bundled("stacked", Locale.ENGLISH);

  @Test
  void aPredictionComesBeforeTheRunAndTheOutcomeAfterIt() {
    Guide guide = new Guide(lesson, Progress.none());
    assertThat(guide.mayRun()).isFalse();
    assertThat(guide.outcome()).isEmpty();
    guide.predict("0.1");
    assertThat(guide.mayRun()).isTrue();
    guide.measure(Map.of("ae_1_error", 0.01, "ae_1_first_error", 0.2, "ae_1_inputs", 784.0));
    assertThat(guide.outcome().orElseThrow().isProven()).isTrue();
    assertThat(guide.outcome().orElseThrow().number()).hasValue(0.05);
  }

  @Test
  void laterStepsCompareWithWhatEarlierOnesRemembered() {
    Guide guide = new Guide(lesson, Progress.none());
    guide.open(2);
    guide.measure(
        Map.of(
            "labels_100_pretrained_accuracy", 0.7,
            "labels_100_scratch_accuracy", 0.6,
            "labels_1000_pretrained_accuracy", 0.9,
            "stage", 5.0));
    guide.open(3);
    guide.measure(
        Map.of(
            "labels_1000_pretrained_accuracy", 0.9,
            "labels_1000_scratch_accuracy", 0.85,
            "labels_100_pretrained_accuracy", 0.7));
    assertThat(guide.outcome().orElseThrow().right()).as("a lead of 0.05, not of 0.1").hasValue(1);
    Guide later = new Guide(lesson, guide.progress());
    assertThat(later.index()).isEqualTo(3);
    assertThat(later.outcome()).isEqualTo(guide.outcome());
  }

  @Test
  void aPredictionThatTheQuestionDoesNotTakeCountsAsNone() {
    for (String said : new String[] {"x", "-1", "2", "0.5", "1.0", "NaN", "1e99"}) {
      Guide guide = new Guide(lesson, new Progress(2, Map.of(2, said), Map.of()));
      assertThat(guide.prediction()).as(said).isEmpty();
      assertThat(guide.mayRun()).as(said).isFalse();
    }
    assertThat(new Guide(lesson, new Progress(2, Map.of(2, "1"), Map.of())).prediction())
        .contains("1");
    assertThat(new Guide(lesson, new Progress(0, Map.of(0, "NaN"), Map.of())).mayRun()).isFalse();
    assertThat(new Guide(lesson, new Progress(0, Map.of(0, "1e-6"), Map.of())).mayRun()).isTrue();
    assertThat(new Guide(lesson, new Progress(0, Map.of(0, ""), Map.of())).mayRun()).isTrue();
  }

  @Test
  void onlyTheRunOfTheStepIsOnThePath() {
    Guide guide = new Guide(lesson, Progress.none());
    var settings = guide.step().settings();
    long seed = lesson.seed();
    assertThat(guide.isOnPath(settings, seed, 0)).isTrue();
    assertThat(guide.isOnPath(settings, seed, guide.step().to())).isTrue();
    assertThat(guide.isOnPath(settings, seed, guide.step().to() + 1)).isFalse();
    assertThat(guide.isOnPath(settings, seed + 1, 0)).isFalse();
    assertThat(guide.isOnPath(settings.with("frozen", "true"), seed, 0)).isFalse();
    assertThat(guide.isOnPath(settings.with("look", "2"), seed, 0)).as("looks are free").isTrue();
    guide.open(99);
    assertThat(guide.isLast()).isTrue();
    guide.open(-1);
    assertThat(guide.index()).isZero();
  }
}
