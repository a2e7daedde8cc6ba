package gradarium.command;

import gradarium.simulation.AtomicFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands have in common: where they print, and how they complain. */
abstract class Subcommand {
  @Spec private @Nullable CommandSpec spec;

  /** The command in its command line. */
  final CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not part of a command line");
    }
    return spec;
  }

  /** Where it prints. */
  final PrintWriter out() {
    return spec().commandLine().getOut();
  }

  /** Says, beside what is printed, what is not as it was meant. */
  final void warn(String message) {
    PrintWriter err = spec().commandLine().getErr();
    err.println("gradarium: " + message);
    err.flush();
  }

  /** The complaint that the command line is wrong. */
  final ParameterException usage(String message) {
    return new ParameterException(spec().commandLine(), message);
  }

  /** Writes a file whole or not at all. */
  final void write(String option, Path file, byte[] content) {
    try {
      AtomicFile.write(file, content);
    } catch (IOException e) {
      throw new Unwritable(option, file, e);
    }
  }

  /** Refuses a file that cannot be written, or that exists and must not be replaced. */
  final void checkWritable(String option, Path file, boolean overwrite) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw usage("%s is %s; its folder does not exist".formatted(option, file));
    } else if (Files.isDirectory(file)) {
      throw usage("%s is %s, which is a folder".formatted(option, file));
    } else if (Files.exists(file) && !overwrite) {
      throw usage(
          "%s is %s, which exists already; --overwrite replaces it".formatted(option, file));
    }
  }
}
