package gradarium.engine.expression;

import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.message.Refused;
import java.util.Locale;

/** A formula that cannot be parsed: where, and what is wrong there. */
public final class ExpressionException extends Refused {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final transient Message problem;

  /** What is wrong at {@code position}, counted in characters from 1. */
  ExpressionException(int position, Message problem) {
    super(Message.of("error.expression", position, problem));
    this.position = position;
    this.problem = problem;
  }

  /** The place in the formula as it was typed, counted in characters from 1. */
  public int position() {
    return position;
  }

  /** What is wrong there, for people. */
  public Message problem() {
    return problem;
  }

  @Override
  public String getMessage() {
    return Messages.in(Locale.ENGLISH).text(problem);
  }
}
