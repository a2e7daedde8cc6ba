package gradarium.app;

import gradarium.app.History.Moment;
import gradarium.engine.data.DataSource;
import gradarium.engine.data.TableOptions;
import gradarium.message.Message;
import gradarium.simulation.FileSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Changes of a session: remembered, taken back, and made by what is read in the background. */
final class Changes {
  private final Session<?> session;
  private final History history = new History();
  private final Readings readings;

  Changes(Session<?> session, Readings readings) {
    this.session = session;
    this.readings = readings;
  }

  /** Changes settings; what is being read for them counts no more. */
  void change(Settings changed) {
    Map<String, String> before = session.settings().texts();
    changed
        .texts()
        .forEach(
            (key, text) -> {
              if (!text.equals(before.get(key))) {
                readings.overtake(place(key));
              }
            });
    history.changed(now(), changed, System.nanoTime());
    session.use(changed);
  }

  /**
   * Changes a setting to what a text means once that is known; the window, which a long formula
   * would hold up, goes on.
   *
   * @param allowed told whether the text is allowed, unless the setting was changed meanwhile, or
   *     another run was gone to
   * @param overtaken called where it was
   */
  <T> void change(Setting<T> setting, String text, Consumer<Boolean> allowed, Runnable overtaken) {
    Settings settings = session.settings();
    if (setting instanceof FileSetting) {
      readings.overtake(Readings.FILES);
    }
    readings.read(
        place(setting.key()),
        () -> settings.parse(setting, text),
        value -> {
          change(session.settings().with(setting, value));
          allowed.accept(true);
        },
        reason -> {
          session.say(reason);
          allowed.accept(false);
        },
        overtaken);
  }

  private Object place(String key) {
    return List.of(this, key);
  }

  /** Remembers the run that there is, for another takes its place. */
  void beginsAnew() {
    history.beginsAnew(now());
  }

  /** Another run takes the place of the one that there is, and of what is being read. */
  void open(Opening opening) {
    readings.overtake();
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
    readings.overtake();
    if (moment.anew()) {
      session.show(moment.settings(), moment.seed(), moment.step());
    } else {
      session.use(moment.settings());
    }
  }

  /**
   * Reads a file for a setting while the window goes on, and says so; what is refused changes
   * nothing, nor does what was overtaken.
   *
   * @param text the path and what was chosen about it
   * @param refused called where it is not taken
   */
  <T> void open(FileSetting<T> setting, String text, Runnable refused) {
    Path file = DataSource.parse(text).path();
    session.say(Message.of("data.reading", String.valueOf(file.getFileName())));
    change(
        setting,
        text,
        allowed -> {
          if (!allowed) {
            refused.run();
          }
        },
        refused);
  }

  /** Reads a file about which nothing is chosen. */
  void open(FileSetting<?> setting, Path file) {
    open(setting, new DataSource(file, TableOptions.NONE).text(), () -> {});
  }
}
