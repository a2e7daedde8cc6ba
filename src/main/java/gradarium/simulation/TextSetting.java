package gradarium.simulation;

import gradarium.message.Message;
import java.util.function.Predicate;

/**
 * A text in a language of its own, such as a formula.
 *
 * @param initial value if not set
 * @param check what the text must be
 * @param used whether the text matters, given the other settings
 */
public record TextSetting(Name name, String initial, Check check, Predicate<Settings> used)
    implements Setting<String> {

  /** Decides whether a text is allowed. */
  public interface Check {

    /** Returns quietly where the text is allowed, and says what is wrong where it is not. */
    void check(String text) throws Refused;
  }

  @Override
  public String initial(Settings others) {
    return initial;
  }

  @Override
  public String parse(String text) {
    try {
      check.check(text);
      return text;
    } catch (Refused refused) {
      throw InvalidSetting.value(name(), text, refused.reason());
    }
  }

  @Override
  public String format(String value) {
    return value;
  }

  @Override
  public Message allowed() {
    return Message.of(name().message() + ".allowed");
  }

  @Override
  public TextSetting named(Name other) {
    return new TextSetting(other, initial, check, used);
  }
}
