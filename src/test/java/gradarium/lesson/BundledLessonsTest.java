package gradarium.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.lesson.Lesson.Answer;
import gradarium.lesson.Lesson.Check;
import gradarium.lesson.Lesson.Step;
import gradarium.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson comes true, step by step, on whatever seed. */
@Tag("slow")
class BundledLessonsTest {
  private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
  private static final long OTHER_SEED = 1;
  private static final int MANY_SEEDS = 8;

  static List<String> lessons() {
    return Lessons.all();
  }

  /** The languages say the same to the program, so one is run for both. */
  @ParameterizedTest
  @MethodSource("lessons")
  void everyCheckHoldsAndEveryAnswerIsTheSameOnTheLessonsSeedAndAnother(String name) {
    Lesson lesson = Lessons.bundled(name, Locale.ENGLISH);
    assertThat(Rehearsal.unknown(lesson)).isEmpty();
    holds(name, SeedCheck.of(lesson, List.of(lesson.seed(), OTHER_SEED)));
  }

  @Tag("soak")
  @ParameterizedTest
  @MethodSource("lessons")
  void everyCheckHoldsAndEveryAnswerIsTheSameOnManySeeds(String name) {
    SeedCheck check = SeedCheck.of(Lessons.bundled(name, Locale.ENGLISH), MANY_SEEDS);
    System.out.println(table(name, check));
    holds(name, check);
  }

  private static void holds(String name, SeedCheck check) {
    assertThat(check.isRobust()).as(table(name, check)).isTrue();
  }

  private static String table(String name, SeedCheck check) {
    return name + "\n" + String.join("\n", Report.table(check, ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void bothLanguagesSayTheSameToTheProgram(String name) {
    Lesson english = Lessons.bundled(name, Locale.ENGLISH);
    Lesson korean = Lessons.bundled(name, Locale.KOREAN);
    assertThat(korean.minutes()).isEqualTo(english.minutes()).isBetween(8, 15);
    assertThat(korean.seed()).isEqualTo(english.seed());
    assertThat(korean.goals()).hasSameSizeAs(english.goals());
    assertThat(korean.sets()).isEqualTo(english.sets());
    assertThat(korean.steps().stream().map(BundledLessonsTest::machine).toList())
        .isEqualTo(english.steps().stream().map(BundledLessonsTest::machine).toList());
  }

  private static List<Object> machine(Step step) {
    return List.of(
        step.settings(),
        step.from(),
        step.to(),
        step.question().stream()
            .flatMap(q -> q.answers().stream())
            .map(Answer::when)
            .map(Term::text)
            .toList(),
        step.question().flatMap(Lesson.Question::number).map(Term::text),
        step.remembered().entrySet().stream().map(e -> e.getKey() + e.getValue().text()).toList(),
        step.checks().stream().map(Check::text).toList());
  }

  @Test
  void everyClaimOfAViewThatExistsIsChecked() {
    Set<String> views = Concepts.ALL.stream().map(Concept::id).collect(Collectors.toSet());
    Set<String> checked =
        Lessons.all().stream()
            .map(name -> Lessons.bundled(name, Locale.ENGLISH))
            .flatMap(lesson -> lesson.steps().stream())
            .flatMap(step -> step.checks().stream())
            .map(Check::claim)
            .collect(Collectors.toSet());
    Set<String> claimed =
        Claims.ALL.values().stream()
            .filter(claim -> views.contains(claim.view()))
            .map(Claims.Claim::id)
            .collect(Collectors.toSet());
    assertThat(checked).containsAll(claimed);
  }

  @Test
  void everyViewHasALesson() {
    assertThat(Lessons.all()).containsAll(Concepts.ALL.stream().map(Concept::id).toList());
  }
}
