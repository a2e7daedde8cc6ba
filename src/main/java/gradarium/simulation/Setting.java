package gradarium.simulation;

import gradarium.message.Message;

/**
 * One thing that a learner may set.
 *
 * @param <T> the type of its values
 */
public sealed interface Setting<T>
    permits NumberSetting,
        ListSetting,
        IntegerSetting,
        ChoiceSetting,
        ToggleSetting,
        PointSetting,
        TextSetting,
        FileSetting,
        LanesSetting {

  /** What it is and when it takes effect. */
  Name name();

  /** The value it has if nobody sets it, given the others. */
  T initial(Settings others);

  /** The value that a text writes, or an {@link InvalidSetting} where it is not allowed. */
  T parse(String text);

  /** The text that {@link #parse} reads back as the same value. */
  String format(T value);

  /** Which values are allowed. */
  Message allowed();

  /** The same setting under another key. */
  Setting<T> named(Name name);

  /** The key. */
  default String key() {
    return name().key();
  }

  /** The complaint that a text is not allowed here. */
  default InvalidSetting invalid(String text) {
    return InvalidSetting.value(name(), text, allowed());
  }

  /** What a change of a setting does to a simulation that runs. */
  enum Effect {
    /** It starts anew with the same seed. */
    RESTARTS,
    /** It goes on with the new value. */
    LIVE,
    /** Nothing: only the picture changes, at every step. */
    LOOKS
  }

  /**
   * The identity of a setting.
   *
   * @param key its name on the command line and in scenes
   * @param message the key of its label in the bundles; its help is under the same with {@code
   *     .help}
   * @param effect what a change of it does to a simulation that runs
   */
  record Name(String key, String message, Effect effect) {

    /** The name of a setting of one lane. */
    Name ofLane(String lane) {
      return new Name(lane + "." + key, message, effect);
    }
  }
}
