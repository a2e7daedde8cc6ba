package gradarium.simulation;

import gradarium.message.Message;
import gradarium.message.Messages;
import java.util.Locale;

/** A setting that cannot be: which key, which value, what is allowed. */
public final class InvalidSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 60;

  private final transient Message explanation;

  private InvalidSetting(Message explanation) {
    super(Messages.in(Locale.ENGLISH).text(explanation));
    this.explanation = explanation;
  }

  /** A value that its setting does not allow. */
  static InvalidSetting value(String key, String value, Message allowed) {
    return new InvalidSetting(Message.of("error.setting.value", key, quote(value), allowed));
  }

  /** A value that is not allowed for a reason of its own. */
  static InvalidSetting reason(String key, Message reason) {
    return new InvalidSetting(Message.of("error.setting.reason", key, reason));
  }

  /** A key that is no setting. */
  static InvalidSetting key(String key, String allowed) {
    return new InvalidSetting(Message.of("error.setting.key", quote(key), allowed));
  }

  /** What is wrong, for people. */
  public Message explanation() {
    return explanation;
  }

  private static String quote(String value) {
    String line = value.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
