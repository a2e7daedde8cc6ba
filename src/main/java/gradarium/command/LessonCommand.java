package gradarium.command;

import gradarium.lesson.Lesson;
import gradarium.lesson.LessonParser;
import gradarium.lesson.LessonRefused;
import gradarium.lesson.Lessons;
import gradarium.lesson.Outcome;
import gradarium.lesson.Problem;
import gradarium.lesson.Rehearsal;
import gradarium.lesson.Report;
import gradarium.lesson.SeedCheck;
import gradarium.message.Messages;
import gradarium.message.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** What teachers need to write lessons and to check them. */
@Command(
    name = "lesson",
    description = "Checks lesson files, runs them, and reports what all lessons show.",
    mixinStandardHelpOptions = true)
final class LessonCommand extends Subcommand implements Runnable {
  private static final int NOT_PROVEN = 1;
  private static final int MOST_SEEDS = 1000;
  private static final String LESSON = "<lesson>";
  private static final String LESSON_IS =
      "A Markdown file, or the name of a lesson that comes with Gradarium.";

  @Option(
      names = "--lang",
      paramLabel = "<code>",
      description = "en or ko.",
      converter = Language.class,
      scope = ScopeType.INHERIT)
  private Locale language = Locale.ENGLISH;

  @Override
  public void run() {
    throw usage("one of check, run and report is missing");
  }

  @Command(
      name = "check",
      description = {
        "Says what is wrong in each lesson, where, and what is allowed.",
        "With --seeds, runs it and says on which seeds each check and each answer holds."
      },
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(arity = "1..*", paramLabel = LESSON, description = LESSON_IS)
          List<String> lessons,
      @Option(
              names = "--seeds",
              paramLabel = "<n>",
              description = "Run with its own seed and with this many others, from 1 to 1000.")
          @Nullable Integer seeds) {
    if (seeds != null && (seeds < 1 || seeds > MOST_SEEDS)) {
      throw usage("--seeds is %s; from 1 to %s are allowed".formatted(seeds, MOST_SEEDS));
    }
    int code = 0;
    for (String name : lessons) {
      Optional<Lesson> lesson = lesson(name);
      boolean good = lesson.isPresent();
      if (good && seeds != null) {
        SeedCheck check = SeedCheck.of(lesson.get(), seeds);
        out().println(name);
        Report.table(check, messages()).forEach(out()::println);
        good = check.isRobust();
      } else if (good) {
        out().println(name + ": nothing is wrong (steps: " + lesson.get().steps().size() + ")");
      }
      out().flush();
      code = good ? code : NOT_PROVEN;
    }
    return code;
  }

  @Command(
      name = "run",
      description =
          "Runs all steps of a lesson and says which answers are right and which checks hold.",
      mixinStandardHelpOptions = true)
  int run(@Parameters(paramLabel = LESSON, description = LESSON_IS) String name) {
    Optional<Lesson> lesson = lesson(name);
    if (lesson.isEmpty()) {
      return NOT_PROVEN;
    }
    List<Outcome> outcomes = Rehearsal.run(lesson.get());
    for (int i = 0; i < outcomes.size(); i++) {
      out().println(lesson.get().steps().get(i).title());
      Report.lines(lesson.get().steps().get(i), outcomes.get(i)).forEach(out()::println);
    }
    out().flush();
    return outcomes.stream().allMatch(Outcome::isProven) ? 0 : NOT_PROVEN;
  }

  @Command(
      name = "report",
      description = "Runs all bundled lessons and lists every claim of the lecture, as Markdown.",
      mixinStandardHelpOptions = true)
  int report(
      @Option(names = "--out", paramLabel = "<file.md>", description = "Instead of the output.")
          @Nullable Path file,
      @Option(names = "--overwrite", description = "Replace an existing file.") boolean overwrite) {
    if (file != null) {
      checkWritable("--out", file, overwrite);
    }
    String text = Report.of(messages());
    if (file == null) {
      out().print(text);
      out().flush();
    } else {
      write("--out", file, text.getBytes(StandardCharsets.UTF_8));
    }
    return 0;
  }

  /** The lesson with a name or in a file; empty if something is wrong in it, which is reported. */
  private Optional<Lesson> lesson(String name) {
    if (Lessons.all().contains(name)) {
      return Optional.of(Lessons.bundled(name, language));
    }
    Path file = path(name);
    try {
      Lesson lesson = LessonParser.parse(Lessons.read(file), file);
      List<Problem> unknown = Rehearsal.unknown(lesson);
      print(file, unknown);
      return unknown.isEmpty() ? Optional.of(lesson) : Optional.empty();
    } catch (LessonRefused e) {
      print(file, e.problems());
    } catch (Refused e) {
      out().println(messages().text(e.explanation()));
      out().flush();
    }
    return Optional.empty();
  }

  private Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw usage("%s is not a lesson: %s".formatted(name, e.getMessage()));
    }
  }

  private void print(Path file, List<Problem> problems) {
    for (Problem problem : problems) {
      String said = messages().text(problem.message());
      out().println("%s:%s:%s: %s".formatted(file, problem.line(), problem.column(), said));
    }
    out().flush();
  }

  private Messages messages() {
    return Messages.in(language);
  }
}
