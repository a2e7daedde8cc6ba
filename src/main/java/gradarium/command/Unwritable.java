package gradarium.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file that a command was to write could not be written. */
final class Unwritable extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  Unwritable(String option, Path file, IOException cause) {
    super("%s: %s cannot be written: %s".formatted(option, file, reason(cause)), cause);
  }

  /** What the system says, without the file, which may be a temporary one. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "it is not allowed";
    } else if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return e instanceof FileSystemException ? e.toString() : String.valueOf(e.getMessage());
  }
}
