package gradarium.app;

import gradarium.app.History.Moment;
import gradarium.engine.data.DataSource;
import gradarium.engine.data.TableOptions;
import gradarium.message.Message;
import gradarium.simulation.FileSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import java.nio.file.Path;
import java.util.function.Consumer;

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

  /**
   * Changes a setting to what a text means once that is known, unless another run was gone to
   * meanwhile; the window, which a long formula would hold up, goes on.
   *
   * @param allowed called with whether the text is allowed
   */
  <T> void change(Setting<T> setting, String text, Consumer<Boolean> allowed) {
    Settings settings = session.settings();
    int number = reading;
    Background.read(
        () -> settings.parse(setting, text),
        value -> {
          if (number == reading) {
            change(session.settings().with(setting, value));
          }
          allowed.accept(true);
        },
        reason -> {
          session.say(reason);
          allowed.accept(false);
        });
  }

  /** Remembers the run that there is, for another takes its place. */
  void beginsAnew() {
    history.beginsAnew(now());
  }

  /** Another run takes the place of the one that there is, and of a file that is being read. */
  void open(Opening opening) {
    reading++;
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
    reading++;
    if (moment.anew()) {
      session.show(moment.settings(), moment.seed(), moment.step());
    } else {
      session.use(moment.settings());
    }
  }

  /**
   * Reads a file for a setting while the window goes on; what is refused changes nothing, nor does
   * what was overtaken: by another file, or by going to another run.
   *
   * @param text the path and what was chosen about it
   * @param refused called where it is not taken
   */
  <T> void open(FileSetting<T> setting, String text, Runnable refused) {
    read(
        Path.of(DataSource.path(text)),
        () -> setting.parse(text),
        content -> change(session.settings().with(setting, content)),
        refused);
  }

  /** Reads a file about which nothing is chosen. */
  void open(FileSetting<?> setting, Path file) {
    open(setting, new DataSource(file, TableOptions.NONE).text(), () -> {});
  }

  /**
   * Reads a file while the window goes on, and says so; what is read last counts.
   *
   * @param then takes what was read
   * @param refused called where it is not taken
   */
  <T> void read(Path file, Background.Reading<T> reader, Consumer<T> then, Runnable refused) {
    session.say(Message.of("data.reading", String.valueOf(file.getFileName())));
    int number = ++reading;
    Background.read(
        reader,
        content -> {
          if (number == reading) {
            then.accept(content);
          } else {
            refused.run();
          }
        },
        reason -> {
          if (number == reading) {
            session.say(reason);
          }
          refused.run();
        });
  }
}
