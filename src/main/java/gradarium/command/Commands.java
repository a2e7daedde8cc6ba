package gradarium.command;

import gradarium.app.GradariumApp;
import gradarium.message.Messages;
import gradarium.message.Refused;
import gradarium.simulation.AtomicFile;
import gradarium.simulation.ShutdownGuard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The program as a command. */
@Command(
    name = "gradarium",
    description = "Makes deep learning visible. Without a command, opens the window.",
    subcommands = {
      WindowCommand.class,
      ViewsCommand.class,
      TraceCommand.class,
      RenderCommand.class,
      ExportCommand.class,
      DataCommand.class,
      LessonCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class)
public final class Commands extends Subcommand implements Callable<Integer> {
  /** The exit code of a command line that is wrong. */
  public static final int USAGE = 2;

  private static final int FAILED = 1;

  @Parameters(
      arity = "0..1",
      paramLabel = "<file>",
      description = "A scene, a lesson or data, opened in the window.")
  private @Nullable Path file;

  @Option(
      names = "--self-check",
      description = "Checks that the program works on this machine: the first steps of every view.")
  private boolean selfCheck;

  @Option(names = "--write-self-check", hidden = true, paramLabel = "<file.csv>")
  private @Nullable Path written;

  private Commands() {}

  @Override
  public Integer call() throws IOException {
    if (written != null) {
      AtomicFile.write(written, SelfCheck.write().getBytes(StandardCharsets.UTF_8));
      return 0;
    } else if (selfCheck) {
      AtomicBoolean good = new AtomicBoolean();
      ShutdownGuard.run(() -> good.set(SelfCheck.run(out())), () -> {});
      return good.get() ? 0 : FAILED;
    }
    if (file != null && !Files.isRegularFile(file)) {
      throw usage(
          "there is no command and no file '%s'; the commands are: %s"
              .formatted(file, String.join(", ", spec().subcommands().keySet())));
    }
    return GradariumApp.open(Optional.empty(), Optional.ofNullable(file), false, System.err);
  }

  /**
   * Runs a command line.
   *
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Commands());
    line.setOut(out).setErr(err);
    line.setParameterExceptionHandler(Commands::explain);
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, err));
    try {
      int code = line.execute(arguments);
      out.flush();
      return code;
    } catch (StandardOutput.Failure | LinkageError | OutOfMemoryError e) {
      return failed(e, err);
    }
  }

  /** Says in one line what went wrong; the log has all of it. */
  private static int failed(Throwable thrown, PrintWriter err) {
    boolean wrapped = thrown instanceof ExecutionException && thrown.getCause() != null;
    Throwable e = wrapped ? thrown.getCause() : thrown;
    if (e instanceof ParameterException wrong) {
      return explain(wrong, new String[0]);
    }
    boolean said = true;
    if (e instanceof CancellationException) {
      said = false; // the program ends, and who ended it knows
    } else if (e instanceof StandardOutput.Failure failure) {
      said = !failure.isWanted();
    }
    if (said) {
      if (!(e instanceof Refused)) {
        Logger.getLogger(Commands.class.getName()).log(Level.SEVERE, "command failed", e);
      }
      err.println("gradarium: " + sentence(e));
      err.flush();
    }
    return FAILED;
  }

  private static String sentence(Throwable e) {
    if (e instanceof StandardOutput.Failure failure) {
      return "the output cannot be written: " + reason(failure);
    } else if (e instanceof LinkageError) {
      return "the engine does not start: " + reason(e);
    } else if (e instanceof OutOfMemoryError || e.getCause() instanceof OutOfMemoryError) {
      return Messages.in(Locale.ENGLISH).text("error.memory");
    } else if (e instanceof Refused refused) {
      return Messages.in(Locale.ENGLISH).text(refused.explanation());
    } else if (e instanceof Unwritable) {
      return String.valueOf(e.getMessage());
    }
    return e.toString();
  }

  /** The root cause, for example that there is no folder to unpack native libraries into. */
  static String reason(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null ? String.valueOf(thrown.getMessage()) : reason(cause);
  }

  private static int explain(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("gradarium: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    err.flush();
    return USAGE;
  }

  /** The version, from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"Gradarium " + (version == null ? "(from sources)" : version)};
    }
  }
}
