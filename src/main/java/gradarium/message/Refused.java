package gradarium.message;

import java.util.Locale;

/** Why input from a person is not allowed: a formula, a text, a file. */
public class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message explanation;

  /** Refused for this reason. */
  public Refused(Message explanation) {
    this.explanation = explanation;
  }

  /** Why, for people. */
  public final Message explanation() {
    return explanation;
  }

  @Override
  public String getMessage() {
    return Messages.in(Locale.ENGLISH).text(explanation);
  }
}
