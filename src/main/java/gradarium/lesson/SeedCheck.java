package gradarium.lesson;

import gradarium.lesson.Lesson.Question;
import gradarium.lesson.Lesson.Step;
import gradarium.lesson.Outcome.Verdict;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A lesson run on its own seed and on others: whether what it says is true of any run, or of one.
 *
 * @param seeds the lesson's own first
 * @param rows a check, or an answer, each
 */
public record SeedCheck(List<Long> seeds, List<Row> rows) {

  /**
   * A check, or the answer to a question, on each seed.
   *
   * @param step where it stands, from 1
   * @param text the check as it is written, or the answer that the lesson's own seed gives; empty
   *     where a number is asked for
   * @param asked whether it is an answer
   * @param holds for each seed, whether the check is true, or the answer is the same
   * @param measured the lowest and the highest of each number in it
   */
  public record Row(
      int step, String text, boolean asked, List<Boolean> holds, Map<String, Range> measured) {

    /** On how many seeds it holds. */
    public long count() {
      return holds.stream().filter(held -> held).count();
    }

    /** Whether it holds on every seed. */
    public boolean isRobust() {
      return count() == holds.size();
    }
  }

  /**
   * What was measured over all seeds.
   *
   * @param lowest the least
   * @param highest the greatest; no number where it was measured on none
   */
  public record Range(double lowest, double highest) {

    private static Range of(List<Double> values) {
      DoubleSummaryStatistics finite =
          values.stream().filter(Double::isFinite).mapToDouble(v -> v).summaryStatistics();
      return finite.getCount() == 0
          ? new Range(Double.NaN, Double.NaN)
          : new Range(finite.getMin(), finite.getMax());
    }

    @Override
    public String toString() {
      String low = Report.number(lowest);
      String high = Report.number(highest);
      return low.equals(high) ? low : low + " … " + high;
    }
  }

  /** Runs a lesson on its own seed and on so many others: 1, 2, 3 and so on; all cores at once. */
  public static SeedCheck of(Lesson lesson, int others) {
    Set<Long> seeds = new LinkedHashSet<>(List.of(lesson.seed()));
    LongStream.rangeClosed(1, others + 1L)
        .filter(seed -> seed != lesson.seed())
        .limit(others)
        .forEach(seeds::add);
    return of(lesson, List.copyOf(seeds));
  }

  /** Runs a lesson on these seeds; the answers of the first are those that are expected. */
  static SeedCheck of(Lesson lesson, List<Long> seeds) {
    List<List<Outcome>> runs =
        seeds.parallelStream().map(seed -> Rehearsal.run(lesson, seed)).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lesson.steps().size(); i++) {
      int at = i;
      rows.addAll(
          rows(i + 1, lesson.steps().get(i), runs.stream().map(run -> run.get(at)).toList()));
    }
    return new SeedCheck(seeds, rows);
  }

  /** Whether all of it holds on every seed. */
  public boolean isRobust() {
    return rows.stream().allMatch(Row::isRobust);
  }

  private static List<Row> rows(int number, Step step, List<Outcome> outcomes) {
    List<Row> rows = new ArrayList<>();
    step.question().ifPresent(question -> rows.add(answer(number, question, outcomes)));
    for (int i = 0; i < step.checks().size(); i++) {
      int at = i;
      List<Verdict> verdicts = outcomes.stream().map(o -> o.verdicts().get(at)).toList();
      rows.add(
          new Row(
              number,
              step.checks().get(i).text(),
              false,
              verdicts.stream().map(Verdict::holds).toList(),
              ranges(verdicts.stream().map(Verdict::measured).toList())));
    }
    return rows;
  }

  private static Row answer(int number, Question question, List<Outcome> outcomes) {
    Outcome own = outcomes.get(0);
    Predicate<Outcome> same =
        question.number().isPresent()
            ? outcome -> outcome.number().isPresent()
            : outcome -> outcome.right().isPresent() && outcome.right().equals(own.right());
    String text =
        own.right().isPresent() ? question.answers().get(own.right().getAsInt()).text() : "";
    return new Row(
        number,
        text,
        true,
        outcomes.stream().map(same::test).toList(),
        ranges(outcomes.stream().map(Outcome::asked).toList()));
  }

  private static Map<String, Range> ranges(List<Map<String, Double>> measured) {
    return measured.get(0).keySet().stream()
        .collect(
            Collectors.toMap(
                name -> name,
                name -> Range.of(measured.stream().map(m -> m.get(name)).toList()),
                (a, b) -> a,
                LinkedHashMap::new));
  }
}
