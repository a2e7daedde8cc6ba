package gradarium.lesson;

import gradarium.lesson.Claims.Claim;
import gradarium.lesson.Lesson.Step;
import gradarium.lesson.Outcome.Verdict;
import gradarium.lesson.SeedCheck.Row;
import gradarium.message.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lessons show, in words. */
public final class Report {
  private static final int STEP_WIDTH = 4;

  private Report() {}

  /** The outcome of a step, line by line. */
  public static List<String> lines(Step step, Outcome outcome) {
    Stream<String> verdicts =
        outcome.verdicts().stream()
            .map(
                verdict ->
                    "  %s %s  (%s)"
                        .formatted(
                            mark(verdict.holds()),
                            verdict.check().condition().text(),
                            measured(verdict)));
    Stream<String> answers =
        Stream.concat(
            outcome.right().stream()
                .mapToObj(i -> "  → " + step.question().orElseThrow().answers().get(i).text()),
            outcome.number().stream().mapToObj(n -> "  → " + number(n)));
    return Stream.concat(answers, verdicts).toList();
  }

  /** The sign for a check that holds, or does not. */
  public static String mark(boolean holds) {
    return holds ? "✓" : "✗";
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
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, size >= 1e-3 && size < 1e7 ? "%.4g" : "%.2e", value);
  }

  /**
   * Runs the bundled lessons of a language, and lists every claim of the lecture: where it is
   * checked, what was measured, and whether it holds.
   */
  public static String of(Messages messages) {
    return of(
        Lessons.all().stream().map(name -> Lessons.bundled(name, messages.locale())).toList(),
        messages);
  }

  /** The report on some lessons. */
  static String of(List<Lesson> lessons, Messages messages) {
    Locale language = messages.locale();
    Map<String, List<Proof>> proofs = new LinkedHashMap<>();
    for (Lesson lesson : lessons) {
      for (Proof proof : proofs(lesson)) {
        proofs.computeIfAbsent(proof.claim(), claim -> new ArrayList<>()).add(proof);
      }
    }
    StringBuilder page = new StringBuilder();
    page.append("# %s\n\n%s\n\n".formatted(m(messages, "title"), m(messages, "about")));
    page.append(
        "| %s | %s | %s | %s |\n|---|---|---|---|\n"
            .formatted(
                m(messages, "claim"),
                m(messages, "step"),
                m(messages, "measured"),
                m(messages, "verdict")));
    for (Claim claim : Claims.ALL.values()) {
      List<Proof> ofClaim = proofs.getOrDefault(claim.id(), List.of());
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  claim.text(language),
                  ofClaim.isEmpty() ? m(messages, "none") : lines(ofClaim, Proof::step),
                  ofClaim.isEmpty() ? "–" : lines(ofClaim, Proof::measured),
                  ofClaim.isEmpty() ? "–" : mark(ofClaim.stream().allMatch(Proof::holds))));
    }
    return page.toString();
  }

  /**
   * A lesson's checks and answers on several seeds: a line each, and a last one for all of them.
   */
  public static List<String> table(SeedCheck check, Messages messages) {
    int width = check.seeds().stream().mapToInt(seed -> seed.toString().length()).max().orElse(1);
    Stream<String> head = check.seeds().stream().map(seed -> padded(seed.toString(), width));
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(STEP_WIDTH) + head.collect(Collectors.joining()));
    for (Row row : check.rows()) {
      String marks =
          row.holds().stream().map(h -> padded(mark(h), width)).collect(Collectors.joining());
      String share = row.count() + "/" + row.holds().size();
      String text = row.asked() ? "→ " + row.text() : row.text();
      String measured =
          row.measured().entrySet().stream()
              .map(entry -> entry.getKey() + " = " + entry.getValue())
              .collect(Collectors.joining(", "));
      lines.add(
          "%s%s  %s  %s  (%s)"
              .formatted(padded(row.step() + ".", STEP_WIDTH - 1), marks, share, text, measured));
    }
    long robust = check.rows().stream().filter(Row::isRobust).count();
    lines.add(messages.text("lesson.seeds.all", robust, check.rows().size(), check.seeds().size()));
    return lines;
  }

  private static String padded(String text, int width) {
    return " ".repeat(Math.max(1, width + 1 - text.length())) + text;
  }

  /** One check of a claim: where it is, what was measured, and whether it holds. */
  private record Proof(String claim, String step, String measured, boolean holds) {}

  private static List<Proof> proofs(Lesson lesson) {
    List<Outcome> outcomes = Rehearsal.run(lesson);
    List<Proof> proofs = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      String step = "%s, %s. %s".formatted(lesson.title(), i + 1, lesson.steps().get(i).title());
      for (Verdict verdict : outcomes.get(i).verdicts()) {
        String condition = verdict.check().condition().text();
        proofs.add(
            new Proof(
                verdict.check().claim(),
                step,
                "`%s`: %s".formatted(condition, measured(verdict)),
                verdict.holds()));
      }
    }
    return proofs;
  }

  private static String lines(List<Proof> proofs, Function<Proof, String> part) {
    return proofs.stream().map(part).distinct().collect(Collectors.joining("<br>"));
  }

  private static String m(Messages messages, String key) {
    return messages.text("lesson.report." + key);
  }
}
