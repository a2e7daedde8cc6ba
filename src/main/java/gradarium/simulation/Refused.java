package gradarium.simulation;

import gradarium.message.Message;

/** Why a text or a file is not allowed as a setting. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  /** Refused for this reason. */
  public Refused(Message reason) {
    super(reason.key());
    this.reason = reason;
  }

  /** Why, for people. */
  public Message reason() {
    return reason;
  }
}
