package gradarium.app;

import gradarium.message.Message;
import java.util.function.Consumer;

/**
 * What a window reads and checks in the background: files, data and formulas, of which only what
 * was asked for last counts. All calls come on the JavaFX thread, and so do their outcomes.
 */
final class Readings {
  private int asked;

  /** Something else takes the place of what is still being read, which counts no more. */
  void overtake() {
    asked++;
  }

  /**
   * Reads while the window goes on, in the place of what is still being read.
   *
   * @param then takes what was read
   * @param refused takes why it was not
   * @param overtaken called in the place of both where something else was asked for meanwhile
   */
  <T> void read(
      Background.Reading<T> reading,
      Consumer<T> then,
      Consumer<Message> refused,
      Runnable overtaken) {
    int number = ++asked;
    Background.read(
        reading,
        content -> tell(number, () -> then.accept(content), overtaken),
        reason -> tell(number, () -> refused.accept(reason), overtaken));
  }

  private void tell(int number, Runnable outcome, Runnable overtaken) {
    (number == asked ? outcome : overtaken).run();
  }
}
