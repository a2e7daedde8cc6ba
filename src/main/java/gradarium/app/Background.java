package gradarium.app;

import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.InvalidSetting;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** Reads files beside the window, which never waits for them. */
final class Background {
  private static final Logger LOG = Logger.getLogger(Background.class.getName());

  private Background() {}

  /** What there is to be read. */
  interface Reading<T> {

    /** What was read, or why it was not. */
    T read() throws Refused;
  }

  /** Reads, and tells one of both on the JavaFX thread: what was read, or why it was not. */
  static <T> void read(Reading<T> reading, Consumer<T> then, Consumer<Message> refused) {
    Thread thread = new Thread(() -> readNow(reading, then, refused), "reader");
    thread.setDaemon(true);
    thread.start();
  }

  private static <T> void readNow(Reading<T> reading, Consumer<T> then, Consumer<Message> refused) {
    try {
      T result = reading.read();
      Platform.runLater(() -> then.accept(result));
    } catch (Refused e) {
      Platform.runLater(() -> refused.accept(e.explanation()));
    } catch (InvalidSetting e) {
      Platform.runLater(() -> refused.accept(e.explanation()));
    } catch (OutOfMemoryError e) {
      Platform.runLater(() -> refused.accept(Message.of("error.data.memory")));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "file not read", e);
      Platform.runLater(() -> refused.accept(Message.of("error.data.reading", e.toString())));
    }
  }
}
