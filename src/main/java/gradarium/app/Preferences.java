package gradarium.app;

import gradarium.simulation.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is remembered from one time to the next: window, theme, language, view. */
public final class Preferences {
  private static final String FILE = "preferences.properties";
  private static final double SMALLEST = 300;
  private static final double LARGEST = 10_000;

  private final Path folder;
  private final boolean kept;
  private final Properties values = new Properties();

  private Preferences(Path folder, boolean kept) {
    this.folder = folder;
    this.kept = kept;
  }

  /** The folder where this system keeps a program's settings. */
  static Path usualFolder() {
    Path home = WorkFolders.home();
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String appData = System.getenv("APPDATA");
    String config = System.getenv("XDG_CONFIG_HOME");
    if (os.contains("win") && appData != null) {
      return Path.of(appData, "Gradarium");
    } else if (os.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Gradarium");
    } else if (config != null && !config.isEmpty()) {
      return Path.of(config, "gradarium");
    }
    return home.resolve(".config").resolve("gradarium");
  }

  /** Preferences for a picture; they are never saved. */
  public static Preferences of(Locale language, boolean dark, double width, double height) {
    Preferences preferences = new Preferences(Path.of(""), false);
    preferences.setLanguage(language);
    preferences.setDark(dark);
    preferences.setSize(width, height);
    return preferences;
  }

  /**
   * What is remembered in a folder; nothing where there is none or it cannot be read. Where it
   * cannot be written, nothing will be.
   */
  public static Preferences load(Path folder) {
    Preferences preferences = new Preferences(folder, WorkFolders.canWrite(folder));
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        preferences.values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        preferences.values.clear();
        log().log(Level.WARNING, "preferences are not readable, starting afresh: " + file, e);
      }
    }
    return preferences;
  }

  /** Remembers all values, where there is a folder and it can be written. */
  void save() {
    if (!kept) {
      return;
    }
    try {
      Files.createDirectories(folder);
      StringWriter text = new StringWriter();
      values.store(text, null);
      AtomicFile.write(folder.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      log().log(Level.WARNING, "preferences are not saved: " + folder, e);
    }
  }

  /** Whether values outlive the program. */
  boolean isKept() {
    return kept;
  }

  /** The program's folder. */
  Path folder() {
    return folder;
  }

  String view() {
    return values.getProperty("view", "");
  }

  void setView(String view) {
    values.setProperty("view", view);
  }

  Locale language() {
    return Locale.forLanguageTag(values.getProperty("language", Locale.getDefault().getLanguage()));
  }

  void setLanguage(Locale language) {
    values.setProperty("language", language.getLanguage());
  }

  boolean dark() {
    return Boolean.parseBoolean(values.getProperty("dark", "false"));
  }

  void setDark(boolean dark) {
    values.setProperty("dark", Boolean.toString(dark));
  }

  double width(double usual) {
    return size("width", usual);
  }

  double height(double usual) {
    return size("height", usual);
  }

  void setSize(double width, double height) {
    values.setProperty("width", Double.toString(width));
    values.setProperty("height", Double.toString(height));
  }

  private double size(String key, double usual) {
    try {
      double size = Double.parseDouble(values.getProperty(key, ""));
      return size >= SMALLEST && size <= LARGEST ? size : usual;
    } catch (NumberFormatException e) {
      return usual;
    }
  }

  private static Logger log() {
    return Logger.getLogger(Preferences.class.getName());
  }
}
