package gradarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folders in which libraries put what they unpack. */
public final class WorkFolders {
  private static final String JAVAFX_CACHE = "javafx.cachedir";

  private WorkFolders() {}

  /**
   * Why nothing can be drawn: fonts and JavaFX need the folder for temporary files. Where that can
   * be written but the user's folder cannot, JavaFX is told to unpack its libraries there.
   */
  public static Optional<String> problem() {
    String folder = System.getProperty("java.io.tmpdir");
    try {
      Files.delete(Files.createTempFile("gradarium", null));
    } catch (IOException | InvalidPathException e) {
      return Optional.of(
          "the folder for temporary files, %s, cannot be written; java -Djava.io.tmpdir=<folder> names another"
              .formatted(folder));
    }
    if (System.getProperty(JAVAFX_CACHE) == null && !canWrite(home().resolve(".openjfx"))) {
      String user = System.getProperty("user.name");
      System.setProperty(JAVAFX_CACHE, Path.of(folder, ".openjfx_" + user, "cache").toString());
    }
    return Optional.empty();
  }

  /** The user's folder; where the system knows of none, one that is not there. */
  static Path home() {
    Path home = Path.of(System.getProperty("user.home"));
    return home.isAbsolute() ? home : home.resolve("none").toAbsolutePath();
  }

  /** Whether a folder is there, or can be made, and can be written. */
  static boolean canWrite(Path folder) {
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder);
    } catch (IOException e) {
      return false;
    }
  }
}
