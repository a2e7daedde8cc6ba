package gradarium.app;

import gradarium.message.Message;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Opens the program's window. */
public final class GradariumApp {
  private static final int NO_DISPLAY = 2;
  private static final Logger LOG = Logger.getLogger(GradariumApp.class.getName());

  private GradariumApp() {}

  /**
   * Opens the window and returns once it is closed.
   *
   * @param opening what it shows first; without, what it showed the last time
   * @param file a scene, a lesson or data that is opened then, as if dropped on the window
   * @param play whether it plays at once, at unlimited speed
   * @param err where to say that there is no display, or nowhere to unpack libraries
   * @return the exit code
   */
  public static int open(
      Optional<Opening> opening, Optional<Path> file, boolean play, PrintStream err) {
    Optional<String> problem = WorkFolders.problem();
    if (problem.isPresent()) {
      err.println("gradarium: " + problem.get());
      return NO_DISPLAY;
    }
    Preferences preferences = Preferences.load(Preferences.usualFolder());
    Logs.toFile(preferences.folder());
    Thread.setDefaultUncaughtExceptionHandler(Logs::uncaught);
    if (!hasDisplay()) {
      err.println(
          "gradarium: there is no display to open a window on; start it in a desktop session, or"
              + " use the commands 'views', 'trace' and 'render', which need none.");
      return NO_DISPLAY;
    }
    CountDownLatch closed = new CountDownLatch(1);
    try {
      Platform.startup(() -> show(opening, file, play, preferences, closed));
    } catch (UnsupportedOperationException e) {
      LOG.log(Level.SEVERE, "the window system did not start", e);
      err.println(
          "gradarium: the window system did not start (%s); on Linux it needs GTK 3; the commands"
                  .formatted(e.getMessage())
              + " 'views', 'trace' and 'render' need none.");
      return NO_DISPLAY;
    }
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private static void show(
      Optional<Opening> opening,
      Optional<Path> file,
      boolean play,
      Preferences preferences,
      CountDownLatch closed) {
    Opening first = opening.orElseGet(() -> Opening.of(preferences.view()));
    Stage stage = new Stage();
    MainWindow window = new MainWindow(first, preferences);
    window.show(stage);
    if (!preferences.isKept()) {
      window.desk().say(Message.of("error.preferences", preferences.folder()));
    }
    file.ifPresent(window.files()::open);
    if (play) {
      window.desk().setSpeed(Speeds.ALL.size() - 1);
      window.desk().player().play();
    }
    stage.setOnHidden(
        e -> {
          window.close();
          closed.countDown();
        });
  }

  /** On Linux a window needs an X display; elsewhere there always is one. */
  private static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Monocle".equals(System.getProperty("glass.platform"));
    String display = System.getenv("DISPLAY");
    return !linux || headless || (display != null && !display.isEmpty());
  }
}
