package gradarium.app;

import gradarium.app.History.Moment;
import gradarium.engine.data.DataSource;
import gradarium.engine.data.TableOptions;
import gradarium.message.Message;
import gradarium.simulation.FileSetting;
import gradarium.simulation.Settings;
import java.nio.file.Path;

/** Changes of a session: remembered, taken back, and made by files that are opened. */
final class Changes {
  private final Session<?> session;
  private final History history = new History();
  private int reading;

  Changes(Session<?> session) {
    this.session = session;
  }

  /** Changes settings. */
  void change(Settings changed) {
    history.changed(now(), changed, System.nanoTime());
    session.use(changed);
  }

  /** Remembers the run that there is, for another takes its place. */
  void beginsAnew() {
    history.beginsAnew(now());
  }

  /** Another run takes the place of the one that there is. */
  void open(Opening opening) {
    beginsAnew();
    session.show(opening.settings(), opening.seed(), opening.step());
  }

  /** The view as it is if nobody sets anything. */
  void resetAll() {
    open(Opening.of(session.concept().id()));
    session.say(Message.of("reset.done"));
  }

  private Moment now() {
    return new Moment(session.settings(), session.seed(), session.wantedStep(), false);
  }

  /** Takes back the last change. */
  void undo() {
    history.undo(now()).ifPresentOrElse(this::goTo, () -> session.say(Message.of("undo.nothing")));
  }

  /** Does again what was taken back last. */
  void redo() {
    history.redo(now()).ifPresentOrElse(this::goTo, () -> session.say(Message.of("redo.nothing")));
  }

  private void goTo(Moment moment) {
    if (moment.anew()) {
      session.show(moment.settings(), moment.seed(), moment.step());
    } else {
      session.use(moment.settings());
    }
  }

  /**
   * Reads a file for a setting while the window goes on; what is refused changes nothing.
   *
   * @param text the path and what was chosen about it
   * @param refused called where it cannot be read
   */
  <T> void open(FileSetting<T> setting, String text, Runnable refused) {
    String name = String.valueOf(Path.of(DataSource.path(text)).getFileName());
    session.say(Message.of("data.reading", name));
    int number = ++reading;
    Background.read(
        () -> setting.parse(text),
        content -> {
          if (number == reading) {
            change(session.settings().with(setting, content));
          }
        },
        reason -> {
          session.say(reason);
          refused.run();
        });
  }

  /** Reads a file about which nothing is chosen. */
  void open(FileSetting<?> setting, Path file) {
    open(setting, new DataSource(file, TableOptions.NONE).text(), () -> {});
  }

  /** Opens a file that was dropped on the window: data where the view learns from some. */
  void openData(Path file) {
    session.settings().all().stream()
        .filter(FileSetting.class::isInstance)
        .findFirst()
        .ifPresentOrElse(
            setting -> open((FileSetting<?>) setting, file),
            () -> session.say(Message.of("error.data.view")));
  }
}
