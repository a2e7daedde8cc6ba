package gradarium.engine.data;

import gradarium.message.Message;
import gradarium.message.Messages;
import java.io.IOException;
import java.util.Locale;

/** A data file that cannot be read: which file, where in it, and what was expected. */
public final class UnreadableData extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Message explanation;

  private UnreadableData(Message explanation) {
    super(Messages.in(Locale.ENGLISH).text(explanation));
    this.explanation = explanation;
  }

  /** What is wrong with a file as a whole. */
  static UnreadableData file(String file, Message problem) {
    return new UnreadableData(Message.of("error.data.file", file, problem));
  }

  /** What is wrong at a byte, counted from 0. */
  static UnreadableData at(String file, long offset, Message problem) {
    return new UnreadableData(Message.of("error.data.byte", file, offset, problem));
  }

  /** What is wrong in a line, counted from 1. */
  static UnreadableData line(String file, long line, Message problem) {
    return new UnreadableData(Message.of("error.data.line", file, line, problem));
  }

  /** What is wrong, for people. */
  public Message explanation() {
    return explanation;
  }
}
