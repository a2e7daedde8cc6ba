package gradarium.simulation;

import gradarium.message.Message;
import gradarium.message.Refused;

/**
 * A value in a language of its own, such as a formula; it is read once, where it is set.
 *
 * @param <T> what a text means
 * @param initial what is written if not set
 * @param language reads it
 */
public record TextSetting<T>(Name name, Written<T> initial, Language<T> language)
    implements Setting<Written<T>> {

  /** A setting that has what this text means if not set. */
  public static <T> TextSetting<T> of(Name name, String initial, Language<T> language) {
    try {
      return new TextSetting<>(name, new Written<>(initial, language.read(initial)), language);
    } catch (Refused e) {
      throw new IllegalArgumentException(initial, e);
    }
  }

  /** What texts mean. */
  public interface Language<T> {

    /** What a text means, or why it means nothing that is allowed. */
    T read(String text) throws Refused;

    /** Returns where something may be meant, and says what is wrong where it may not. */
    default void check(T value) throws Refused {}
  }

  @Override
  public Written<T> initial(Settings others) {
    return initial;
  }

  @Override
  public Written<T> parse(String text) {
    try {
      Written<T> written = new Written<>(text, language.read(text));
      language.check(written.value());
      return written;
    } catch (Refused refused) {
      throw InvalidSetting.value(name(), text, refused.explanation());
    }
  }

  @Override
  public void check(Written<T> value) {
    try {
      language.check(value.value());
    } catch (Refused refused) {
      throw InvalidSetting.reason(name(), refused.explanation());
    }
  }

  @Override
  public String format(Written<T> value) {
    return value.text();
  }

  @Override
  public Message allowed() {
    return Message.of(name().message() + ".allowed");
  }

  @Override
  public TextSetting<T> named(Name other) {
    return new TextSetting<>(other, initial, language);
  }
}
