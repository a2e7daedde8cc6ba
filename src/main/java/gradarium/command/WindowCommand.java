package gradarium.command;

import gradarium.app.GradariumApp;
import gradarium.app.Opening;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the window. */
@Command(
    name = "window",
    description = "Opens the window, as the program does without a command.",
    mixinStandardHelpOptions = true)
final class WindowCommand extends RunCommand {
  @Option(names = "--play", description = "Plays at once, at unlimited speed.")
  private boolean play;

  @Override
  public Integer call() {
    Optional<Opening> opening = isGiven() ? Optional.of(opening()) : Optional.empty();
    return GradariumApp.open(opening, Optional.empty(), play, System.err);
  }
}
