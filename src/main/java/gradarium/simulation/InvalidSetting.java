package gradarium.simulation;

import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.simulation.Setting.Name;
import java.util.Locale;

/** A setting that cannot be: which one, which value, what is allowed. */
public final class InvalidSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 60;

  private final String key;
  private final transient Message label;
  private final transient Message reason;

  private InvalidSetting(String key, Message label, Message reason) {
    this.key = key;
    this.label = label;
    this.reason = reason;
  }

  /** A value that its setting does not allow, and why, or what is expected. */
  static InvalidSetting value(Name name, String value, Message why) {
    return reason(name, Message.of("error.setting.value", quote(value), why));
  }

  /** A value that is not allowed for a reason of its own. */
  static InvalidSetting reason(Name name, Message reason) {
    return new InvalidSetting(name.key(), Message.of(name.message()), reason);
  }

  /** A key that is no setting. */
  static InvalidSetting key(String key, String allowed) {
    return new InvalidSetting(
        "",
        Message.of("error.setting.unknown", quote(key)),
        Message.of("error.setting.key", quote(key), allowed));
  }

  /** The same of a setting of this lane. */
  InvalidSetting of(Message lane) {
    return new InvalidSetting(key, Message.of("lanes.setting", lane, label), reason);
  }

  /**
   * What is wrong, for people in front of the window: the setting has the name that it has there.
   */
  public Message explanation() {
    return key.isEmpty() ? label : Message.of("error.setting", label, reason);
  }

  /** What is wrong, for people who write keys: on the command line and in lessons. */
  public Message explanationWithKey() {
    return key.isEmpty() ? reason : Message.of("error.setting.of-key", key, label, reason);
  }

  @Override
  public String getMessage() {
    return Messages.in(Locale.ENGLISH).text(explanationWithKey());
  }

  private static String quote(String value) {
    String line = value.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
