package gradarium.simulation;

import gradarium.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Numbers for things that stand in a row, such as layers, written {@code 0.2,0.5}; the last one
 * holds for all that follow.
 *
 * @param initial values if not set
 * @param min smallest allowed value
 * @param max largest allowed value
 * @param most how many numbers are allowed
 */
public record NumbersSetting(Name name, List<Double> initial, double min, double max, int most)
    implements Setting<List<Double>> {

  @Override
  public List<Double> initial(Settings others) {
    return initial;
  }

  @Override
  public List<Double> parse(String text) {
    List<Double> values = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      values.add(number(part, text));
    }
    if (values.size() > most) {
      throw invalid(text);
    }
    return List.copyOf(values);
  }

  private double number(String part, String text) {
    try {
      double value = Double.parseDouble(part.strip());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw invalid(text);
    }
    throw invalid(text);
  }

  @Override
  public String format(List<Double> value) {
    return value.stream().map(Numbers::plain).collect(Collectors.joining(","));
  }

  @Override
  public Message allowed() {
    return Message.of(
        "allowed.numbers", Numbers.plain((double) most), Numbers.plain(min), Numbers.plain(max));
  }

  @Override
  public NumbersSetting named(Name other) {
    return new NumbersSetting(other, initial, min, max, most);
  }

  /** The number for place {@code i} in the row, from 0. */
  public static double at(List<Double> values, int i) {
    return values.get(Math.min(i, values.size() - 1));
  }
}
