package gradarium.simulation;

import gradarium.engine.Numbers;
import gradarium.message.Message;

/**
 * A real number.
 *
 * @param initial value if not set
 * @param min smallest allowed value
 * @param max largest allowed value
 * @param scale how a slider spreads the values
 * @param unit what is counted or measured, as written behind the number; may be empty
 */
public record NumberSetting(
    Name name, double initial, double min, double max, Scale scale, String unit)
    implements Setting<Double> {

  /** How a slider spreads values. */
  public enum Scale {
    LINEAR,
    LOGARITHMIC
  }

  @Override
  public Double initial(Settings others) {
    return initial;
  }

  @Override
  public Double parse(String text) {
    try {
      double value = Numbers.parse(text);
      if (isAllowed(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw invalid(text);
    }
    throw invalid(text);
  }

  private boolean isAllowed(double value) {
    return value >= min && value <= max;
  }

  @Override
  public void check(Double value) {
    if (!isAllowed(value)) {
      throw invalid(format(value));
    }
  }

  @Override
  public String format(Double value) {
    return Numbers.plain(value);
  }

  @Override
  public Message allowed() {
    return Message.of("allowed.number", Numbers.plain(min), Numbers.plain(max));
  }

  @Override
  public NumberSetting named(Name other) {
    return new NumberSetting(other, initial, min, max, scale, unit);
  }
}
