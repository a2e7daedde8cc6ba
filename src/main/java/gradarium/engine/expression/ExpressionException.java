package gradarium.engine.expression;

import gradarium.message.Message;
import gradarium.message.Messages;
import java.util.Locale;

/** A formula that cannot be read: where, and what is wrong there. */
public final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final transient Message reason;

  /** What is wrong at {@code position}, counted in characters from 1. */
  ExpressionException(int position, Message reason) {
    this.position = position;
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return Messages.in(Locale.ENGLISH).text(reason);
  }

  /** The place in the formula as it was typed, counted in characters from 1. */
  public int position() {
    return position;
  }

  /** What is wrong there, for people. */
  public Message reason() {
    return reason;
  }

  /** Where, and what is wrong, for people. */
  public Message explanation() {
    return Message.of("error.expression", position, reason);
  }
}
