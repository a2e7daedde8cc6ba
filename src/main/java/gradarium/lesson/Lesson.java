package gradarium.lesson;

import gradarium.concept.Concept;
import gradarium.engine.Numbers;
import gradarium.simulation.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A lesson on a view.
 *
 * @param title what it is about
 * @param concept the view
 * @param minutes how long it takes
 * @param seed of all its runs
 * @param goals what learners can do afterwards
 * @param introduction Markdown before the first step
 * @param sets the keys of all settings that some step sets
 * @param steps at least one
 */
public record Lesson(
    String title,
    Concept<?> concept,
    int minutes,
    long seed,
    List<String> goals,
    String introduction,
    Set<String> sets,
    List<Step> steps) {

  /**
   * The settings of a step for someone who looks at the same view: what only changes the picture,
   * and no step sets, stays as it is shown.
   */
  public Settings settings(Step step, Settings shown) {
    return step.settings().withLooks(shown, sets);
  }

  /**
   * A short text for all that the outcome of a step follows from: seed, view, the runs that are
   * remembered before it, its own run and what is compared. Two steps with the same text have the
   * same outcome.
   */
  String fingerprint(int index) {
    StringBuilder all = new StringBuilder(concept.id() + seed);
    for (Step step : steps.subList(0, index + 1)) {
      all.append(step.settings().texts()).append(step.to());
      step.remembered().forEach((name, term) -> all.append(name).append(term.text()));
    }
    steps.get(index).compared().map(Term::text).forEach(all::append);
    return Integer.toHexString(all.toString().hashCode());
  }

  /**
   * One thing to predict, observe and explain. If its settings differ from those of the previous
   * step in more than the display, its run starts again.
   *
   * @param title its heading
   * @param before Markdown to be read first
   * @param settings of the run, all of them
   * @param from the step of the run at which it begins
   * @param to the step to which it runs; {@code from} where it runs nothing
   * @param question what the learner predicts
   * @param remembered numbers that later steps compare with, by their names
   * @param checks what must be true afterwards
   * @param after Markdown that explains, to be read last
   */
  public record Step(
      String title,
      String before,
      Settings settings,
      long from,
      long to,
      Optional<Question> question,
      Map<String, Term> remembered,
      List<Check> checks,
      String after) {

    /** All that is compared with what was measured: by the question and by the checks. */
    Stream<Term> compared() {
      return Stream.concat(
          question.stream().flatMap(Question::terms), checks.stream().map(Check::condition));
    }

    /** The names of all numbers that it needs, measured or remembered. */
    Stream<String> names() {
      return Stream.concat(remembered.values().stream(), compared())
          .flatMap(term -> term.names().stream());
    }
  }

  /**
   * What the learner is asked before the run. It has answers to choose from, or a number.
   *
   * @param text Markdown
   * @param answers to choose from; what is measured says which is right
   * @param number what a typed number is compared with
   */
  public record Question(String text, List<Answer> answers, Optional<Term> number) {

    /**
     * Whether a text predicts something: the place of an answer, or a number; or nothing, empty.
     */
    public boolean accepts(String prediction) {
      if (prediction.isEmpty()) {
        return true;
      }
      try {
        double value = Numbers.parse(prediction);
        return number.isPresent()
            ? Double.isFinite(value)
            : prediction.equals(Integer.toString((int) value))
                && value >= 0
                && value < answers.size();
      } catch (NumberFormatException e) {
        return false;
      }
    }

    /** All that has to be measured to know the right answer. */
    Stream<Term> terms() {
      return Stream.concat(answers.stream().map(Answer::when), number.stream());
    }
  }

  /**
   * An answer to choose.
   *
   * @param text Markdown
   * @param when it is right
   */
  public record Answer(String text, Term when) {}

  /**
   * What must be true of what was measured.
   *
   * @param claim the claim of the lecture that it proves, or nothing
   * @param condition what must be true
   */
  public record Check(String claim, Term condition) {

    /** The check as it is written in a lesson. */
    public String text() {
      return claim.isEmpty() ? condition.text() : claim + ": " + condition.text();
    }
  }
}
