package gradarium.message;

import java.util.List;

/**
 * A text to be shown in the reader's language.
 *
 * @param key its key in the bundles
 * @param arguments what is filled in, in the order of the bundles' placeholders; messages among
 *     them are shown in the same language
 */
public record Message(String key, List<Object> arguments) {

  /** The text of this key with these arguments filled in. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
