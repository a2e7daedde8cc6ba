package gradarium.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.lesson.Lesson.Answer;
import gradarium.lesson.Lesson.Check;
import gradarium.lesson.Lesson.Step;
import gradarium.lesson.Outcome.Verdict;
import gradarium.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every lesson comes true, step by step, in both languages. */
class BundledLessonsTest {

  /** All of them, run at once on all processors. */
  private static final Map<Lesson, List<Outcome>> RUN = new ConcurrentHashMap<>();

  @BeforeAll
  static void run() {
    Messages.LANGUAGES.parallelStream()
        .flatMap(language -> Lessons.all().stream().map(name -> Lessons.bundled(name, language)))
        .forEach(lesson -> RUN.put(lesson, Rehearsal.run(lesson)));
  }

  @TestFactory
  Stream<DynamicTest> everyClaimComesTrue() {
    assertThat(RUN).hasSize(2 * Lessons.all().size());
    return RUN.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey().title(), () -> comesTrue(entry.getKey(), entry.getValue())));
  }

  private static void comesTrue(Lesson lesson, List<Outcome> outcomes) {
    assertThat(Rehearsal.unknown(lesson)).isEmpty();
    for (int i = 0; i < outcomes.size(); i++) {
      Step step = lesson.steps().get(i);
      Outcome outcome = outcomes.get(i);
      assertThat(outcome.verdicts())
          .as("%s: %s", step.title(), Report.lines(step, outcome))
          .allMatch(Verdict::holds);
      step.question()
          .ifPresent(
              question ->
                  assertThat(outcome.right().isPresent() || outcome.number().isPresent())
                      .as("%s: no answer came true", step.title())
                      .isTrue());
    }
  }

  @Test
  void bothLanguagesSayTheSameToTheProgram() throws Exception {
    for (String name : Lessons.all()) {
      Lesson english = Lessons.bundled(name, Locale.ENGLISH);
      Lesson korean = Lessons.bundled(name, Locale.KOREAN);
      assertThat(korean.minutes()).as(name).isEqualTo(english.minutes()).isBetween(8, 15);
      assertThat(korean.seed()).as(name).isEqualTo(english.seed());
      assertThat(korean.goals()).as(name).hasSameSizeAs(english.goals());
      assertThat(korean.steps().stream().map(BundledLessonsTest::machine).toList())
          .as(name)
          .isEqualTo(english.steps().stream().map(BundledLessonsTest::machine).toList());
    }
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
        step.remembered().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().text())),
        step.checks().stream().map(c -> c.claim() + ": " + c.condition().text()).toList());
  }

  @Test
  void everyClaimOfAViewThatExistsIsChecked() throws Exception {
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
