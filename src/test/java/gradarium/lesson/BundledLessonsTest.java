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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every lesson comes true, step by step, in both languages. */
class BundledLessonsTest {
  /** The views that there is a lesson on. */
  private static final List<Concept<?>> TAUGHT =
      Concepts.ALL.stream()
          .filter(concept -> Lessons.of(concept, Locale.ENGLISH).isPresent())
          .toList();

  @TestFactory
  Stream<DynamicTest> everyClaimComesTrue() {
    return TAUGHT.stream()
        .flatMap(
            concept ->
                Messages.LANGUAGES.stream()
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                concept.id() + " " + language,
                                () -> comesTrue(lesson(concept, language)))));
  }

  private static void comesTrue(Lesson lesson) {
    assertThat(Rehearsal.unknown(lesson)).isEmpty();
    List<Outcome> outcomes = Rehearsal.run(lesson);
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
    for (Concept<?> concept : TAUGHT) {
      Lesson english = lesson(concept, Locale.ENGLISH);
      Lesson korean = lesson(concept, Locale.KOREAN);
      assertThat(korean.minutes()).as(concept.id()).isEqualTo(english.minutes()).isBetween(8, 15);
      assertThat(korean.seed()).as(concept.id()).isEqualTo(english.seed());
      assertThat(korean.goals()).as(concept.id()).hasSameSizeAs(english.goals());
      assertThat(korean.steps().stream().map(BundledLessonsTest::machine).toList())
          .as(concept.id())
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
  void everyClaimOfAViewThatIsTaughtIsChecked() throws Exception {
    Set<String> views = TAUGHT.stream().map(Concept::id).collect(Collectors.toSet());
    Set<String> checked =
        TAUGHT.stream()
            .map(concept -> lesson(concept, Locale.ENGLISH))
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

  private static Lesson lesson(Concept<?> concept, Locale language) {
    Optional<String> text = Lessons.of(concept, language);
    assertThat(text).as("the lesson on %s in %s", concept.id(), language).isPresent();
    try {
      return LessonParser.parse(text.orElseThrow());
    } catch (LessonRefused e) {
      throw new AssertionError(concept.id() + " " + language + ": " + e.getMessage(), e);
    }
  }
}
