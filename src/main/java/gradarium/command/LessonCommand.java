package gradarium.command;

import gradarium.lesson.Lesson;
import gradarium.lesson.LessonParser;
import gradarium.lesson.LessonRefused;
import gradarium.lesson.Lessons;
import gradarium.lesson.Outcome;
import gradarium.lesson.Problem;
import gradarium.lesson.Rehearsal;
import gradarium.lesson.Report;
import gradarium.message.Messages;
import gradarium.simulation.AtomicFile;
import gradarium.simulation.Refused;
import gradarium.simulation.ShutdownGuard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What teachers need to write lessons, and to see that they are true. */
@Command(
    name = "lesson",
    description = "Checks lesson files, runs them, and reports what all lessons prove.",
    mixinStandardHelpOptions = true)
final class LessonCommand implements Runnable {
  private static final int NOT_PROVEN = 1;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw usage("one of check, run and report is missing");
  }

  @Command(
      name = "check",
      description = "Says of each file what is wrong in it, where, and what is allowed.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(arity = "1..*", paramLabel = "<file.md>", description = "Lessons.")
          List<Path> files,
      @Option(
              names = "--lang",
              paramLabel = "<code>",
              description = "en or ko.",
              converter = Language.class)
          @Nullable Locale language) {
    Messages messages = messages(language);
    int code = 0;
    for (Path file : files) {
      Optional<Lesson> lesson = lesson(file, messages);
      if (lesson.isPresent()) {
        List<Problem> unknown = Rehearsal.unknown(lesson.get());
        print(file, unknown, messages);
        code = unknown.isEmpty() ? code : NOT_PROVEN;
        if (unknown.isEmpty()) {
          out().printf("%s: %d steps, nothing is wrong%n", file, lesson.get().steps().size());
        }
      } else {
        code = NOT_PROVEN;
      }
    }
    out().flush();
    return code;
  }

  @Command(
      name = "run",
      description = "Runs a lesson from its first step to its last and says what came true.",
      mixinStandardHelpOptions = true)
  int run(
      @Parameters(paramLabel = "<file.md>", description = "A lesson.") Path file,
      @Option(
              names = "--lang",
              paramLabel = "<code>",
              description = "en or ko.",
              converter = Language.class)
          @Nullable Locale language) {
    Messages messages = messages(language);
    Optional<Lesson> lesson = lesson(file, messages);
    if (lesson.isEmpty()) {
      return NOT_PROVEN;
    }
    List<Problem> unknown = Rehearsal.unknown(lesson.get());
    print(file, unknown, messages);
    if (!unknown.isEmpty()) {
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
      @Option(
              names = "--lang",
              paramLabel = "<code>",
              description = "en or ko.",
              converter = Language.class)
          @Nullable Locale language,
      @Option(names = "--out", paramLabel = "<file.md>", description = "Instead of the output.")
          @Nullable Path file) {
    StringBuilder text = new StringBuilder();
    ShutdownGuard.run(() -> text.append(Report.of(messages(language))), () -> {});
    try {
      if (file == null) {
        out().print(text);
        out().flush();
      } else {
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw usage("--out: %s cannot be written: %s".formatted(file, e.getMessage()));
    }
    return 0;
  }

  private Optional<Lesson> lesson(Path file, Messages messages) {
    try {
      return Optional.of(LessonParser.parse(Lessons.read(file)));
    } catch (LessonRefused e) {
      print(file, e.problems(), messages);
    } catch (Refused e) {
      out().println(messages.text(e.reason()));
    }
    out().flush();
    return Optional.empty();
  }

  private void print(Path file, List<Problem> problems, Messages messages) {
    for (Problem problem : problems) {
      out()
          .printf(
              "%s:%d:%d: %s%n",
              file, problem.line(), problem.column(), messages.text(problem.message()));
    }
    out().flush();
  }

  private static Messages messages(@Nullable Locale language) {
    return Messages.in(language == null ? Locale.ENGLISH : language);
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("not part of a command line");
    }
    return spec.commandLine().getOut();
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("not part of a command line");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
