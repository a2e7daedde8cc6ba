package gradarium.app;

import gradarium.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log: in a file, never on the user's screen. */
public final class Logs {
  /** The name of the log file in the program's folder. */
  public static final String FILE = "gradarium.log";

  private static final int LARGEST = 1 << 20;

  private Logs() {}

  /** Sends the log to a file in this folder, or nowhere where the folder cannot be written. */
  static void toFile(Path folder) {
    quiet();
    try {
      Files.createDirectories(folder);
      Logger.getLogger("").addHandler(new LogFile(folder.resolve(FILE)));
    } catch (IOException e) {
      Logger.getLogger("").log(Level.FINE, "no log file", e);
    }
  }

  private static final class LogFile extends FileHandler {
    private final Path path;

    LogFile(Path path) throws IOException {
      super(path.toString(), LARGEST, 1, true);
      this.path = path;
      setFormatter(new SimpleFormatter());
    }
  }

  /** The file to which the log goes; nothing where it goes nowhere. */
  static Optional<Path> file() {
    return Arrays.stream(Logger.getLogger("").getHandlers())
        .filter(LogFile.class::isInstance)
        .map(handler -> ((LogFile) handler).path)
        .findFirst();
  }

  /**
   * What to say of an error that is in the log.
   *
   * @param logged the key of the message that names the log
   * @param unlogged the key of the message that names the error, where there is no log
   */
  static Message message(String logged, String unlogged, Throwable thrown) {
    return file()
        .map(path -> Message.of(logged, path))
        .orElseGet(() -> Message.of(unlogged, thrown.toString()));
  }

  /** Takes the log off the console. */
  public static void quiet() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        root.removeHandler(handler);
      }
    }
  }

  /** Writes down what nobody caught. */
  static void uncaught(Thread thread, Throwable thrown) {
    Logger.getLogger(Logs.class.getName()).log(Level.SEVERE, thread.getName(), thrown);
  }
}
