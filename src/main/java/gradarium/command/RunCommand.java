package gradarium.command;

import gradarium.app.Opening;
import gradarium.simulation.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command on a view; it can also save what it runs as a scene. */
abstract class RunCommand extends Subcommand implements Callable<Integer> {
  @Mixin private SceneOptions scene = new SceneOptions();

  @Option(
      names = "--write-scene",
      paramLabel = "<file.json>",
      description = "Also write view, seed and all settings to a scene.")
  private @Nullable Path written;

  @Option(names = "--overwrite", description = "Replace existing files.")
  private boolean overwrite;

  /** Whether any option was given. */
  final boolean isGiven() {
    return scene.isGiven() || written != null;
  }

  /** What to run, checked and, if requested, saved. */
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

  /** Refuses a file that cannot be written, or that exists and must not be replaced. */
  final void checkWritable(String option, Path file) {
    checkWritable(option, file, overwrite);
  }
}
