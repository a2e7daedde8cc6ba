package gradarium.lesson;

import gradarium.lesson.Claims.Claim;
import gradarium.lesson.Lesson.Step;
import gradarium.lesson.Outcome.Verdict;
import gradarium.message.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lessons prove, in words. */
public final class Report {
  private Report() {}

  /** What came of a step, line by line. */
  public static List<String> lines(Step step, Outcome outcome) {
    Stream<String> verdicts =
        outcome.verdicts().stream()
            .map(
                verdict ->
                    "  %s %s  (%s)"
                        .formatted(
                            verdict.holds() ? "✓" : "✗",
                            verdict.check().condition().text(),
                            measured(verdict)));
    Stream<String> answers =
        Stream.concat(
            outcome.right().stream()
                .mapToObj(i -> "  → " + step.question().orElseThrow().answers().get(i).text()),
            outcome.number().stream().mapToObj(n -> "  → " + number(n)));
    return Stream.concat(answers, verdicts).toList();
  }

  /** The numbers in a check. */
  public static String measured(Verdict verdict) {
    return verdict.measured().entrySet().stream()
        .map(entry -> entry.getKey() + " = " + number(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** A measured number, short. */
  public static String number(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return "–";
    } else if (value == Math.rint(value) && size < 1e7) {
      return "%.0f".formatted(value);
    }
    return size >= 1e-3 && size < 1e7 ? "%.4g".formatted(value) : "%.2e".formatted(value);
  }

  /**
   * Runs the bundled lessons of a language, and lists every claim of the lecture: where it is
   * checked, what was measured, and whether it came true.
   */
  public static String of(Messages messages) {
    Locale language = messages.locale();
    Map<String, StringBuilder> rows = new LinkedHashMap<>();
    Lessons.all().forEach(name -> add(rows, Lessons.bundled(name, language)));
    StringBuilder page = new StringBuilder();
    page.append("# %s%n%n%s%n%n".formatted(m(messages, "title"), m(messages, "about")));
    page.append(
        "| %s | %s | %s | %s |%n|---|---|---|---|%n"
            .formatted(
                m(messages, "claim"),
                m(messages, "step"),
                m(messages, "measured"),
                m(messages, "verdict")));
    for (Claim claim : Claims.ALL.values()) {
      StringBuilder row = rows.get(claim.id());
      page.append("| %s | ".formatted(claim.text(language)));
      page.append(row == null ? m(messages, "none") + " | – | – |\n" : row.toString());
    }
    return page.toString();
  }

  private static void add(Map<String, StringBuilder> rows, Lesson lesson) {
    List<Outcome> outcomes = Rehearsal.run(lesson);
    Map<String, List<String[]>> found = new LinkedHashMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      for (Verdict verdict : outcomes.get(i).verdicts()) {
        String step = "%s, %d. %s".formatted(lesson.title(), i + 1, lesson.steps().get(i).title());
        found
            .computeIfAbsent(verdict.check().claim(), claim -> new java.util.ArrayList<>())
            .add(
                new String[] {
                  step,
                  "`%s`: %s".formatted(verdict.check().condition().text(), measured(verdict)),
                  verdict.holds() ? "✓" : "✗"
                });
      }
    }
    found.forEach(
        (claim, cells) -> {
          StringBuilder row = rows.computeIfAbsent(claim, c -> new StringBuilder());
          row.append(column(cells, 0)).append(" | ");
          row.append(column(cells, 1)).append(" | ");
          row.append(cells.stream().allMatch(c -> c[2].equals("✓")) ? "✓" : "✗").append(" |\n");
        });
  }

  private static String column(List<String[]> cells, int column) {
    return cells.stream().map(c -> c[column]).distinct().collect(Collectors.joining("<br>"));
  }

  private static String m(Messages messages, String key) {
    return messages.text("lesson.report." + key);
  }
}
