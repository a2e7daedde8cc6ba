package gradarium.lesson;

import gradarium.lesson.Lesson.Answer;
import gradarium.lesson.Lesson.Check;
import gradarium.lesson.Lesson.Question;
import gradarium.lesson.Lesson.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The outcome of a step of a lesson.
 *
 * @param verdicts of its checks
 * @param right the first answer that is right, if it has answers
 * @param number what was measured, where it asks for a number
 * @param asked what the right answer follows from: the numbers in all answers by name, or the
 *     number that is asked for
 * @param remembered numbers for later steps
 */
public record Outcome(
    List<Verdict> verdicts,
    OptionalInt right,
    OptionalDouble number,
    Map<String, Double> asked,
    Map<String, Double> remembered) {

  /**
   * A check and what was measured.
   *
   * @param check what must be true
   * @param measured the numbers in it by name; NaN for what was not measured
   * @param holds whether it is
   */
  public record Verdict(Check check, Map<String, Double> measured, boolean holds) {}

  /**
   * The outcome of a step.
   *
   * @param step the step
   * @param measures of its view at its end, with what earlier steps remembered
   */
  public static Outcome of(Step step, Map<String, Double> measures) {
    Map<String, Double> remembered = new LinkedHashMap<>();
    step.remembered()
        .forEach(
            (name, term) -> {
              if (term.isMeasured(measures)) {
                remembered.put(name, term.number(measures));
              }
            });
    Map<String, Double> all = new LinkedHashMap<>(measures);
    all.putAll(remembered);
    List<Verdict> verdicts =
        step.checks().stream()
            .map(check -> new Verdict(check, used(check.condition(), all), holds(check, all)))
            .toList();
    return new Outcome(
        verdicts,
        step.question().map(question -> right(question, all)).orElse(OptionalInt.empty()),
        step.question()
            .flatMap(Question::number)
            .filter(number -> number.isMeasured(all))
            .map(number -> OptionalDouble.of(number.number(all)))
            .orElse(OptionalDouble.empty()),
        step.question().map(question -> asked(question, all)).orElse(Map.of()),
        remembered);
  }

  /** Whether every check holds. */
  public boolean isProven() {
    return verdicts.stream().allMatch(Verdict::holds);
  }

  private static boolean holds(Check check, Map<String, Double> measures) {
    return check.condition().isMeasured(measures) && check.condition().holds(measures);
  }

  private static OptionalInt right(Question question, Map<String, Double> measures) {
    List<Answer> answers = question.answers();
    for (int i = 0; i < answers.size(); i++) {
      Term when = answers.get(i).when();
      if (when.isMeasured(measures) && when.holds(measures)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static Map<String, Double> asked(Question question, Map<String, Double> measures) {
    Map<String, Double> asked = new LinkedHashMap<>();
    question.answers().forEach(answer -> asked.putAll(used(answer.when(), measures)));
    question
        .number()
        .ifPresent(
            term ->
                asked.put(
                    term.text(), term.isMeasured(measures) ? term.number(measures) : Double.NaN));
    return asked;
  }

  private static Map<String, Double> used(Term term, Map<String, Double> measures) {
    Map<String, Double> used = new LinkedHashMap<>();
    term.names().forEach(name -> used.put(name, measures.getOrDefault(name, Double.NaN)));
    return used;
  }
}
