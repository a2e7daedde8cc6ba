package gradarium.app;

import gradarium.engine.data.DataSource;
import gradarium.engine.data.TableOptions;
import gradarium.message.Message;
import gradarium.simulation.FileSetting;
import gradarium.simulation.Settings;
import java.nio.file.Path;

/** Changes of a view's settings: remembered, taken back, and made by files that are opened. */
final class Changes {
  private final Desk<?> desk;
  private final History history = new History();
  private int reading;

  Changes(Desk<?> desk) {
    this.desk = desk;
  }

  /** Changes settings. */
  void change(Settings changed) {
    history.changed(desk.settings(), changed, System.nanoTime());
    desk.use(changed);
  }

  /** Takes back the last change of settings. */
  void undo() {
    history
        .undo(desk.settings())
        .ifPresentOrElse(desk::use, () -> desk.say(Message.of("undo.nothing")));
  }

  /** Does again what was taken back last. */
  void redo() {
    history
        .redo(desk.settings())
        .ifPresentOrElse(desk::use, () -> desk.say(Message.of("redo.nothing")));
  }

  /**
   * Reads a file for a setting while the window goes on; what is refused changes nothing.
   *
   * @param text the path and what was chosen about it
   * @param refused called where it cannot be read
   */
  <T> void open(FileSetting<T> setting, String text, Runnable refused) {
    String name = String.valueOf(Path.of(DataSource.path(text)).getFileName());
    desk.say(Message.of("data.reading", name));
    int number = ++reading;
    Background.read(
        () -> setting.parse(text),
        content -> {
          if (number == reading) {
            change(desk.settings().with(setting, content));
          }
        },
        reason -> {
          desk.say(reason);
          refused.run();
        });
  }

  /** Reads a file about which nothing is chosen. */
  void open(FileSetting<?> setting, Path file) {
    open(setting, new DataSource(file, TableOptions.NONE).text(), () -> {});
  }

  /** Opens a file that was dropped on the window: data where the view learns from some. */
  void openData(Path file) {
    desk.settings().all().stream()
        .filter(FileSetting.class::isInstance)
        .findFirst()
        .ifPresentOrElse(
            setting -> open((FileSetting<?>) setting, file),
            () -> desk.say(Message.of("error.data.view")));
  }
}
