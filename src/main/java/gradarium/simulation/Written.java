package gradarium.simulation;

/**
 * A value in a language of its own, such as a formula, as somebody wrote it. Two that are written
 * alike are equal.
 *
 * @param text what was written
 * @param value what it means
 */
public record Written<T>(String text, T value) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Written<?> written && text.equals(written.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
