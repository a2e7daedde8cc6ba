package gradarium.lesson;

import gradarium.chart.Formula;
import gradarium.concept.Concept;
import gradarium.engine.expression.ExpressionParser;
import gradarium.lesson.Lesson.Answer;
import gradarium.lesson.Lesson.Check;
import gradarium.lesson.Lesson.Question;
import gradarium.lesson.Lesson.Step;
import gradarium.lesson.Section.Block;
import gradarium.lesson.Term.TermException;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.SceneFolder;
import gradarium.simulation.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lessons; {@code lessons/README.md} says how they are written. */
public final class LessonParser {
  /** The longest lesson that is read, in characters. */
  public static final int MAX_LENGTH = 1 << 18;

  /** Formulas in LaTeX: those that stand alone are group 1, those in a line group 2. */
  public static final Pattern FORMULA =
      Pattern.compile("\\$\\$(.+?)\\$\\$|\\$([^$\\n]+?)\\$", Pattern.DOTALL);

  private static final long MOST_STEPS = 1_000_000;
  private static final Pattern ASSIGNMENT = Pattern.compile("\\s*([^\\s=]+)\\s*=\\s*(.*?)\\s*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern ANSWER = Pattern.compile("\\s*-\\s+(.*?)\\s*\\[(.+)]\\s*");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\?\\s*\\[(.+)]\\s*");
  private static final Pattern CHECK =
      Pattern.compile("\\s*(?:([a-z][a-z-]*\\.[a-z-]+):\\s*)?(\\S.*?)\\s*");

  private final String[] lines;
  private final LessonFiles files;
  private final Problems problems = new Problems();
  private final Set<String> remembered = new LinkedHashSet<>();
  private final Set<String> set = new LinkedHashSet<>();

  private LessonParser(String text, Optional<SceneFolder> folder) {
    files = new LessonFiles(folder);
    lines = text.split("\r?\n", -1);
  }

  /**
   * Reads a lesson that comes with the program.
   *
   * @throws LessonRefused if it is not a lesson, with everything that is wrong
   */
  public static Lesson parse(String text) throws LessonRefused {
    return parse(text, Optional.empty());
  }

  /**
   * Reads a lesson that was in a file; files that it names are looked for beside that.
   *
   * @throws LessonRefused if it is not a lesson, with everything that is wrong
   */
  public static Lesson parse(String text, Path file) throws LessonRefused {
    return parse(text, Optional.of(SceneFolder.of(file)));
  }

  private static Lesson parse(String text, Optional<SceneFolder> folder) throws LessonRefused {
    LessonParser parser = new LessonParser(text.length() > MAX_LENGTH ? "" : text, folder);
    if (text.length() > MAX_LENGTH) {
      parser.problems.report(1, 1, "lesson.problem.long", MAX_LENGTH);
    }
    Optional<Lesson> lesson = parser.lesson();
    if (!parser.problems.all().isEmpty() || lesson.isEmpty()) {
      throw new LessonRefused(parser.problems.all());
    }
    return lesson.get();
  }

  private Optional<Lesson> lesson() {
    Optional<FrontMatter> front = FrontMatter.of(lines, problems);
    Optional<Concept<?>> concept = front.flatMap(FrontMatter::concept);
    if (front.isEmpty() || concept.isEmpty()) {
      return Optional.empty();
    }
    int minutes = front.get().minutes();
    long seed = front.get().seed();
    checkFormulas(front.get().end());
    List<Section> sections = Section.of(lines, front.get().end(), problems);
    if (sections.size() < 2) {
      problems.report(lines.length, 1, "lesson.problem.no-steps");
      return Optional.empty();
    }
    Section introduction = sections.get(0);
    introduction.blocks().stream()
        .findFirst()
        .ifPresent(block -> problems.report(block.line(), 1, "lesson.problem.before-steps"));
    Settings settings = Settings.of(concept.get().settings());
    List<Step> steps = new ArrayList<>();
    long at = 0;
    for (Section section : sections.subList(1, sections.size())) {
      Step step = step(section, settings, at);
      settings = step.settings();
      at = step.to();
      steps.add(step);
    }
    return Optional.of(
        new Lesson(
            front.get().title(),
            concept.get(),
            minutes,
            seed,
            front.get().goals(),
            introduction.text(),
            Set.copyOf(set),
            steps));
  }

  private void checkFormulas(int body) {
    String text = String.join("\n", lines);
    Matcher formula = FORMULA.matcher(text);
    while (formula.find()) {
      String latex = formula.group(1) == null ? formula.group(2) : formula.group(1);
      int line = (int) text.substring(0, formula.start()).chars().filter(c -> c == '\n').count();
      int column = formula.start() - text.lastIndexOf('\n', formula.start());
      Formula.problem(latex.strip())
          .filter(problem -> line >= body)
          .ifPresent(
              problem -> problems.report(line + 1, column, "lesson.problem.formula", problem));
    }
  }

  private Step step(Section section, Settings old, long at) {
    Settings settings = section.block("set").map(block -> settings(block, old)).orElse(old);
    long from = Rehearsal.onlyLooksDiffer(old, settings) ? at : 0;
    long to = section.block("run").map(this::run).orElse(from);
    if (to < from) {
      problems.report(
          section.block("run").orElseThrow().line() + 1, 1, "lesson.problem.back", to, from);
    }
    Optional<Question> question = section.block("ask").flatMap(this::question);
    Map<String, Term> kept = section.block("remember").map(this::remembered).orElse(Map.of());
    List<Check> checks = section.block("check").map(this::checks).orElse(List.of());
    return new Step(
        section.title(),
        section.before(),
        settings,
        from,
        to,
        question,
        kept,
        checks,
        section.after());
  }

  private Settings settings(Block block, Settings old) {
    Settings settings = old;
    Set<String> here = new LinkedHashSet<>();
    for (int i = 0; i < block.lines().length; i++) {
      String line = block.lines()[i];
      Matcher assignment = ASSIGNMENT.matcher(line);
      if (assignment.matches()) {
        try {
          settings = files.with(assignment.group(1), assignment.group(2), settings);
          set.add(assignment.group(1));
          if (!here.add(assignment.group(1))) {
            problems.report(block.line() + 1 + i, 1, "lesson.problem.again", assignment.group(1));
          }
        } catch (InvalidSetting e) {
          problems.add(
              new Problem(block.line() + 1 + i, assignment.start(1) + 1, e.explanationWithKey()));
        }
      } else if (!line.isBlank()) {
        problems.report(block.line() + 1 + i, 1, "lesson.problem.assignment", line.strip());
      }
    }
    return settings;
  }

  private long run(Block block) {
    String text = String.join("\n", block.lines()).strip();
    return problems.whole(text, block.line() + 1, "run", 0, MOST_STEPS);
  }

  private Optional<Question> question(Block block) {
    StringBuilder text = new StringBuilder();
    List<Answer> answers = new ArrayList<>();
    Optional<Term> number = Optional.empty();
    for (int i = 0; i < block.lines().length; i++) {
      String line = block.lines()[i];
      int at = block.line() + 1 + i;
      Matcher answer = ANSWER.matcher(line);
      Matcher typed = NUMBER.matcher(line);
      if (answer.matches()) {
        term(answer.group(2), at, answer.start(2) + 1, true)
            .ifPresent(when -> answers.add(new Answer(answer.group(1), when)));
      } else if (typed.matches()) {
        number = term(typed.group(1), at, typed.start(1) + 1, false);
      } else if (line.strip().startsWith("- ")) {
        problems.report(at, 1, "lesson.problem.answer", line.strip());
      } else {
        text.append(line).append('\n');
      }
    }
    if (text.toString().isBlank() || number.isPresent() != answers.isEmpty()) {
      problems.report(block.line(), 1, "lesson.problem.question");
      return Optional.empty();
    }
    if (answers.size() == 1) {
      problems.report(block.line(), 1, "lesson.problem.one-answer");
    }
    return Optional.of(new Question(text.toString().strip(), answers, number));
  }

  private Map<String, Term> remembered(Block block) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (int i = 0; i < block.lines().length; i++) {
      String line = block.lines()[i];
      Matcher assignment = ASSIGNMENT.matcher(line);
      if (assignment.matches() && NAME.matcher(assignment.group(1)).matches()) {
        term(assignment.group(2), block.line() + 1 + i, assignment.start(2) + 1, false)
            .ifPresent(term -> terms.put(assignment.group(1), term));
        if (ExpressionParser.isReserved(assignment.group(1))) {
          problems.report(block.line() + 1 + i, 1, "lesson.problem.reserved", assignment.group(1));
        } else if (!remembered.add(assignment.group(1))) {
          problems.report(block.line() + 1 + i, 1, "lesson.problem.twice", assignment.group(1));
        }
      } else if (!line.isBlank()) {
        problems.report(block.line() + 1 + i, 1, "lesson.problem.remember", line.strip());
      }
    }
    return terms;
  }

  private List<Check> checks(Block block) {
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < block.lines().length; i++) {
      Matcher check = CHECK.matcher(block.lines()[i]);
      if (check.matches()) {
        String claim = check.group(1) == null ? "" : check.group(1);
        int at = block.line() + 1 + i;
        if (!claim.isEmpty() && !Claims.ALL.containsKey(claim)) {
          problems.report(
              at, check.start(1) + 1, "lesson.problem.claim", claim, Claims.like(claim));
        }
        term(check.group(2), at, check.start(2) + 1, true)
            .ifPresent(condition -> checks.add(new Check(claim, condition)));
      }
    }
    return checks;
  }

  private Optional<Term> term(String text, int line, int column, boolean statement) {
    try {
      Term term = Term.parse(text, line, column);
      if (term.statement() == statement) {
        return Optional.of(term);
      }
      problems.report(
          line, column, statement ? "lesson.problem.statement" : "lesson.problem.number", text);
    } catch (TermException e) {
      problems.add(e.problem());
    }
    return Optional.empty();
  }
}
