package gradarium.lesson;

import gradarium.chart.Formula;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.lesson.Lesson.Answer;
import gradarium.lesson.Lesson.Check;
import gradarium.lesson.Lesson.Question;
import gradarium.lesson.Lesson.Step;
import gradarium.lesson.Term.TermException;
import gradarium.message.Message;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads lessons; {@code lessons/README.md} says how they are written. */
public final class LessonParser {
  /** The longest lesson that is read, in characters. */
  public static final int MAX_LENGTH = 1 << 18;

  /** Formulas in LaTeX: those that stand alone are group 1, those in a line group 2. */
  public static final Pattern FORMULA =
      Pattern.compile("\\$\\$(.+?)\\$\\$|\\$([^$\\n]+?)\\$", Pattern.DOTALL);

  private static final long FIRST_SEED = 7;
  private static final int MOST_MINUTES = 180;
  private static final long MOST_STEPS = 1_000_000;
  private static final String FENCE = "---";
  private static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("title", "view", "minutes", "seed", "goals"));
  private static final List<String> BLOCKS = List.of("set", "ask", "run", "remember", "check");
  private static final Pattern ENTRY = Pattern.compile("\\s*([a-z]+):\\s*(.*?)\\s*");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*?)\\s*");
  private static final Pattern ASSIGNMENT = Pattern.compile("\\s*([^\\s=]+)\\s*=\\s*(.*?)\\s*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern ANSWER = Pattern.compile("\\s*-\\s+(.*?)\\s*\\[(.+)]\\s*");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\?\\s*\\[(.+)]\\s*");
  private static final Pattern CHECK =
      Pattern.compile("\\s*(?:([a-z][a-z-]*\\.[a-z-]+):\\s*)?(\\S.*?)\\s*");

  private final String[] lines;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> front = new LinkedHashMap<>();
  private final Map<String, Integer> frontLines = new LinkedHashMap<>();
  private final List<String> goals = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> remembered = new LinkedHashSet<>();

  private LessonParser(String text) {
    lines = text.split("\r?\n", -1);
  }

  /**
   * Reads a lesson.
   *
   * @throws LessonRefused where the text is none, with all that is wrong
   */
  public static Lesson parse(String text) throws LessonRefused {
    if (text.length() > MAX_LENGTH) {
      throw new LessonRefused(
          List.of(new Problem(1, 1, Message.of("lesson.problem.long", MAX_LENGTH))));
    }
    LessonParser parser = new LessonParser(text);
    Optional<Lesson> lesson = parser.lesson();
    if (!parser.problems.isEmpty() || lesson.isEmpty()) {
      throw new LessonRefused(parser.problems);
    }
    return lesson.get();
  }

  private Optional<Lesson> lesson() {
    int body = front();
    if (body < 0) {
      return Optional.empty();
    }
    Optional<Concept<?>> concept = concept();
    int minutes = (int) whole("minutes", 1, MOST_MINUTES, -1);
    long seed = whole("seed", 1, Integer.MAX_VALUE, FIRST_SEED);
    if (title().isEmpty()) {
      report(1, 1, "lesson.problem.missing", "title");
    }
    if (goals.isEmpty()) {
      report(1, 1, "lesson.problem.missing", "goals");
    }
    if (concept.isEmpty()) {
      return Optional.empty();
    }
    checkFormulas(body);
    List<Section> sections = sections(body);
    if (sections.size() < 2) {
      report(lines.length, 1, "lesson.problem.no-steps");
      return Optional.empty();
    }
    Section introduction = sections.get(0);
    if (!introduction.blocks.isEmpty()) {
      report(introduction.blocks.get(0).line, 1, "lesson.problem.before-steps");
    }
    Settings settings = Settings.of(concept.get().settings());
    long at = 0;
    for (Section section : sections.subList(1, sections.size())) {
      Step step = step(section, settings, at);
      settings = step.settings();
      at = step.to();
      steps.add(step);
    }
    return Optional.of(
        new Lesson(title(), concept.get(), minutes, seed, goals, introduction.text(lines), steps));
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
          .ifPresent(problem -> report(line + 1, column, "lesson.problem.formula", problem));
    }
  }

  private String title() {
    return front.getOrDefault("title", "");
  }

  /** Reads what stands between the first two lines of dashes; −1 where there is none. */
  private int front() {
    if (!lines[0].strip().equals(FENCE)) {
      report(1, 1, "lesson.problem.front");
      return -1;
    }
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i];
      Matcher entry = ENTRY.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (line.strip().equals(FENCE)) {
        return i + 1;
      } else if (item.matches() && front.containsKey("goals")) {
        goals.add(item.group(1));
      } else if (entry.matches() && KEYS.contains(entry.group(1))) {
        front.put(entry.group(1), entry.group(2));
        frontLines.put(entry.group(1), i + 1);
      } else if (!line.isBlank()) {
        report(i + 1, 1, "lesson.problem.key", line.strip(), String.join(", ", KEYS));
      }
    }
    report(1, 1, "lesson.problem.front");
    return -1;
  }

  private int frontLine(String key) {
    return frontLines.getOrDefault(key, 1);
  }

  private Optional<Concept<?>> concept() {
    String id = front.getOrDefault("view", "");
    Optional<Concept<?>> concept = Concepts.named(id).map(c -> (Concept<?>) c);
    if (concept.isEmpty()) {
      String known = Concepts.ALL.stream().map(Concept::id).collect(Collectors.joining(", "));
      report(frontLine("view"), 1, "lesson.problem.view", id, known);
    }
    return concept;
  }

  private long whole(String key, long least, long most, long usual) {
    String text = front.get(key);
    if (text == null && usual >= 0) {
      return usual;
    }
    return whole(text == null ? "" : text, frontLine(key), 1, key, least, most);
  }

  private long whole(String text, int line, int column, String what, long least, long most) {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of bounds
    }
    report(line, column, "lesson.problem.whole", what, text, least, most);
    return least;
  }

  /** What stands before the first heading of the second level, and below each of them. */
  private List<Section> sections(int body) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", body, body));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      text.append(i < body ? "" : lines[i]).append('\n');
    }
    Node document =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build()
            .parse(text.toString());
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      int line = node.getSourceSpans().get(0).getLineIndex();
      Section section = sections.get(sections.size() - 1);
      if (node instanceof Heading heading && heading.getLevel() == 2) {
        section.end = line;
        int last = node.getSourceSpans().get(node.getSourceSpans().size() - 1).getLineIndex();
        String title = lines[line].replaceFirst("^\\s*#+\\s*", "").strip();
        sections.add(new Section(title, last + 1, lines.length));
      } else if (node instanceof FencedCodeBlock block && !block.getInfo().isBlank()) {
        int last = node.getSourceSpans().get(node.getSourceSpans().size() - 1).getLineIndex();
        String kind = block.getInfo().strip();
        if (BLOCKS.contains(kind)) {
          section.add(
              new Block(kind, line + 1, block.getLiteral().split("\n", -1), last + 1), this);
        } else if (!kind.equals("text")) {
          report(line + 1, 4, "lesson.problem.block", kind, String.join(", ", BLOCKS));
        }
      }
    }
    return sections;
  }

  private Step step(Section section, Settings old, long at) {
    Settings settings = section.block("set").map(block -> settings(block, old)).orElse(old);
    long from = Rehearsal.onlyLooksDiffer(old, settings) ? at : 0;
    long to = section.block("run").map(this::run).orElse(from);
    if (to < from) {
      report(section.block("run").orElseThrow().line + 1, 1, "lesson.problem.back", to, from);
    }
    Optional<Question> question = section.block("ask").flatMap(this::question);
    Map<String, Term> kept = section.block("remember").map(this::remembered).orElse(Map.of());
    List<Check> checks = section.block("check").map(this::checks).orElse(List.of());
    int last = section.lastOf("ask", "run", "remember", "check");
    return new Step(
        section.title,
        section.text(lines, section.start, last),
        settings,
        from,
        to,
        question,
        kept,
        checks,
        section.text(lines, last, section.end));
  }

  private Settings settings(Block block, Settings old) {
    Settings settings = old;
    for (int i = 0; i < block.lines.length; i++) {
      String line = block.lines[i];
      Matcher assignment = ASSIGNMENT.matcher(line);
      if (assignment.matches()) {
        try {
          settings = settings.with(assignment.group(1), assignment.group(2));
        } catch (InvalidSetting e) {
          problems.add(new Problem(block.line + 1 + i, assignment.start(1) + 1, e.explanation()));
        }
      } else if (!line.isBlank()) {
        report(block.line + 1 + i, 1, "lesson.problem.assignment", line.strip());
      }
    }
    return settings;
  }

  private long run(Block block) {
    String text = String.join("\n", block.lines).strip();
    return whole(text, block.line + 1, 1, "run", 0, MOST_STEPS);
  }

  private Optional<Question> question(Block block) {
    StringBuilder text = new StringBuilder();
    List<Answer> answers = new ArrayList<>();
    Optional<Term> number = Optional.empty();
    for (int i = 0; i < block.lines.length; i++) {
      String line = block.lines[i];
      int at = block.line + 1 + i;
      Matcher answer = ANSWER.matcher(line);
      Matcher typed = NUMBER.matcher(line);
      if (answer.matches()) {
        term(answer.group(2), at, answer.start(2) + 1, true)
            .ifPresent(when -> answers.add(new Answer(answer.group(1), when)));
      } else if (typed.matches()) {
        number = term(typed.group(1), at, typed.start(1) + 1, false);
      } else if (line.strip().startsWith("- ")) {
        report(at, 1, "lesson.problem.answer", line.strip());
      } else {
        text.append(line).append('\n');
      }
    }
    if (text.toString().isBlank() || number.isPresent() != answers.isEmpty()) {
      report(block.line, 1, "lesson.problem.question");
      return Optional.empty();
    }
    if (answers.size() == 1) {
      report(block.line, 1, "lesson.problem.one-answer");
    }
    return Optional.of(new Question(text.toString().strip(), answers, number));
  }

  private Map<String, Term> remembered(Block block) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (int i = 0; i < block.lines.length; i++) {
      String line = block.lines[i];
      Matcher assignment = ASSIGNMENT.matcher(line);
      if (assignment.matches() && NAME.matcher(assignment.group(1)).matches()) {
        term(assignment.group(2), block.line + 1 + i, assignment.start(2) + 1, false)
            .ifPresent(term -> terms.put(assignment.group(1), term));
        if (!remembered.add(assignment.group(1))) {
          report(block.line + 1 + i, 1, "lesson.problem.twice", assignment.group(1));
        }
      } else if (!line.isBlank()) {
        report(block.line + 1 + i, 1, "lesson.problem.assignment", line.strip());
      }
    }
    return terms;
  }

  private List<Check> checks(Block block) {
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < block.lines.length; i++) {
      Matcher check = CHECK.matcher(block.lines[i]);
      if (check.matches()) {
        String claim = check.group(1) == null ? "" : check.group(1);
        int at = block.line + 1 + i;
        if (!claim.isEmpty() && !Claims.ALL.containsKey(claim)) {
          report(at, check.start(1) + 1, "lesson.problem.claim", claim, Claims.like(claim));
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
      report(line, column, statement ? "lesson.problem.statement" : "lesson.problem.number", text);
    } catch (TermException e) {
      problems.add(e.problem());
    }
    return Optional.empty();
  }

  private void report(int line, int column, String key, Object... arguments) {
    problems.add(new Problem(line, column, Message.of(key, arguments)));
  }

  /**
   * A block that the program reads.
   *
   * @param kind one of {@link #BLOCKS}
   * @param line of its fence, from 1
   * @param lines between the fences
   * @param end the line after it, from 0
   */
  private record Block(String kind, int line, String[] lines, int end) {}

  /** What stands below one heading. */
  private static final class Section {
    private final String title;
    private final int start;
    private final List<Block> blocks = new ArrayList<>();
    private int end;

    private Section(String title, int start, int end) {
      this.title = title;
      this.start = start;
      this.end = end;
    }

    private void add(Block block, LessonParser parser) {
      Optional<Block> later =
          blocks.stream()
              .filter(b -> BLOCKS.indexOf(b.kind) >= BLOCKS.indexOf(block.kind))
              .findFirst();
      later.ifPresent(
          b ->
              parser.report(
                  block.line, 4, "lesson.problem.order", block.kind, String.join(", ", BLOCKS)));
      blocks.add(block);
    }

    private Optional<Block> block(String kind) {
      return blocks.stream().filter(block -> block.kind.equals(kind)).findFirst();
    }

    /** The line after the last block of these kinds; the end where there is none. */
    private int lastOf(String... kinds) {
      List<String> wanted = List.of(kinds);
      return blocks.stream()
          .filter(block -> wanted.contains(block.kind))
          .mapToInt(Block::end)
          .max()
          .orElse(end);
    }

    private String text(String[] lines) {
      return text(lines, start, end);
    }

    /** The Markdown from one line to before another, without the blocks. */
    private String text(String[] lines, int from, int to) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        int line = i;
        if (blocks.stream().noneMatch(b -> line >= b.line - 1 && line < b.end)) {
          text.append(lines[i]).append('\n');
        }
      }
      return text.toString().strip();
    }
  }
}
