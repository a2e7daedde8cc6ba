package gradarium.simulation;

import gradarium.message.Message;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values for things that stand in a row, such as layers, written {@code 0.2,0.5}.
 *
 * @param <T> the type of a value
 * @param initial values if not set
 * @param each what each value must be; its name is that of the list
 * @param fewest how many values there have to be
 * @param most how many values are allowed
 */
public record ListSetting<T>(List<T> initial, Setting<T> each, int fewest, int most)
    implements Setting<List<T>> {

  @Override
  public Name name() {
    return each.name();
  }

  @Override
  public List<T> initial(Settings others) {
    return initial;
  }

  @Override
  public List<T> parse(String text) {
    List<String> parts = text.isBlank() && fewest == 0 ? List.of() : List.of(text.split(",", -1));
    if (parts.size() < fewest || parts.size() > most) {
      throw invalid(text);
    }
    try {
      return parts.stream().map(each::parse).toList();
    } catch (InvalidSetting e) {
      throw invalid(text);
    }
  }

  @Override
  public void check(List<T> value) {
    if (value.size() < fewest || value.size() > most) {
      throw invalid(format(value));
    }
    value.forEach(each::check);
  }

  @Override
  public String format(List<T> value) {
    return value.stream().map(each::format).collect(Collectors.joining(","));
  }

  @Override
  public Message allowed() {
    return Message.of("allowed.list", fewest, most, each.allowed());
  }

  @Override
  public ListSetting<T> named(Name other) {
    return new ListSetting<>(initial, each.named(other), fewest, most);
  }

  /** The values for so many things, where the last value given holds for all that follow. */
  public static <T> List<T> stretched(List<T> values, int count) {
    T last = values.get(values.size() - 1);
    return Stream.concat(values.stream(), Stream.generate(() -> last)).limit(count).toList();
  }
}
