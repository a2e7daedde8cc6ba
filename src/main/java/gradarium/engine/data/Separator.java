package gradarium.engine.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands between the cells of a table; of those that fit equally well, an earlier one. */
public enum Separator {
  /** U+0009. */
  TAB('\t'),
  /** Usual where the decimal mark is a comma. */
  SEMICOLON(';'),
  /** U+007C. */
  PIPE('|'),
  /** That of CSV. */
  COMMA(','),
  /** One or more spaces. */
  SPACE(' ');

  private final char character;

  Separator(char character) {
    this.character = character;
  }

  /** The character. */
  public char character() {
    return character;
  }

  /** Its name in settings, options and facts. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The separator of this name. */
  public static Optional<Separator> named(String id) {
    return Arrays.stream(values()).filter(separator -> separator.id().equals(id)).findFirst();
  }

  /** The separator that is this character. */
  static Optional<Separator> of(char character) {
    return Arrays.stream(values())
        .filter(separator -> separator.character == character)
        .findFirst();
  }
}
