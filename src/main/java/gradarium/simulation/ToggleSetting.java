package gradarium.simulation;

import gradarium.message.Message;

/**
 * On or off.
 *
 * @param initial value if not set
 */
public record ToggleSetting(Name name, boolean initial) implements Setting<Boolean> {

  @Override
  public Boolean initial(Settings others) {
    return initial;
  }

  @Override
  public Boolean parse(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid(text);
    };
  }

  @Override
  public String format(Boolean value) {
    return value.toString();
  }

  @Override
  public Message allowed() {
    return Message.of("allowed.toggle");
  }

  @Override
  public ToggleSetting named(Name other) {
    return new ToggleSetting(other, initial);
  }
}
