package gradarium.engine.data;

import java.util.Arrays;
import java.util.Optional;

/**
 * The character between the cells of a table; of those that fit equally well, the earlier one is
 * used.
 */
public enum Separator {
  /** U+0009. */
  TAB("tab", '\t'),
  /** Usual where the decimal mark is a comma. */
  SEMICOLON("semicolon", ';'),
  /** U+007C. */
  PIPE("pipe", '|'),
  /** That of CSV. */
  COMMA("comma", ','),
  /** One or more spaces. */
  SPACE("space", ' ');

  private final String id;
  private final char character;

  Separator(String id, char character) {
    this.id = id;
    this.character = character;
  }

  /** The character. */
  public char character() {
    return character;
  }

  /** Its name in settings, options and facts. */
  public String id() {
    return id;
  }

  /** The separator of this name. */
  public static Optional<Separator> named(String id) {
    return Arrays.stream(values()).filter(separator -> separator.id.equals(id)).findFirst();
  }

  /** The separator that is this character. */
  static Optional<Separator> of(char character) {
    return Arrays.stream(values())
        .filter(separator -> separator.character == character)
        .findFirst();
  }
}
