package gradarium.app;

import gradarium.message.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a window reads and checks in the background: files, data and formulas. Of each place that it
 * goes to, such as a setting, only what was asked for last counts. All calls come on the JavaFX
 * thread, and so do their outcomes.
 */
final class Readings {
  /** The place of a file that another run, view or lesson may come from. */
  static final Object FILES = "files";

  private final Map<Object, Integer> newest = new HashMap<>();
  private int asked;
  private int left;

  /** The learner goes to another run: all that is still being read counts no more. */
  void overtake() {
    left = asked;
  }

  /** Something else goes to a place: what is still being read for it counts no more. */
  void overtake(Object place) {
    newest.put(place, ++asked);
  }

  /**
   * Reads while the window goes on.
   *
   * @param place where it goes to, in the place of what is still being read for it
   * @param then takes what was read
   * @param refused takes why it was not
   * @param overtaken called in the place of both where it counts no more
   */
  <T> void read(
      Object place,
      Background.Reading<T> reading,
      Consumer<T> then,
      Consumer<Message> refused,
      Runnable overtaken) {
    overtake(place);
    int number = asked;
    Background.read(
        reading,
        content -> tell(place, number, () -> then.accept(content), overtaken),
        reason -> tell(place, number, () -> refused.accept(reason), overtaken));
  }

  private void tell(Object place, int number, Runnable outcome, Runnable overtaken) {
    boolean counts = number > left && newest.get(place) == number;
    (counts ? outcome : overtaken).run();
  }
}
