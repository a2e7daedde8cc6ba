package gradarium.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one language. */
public final class Messages {
  /** The languages that have texts; the first is the default for all others. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

  private final Locale locale;
  private final ResourceBundle bundle;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The texts in the language of {@code locale}, or in English if it has none. */
  public static Messages in(Locale locale) {
    return new Messages(
        LANGUAGES.stream()
            .filter(language -> language.getLanguage().equals(locale.getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH));
  }

  /** The language of these texts. */
  public Locale locale() {
    return locale;
  }

  /**
   * The text of a key, with arguments filled in where it has placeholders.
   *
   * @throws java.util.MissingResourceException where no bundle has the key
   */
  public String text(String key, Object... arguments) {
    return text(Message.of(key, arguments));
  }

  /** The text of a message. */
  public String text(Message message) {
    Object[] said = message.arguments().stream().map(this::said).toArray();
    String text = new MessageFormat(bundle.getString(message.key()), Locale.ROOT).format(said);
    return locale.equals(Locale.KOREAN) ? Particles.chosen(text) : text;
  }

  /** Whether there is a text of this key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  private Object said(Object argument) {
    return argument instanceof Message inner ? text(inner) : String.valueOf(argument);
  }
}
