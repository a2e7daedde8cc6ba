package gradarium.simulation;

import gradarium.message.Message;

/**
 * A whole number.
 *
 * @param initial value if not set
 * @param min smallest allowed value
 * @param max largest allowed value
 * @param unit what is counted, as written behind the number; may be empty
 */
public record IntegerSetting(Name name, int initial, int min, int max, String unit)
    implements Setting<Integer> {

  @Override
  public Integer initial(Settings others) {
    return initial;
  }

  @Override
  public Integer parse(String text) {
    try {
      int value = Integer.parseInt(text.strip());
      if (isAllowed(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw invalid(text);
    }
    throw invalid(text);
  }

  private boolean isAllowed(int value) {
    return value >= min && value <= max;
  }

  @Override
  public void check(Integer value) {
    if (!isAllowed(value)) {
      throw invalid(format(value));
    }
  }

  @Override
  public String format(Integer value) {
    return value.toString();
  }

  @Override
  public Message allowed() {
    return Message.of("allowed.integer", min, max);
  }

  @Override
  public IntegerSetting named(Name other) {
    return new IntegerSetting(other, initial, min, max, unit);
  }
}
