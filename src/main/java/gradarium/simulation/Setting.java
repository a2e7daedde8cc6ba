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

  /** Returns where a value is allowed, or throws an {@link InvalidSetting}. */
  default void check(T value) {}

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

  /** Whether it matters now, given the others. */
  default boolean isUsed(Settings settings) {
    String lane = key().substring(0, Math.max(0, key().indexOf('.')));
    return name().used().in(settings, lane);
  }

  /** The complaint that a text is not allowed here. */
  default InvalidSetting invalid(String text) {
    return InvalidSetting.value(name(), text, Message.of("error.setting.expected", allowed()));
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
   * @param used whether it matters, given the other settings
   */
  record Name(String key, String message, Effect effect, Use used) {

    /** The identity of a setting that always matters. */
    public Name(String key, String message, Effect effect) {
      this(key, message, effect, (settings, lane) -> true);
    }

    /** The same of a setting that matters only sometimes. */
    public Name usedWhere(Use use) {
      return new Name(key, message, effect, use);
    }

    /** The name of a setting of one lane. */
    Name ofLane(String lane) {
      return new Name(lane + "." + key, message, effect, used);
    }
  }

  /** Decides whether a setting matters. */
  interface Use {

    /**
     * Whether it does.
     *
     * @param settings all
     * @param lane whose setting it is; empty for one of the whole
     */
    boolean in(Settings settings, String lane);
  }
}
