package gradarium.engine.expression;

/** A formula that cannot be read: where, and what is wrong there. */
public final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  /** What is wrong at {@code position}, counted in characters from 1. */
  public ExpressionException(int position, String message) {
    super(message);
    this.position = position;
  }

  /** The place in the formula, counted in characters from 1. */
  public int position() {
    return position;
  }
}
