package gradarium.command;

import gradarium.app.GradariumApp;
import gradarium.app.Opening;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Opens the window. */
@Command(
    name = "window",
    description = "Opens the window; also what happens without any command.",
    mixinStandardHelpOptions = true)
final class WindowCommand extends RunCommand {
  @Override
  public Integer call() {
    Optional<Opening> opening = isGiven() ? Optional.of(opening()) : Optional.empty();
    return GradariumApp.open(opening, Optional.empty(), System.err);
  }
}
