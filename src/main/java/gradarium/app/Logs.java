package gradarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      FileHandler file = new FileHandler(folder.resolve(FILE).toString(), LARGEST, 1, true);
      file.setFormatter(new SimpleFormatter());
      Logger.getLogger("").addHandler(file);
    } catch (IOException e) {
      Logger.getLogger("").log(Level.FINE, "no log file", e);
    }
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
