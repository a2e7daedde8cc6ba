package gradarium.command;

import gradarium.app.GradariumApp;
import gradarium.app.Opening;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the window. */
@Command(
    name = "window",
    description = "Opens the window; also what happens without any command.",
    mixinStandardHelpOptions = true)
final class WindowCommand implements Callable<Integer> {
  @Mixin private SceneOptions scene = new SceneOptions();

  @Override
  public Integer call() {
    Optional<Opening> opening = scene.isGiven() ? Optional.of(scene.run()) : Optional.empty();
    return GradariumApp.open(opening, Optional.empty(), System.err);
  }
}
