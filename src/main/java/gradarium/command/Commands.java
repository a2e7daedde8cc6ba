package gradarium.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

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
      LessonCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class)
public final class Commands implements Callable<Integer> {
  /** The exit code of a command line that is wrong. */
  public static final int USAGE = 2;

  private static final int FAILED = 1;

  private Commands() {}

  @Override
  public Integer call() {
    return new WindowCommand().call();
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
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof ParameterException wrong) {
            return explain(wrong, arguments);
          }
          Logger.getLogger(Commands.class.getName()).log(Level.SEVERE, "command failed", e);
          err.println("gradarium: " + e);
          err.flush();
          return FAILED;
        });
    return line.execute(arguments);
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
