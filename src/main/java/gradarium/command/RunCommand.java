package gradarium.command;

import gradarium.app.Opening;
import gradarium.simulation.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command on a view: it can also write down, as a scene, what it runs. */
abstract class RunCommand extends Subcommand implements Callable<Integer> {
  @Mixin private SceneOptions scene = new SceneOptions();

  @Option(
      names = "--write-scene",
      paramLabel = "<file.json>",
      description = "Also write view, seed and all settings to a scene.")
  private @Nullable Path written;

  @Option(names = "--overwrite", description = "Replace files that are there already.")
  private boolean overwrite;

  /** Whether anything was asked for. */
  final boolean isGiven() {
    return scene.isGiven() || written != null;
  }

  /** What is to be run, checked; and written, where that is wanted. */
  final Opening opening() {
    Opening opening = scene.opening(this);
    if (written != null) {
      checkWritable("--write-scene", written);
      try {
        AtomicFile.write(written, opening.scene(written).bytes());
      } catch (IOException e) {
        throw new Unwritable("--write-scene", written, e);
      }
    }
    return opening;
  }

  /** Complains where a file cannot be written, or is there already and is not to be replaced. */
  final void checkWritable(String option, Path file) {
    checkWritable(option, file, overwrite);
  }
}
