package gradarium;

import gradarium.app.GradariumApp;
import gradarium.app.Logs;
import gradarium.command.Commands;
import gradarium.command.StandardOutput;
import gradarium.engine.Backend;
import gradarium.message.Messages;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The program: a command line; without arguments, the window. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends with its exit code. */
  public static void main(String[] arguments) {
    Logs.quiet();
    PrintWriter out = StandardOutput.writer();
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Backend.wrongProperty()
        .ifPresent(
            wrong -> {
              err.println(Messages.in(Locale.ENGLISH).text(wrong));
              System.exit(2);
            });
    int code =
        arguments.length == 0
            ? GradariumApp.open(Optional.empty(), Optional.empty(), false, System.err)
            : Commands.run(out, err, arguments);
    System.exit(code);
  }
}
