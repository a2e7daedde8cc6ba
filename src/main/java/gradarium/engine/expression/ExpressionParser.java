package gradarium.engine.expression;

import gradarium.message.Message;

/**
 * Reads formulas such as {@code sin(x)*y^2 + 0.1x^2}, with the precedence and the signs of Python.
 * A product needs no sign. Typeset signs and letters are read like those of the keyboard.
 */
public final class ExpressionParser {
  /** The longest formula that is read, in characters. */
  public static final int MAX_LENGTH = 10_000;

  /** How many different operations a formula may have. */
  public static final int MAX_OPERATIONS = 500;

  /** How deep parentheses, functions and exponents may be nested. */
  public static final int MAX_DEPTH = 200;

  private ExpressionParser() {}

  /**
   * A formula in x and y.
   *
   * @throws ExpressionException if the text is not such a formula
   */
  public static Expression parse(String text) throws ExpressionException {
    return parse(text, Words.inXAndY());
  }

  /**
   * A formula in x alone.
   *
   * @throws ExpressionException if the text is not such a formula
   */
  public static Expression parseInX(String text) throws ExpressionException {
    return parse(text, Words.inX());
  }

  /**
   * A term of a lesson: a formula in names of any kind, or a condition that compares such formulas.
   *
   * @throws ExpressionException if the text is neither
   */
  public static Expression parseTerm(String text) throws ExpressionException {
    return parse(text, Words.ofLessons());
  }

  /**
   * Whether a word has a meaning of its own in formulas, so that nothing else can have this name.
   */
  public static boolean isReserved(String word) {
    return Words.isReserved(word);
  }

  private static Expression parse(String text, Words words) throws ExpressionException {
    if (text.length() > MAX_LENGTH) {
      throw new ExpressionException(
          MAX_LENGTH + 1, Message.of("expression.long", text.length(), MAX_LENGTH));
    }
    return new Grammar(new TokenReader(text, words), words).read();
  }
}
