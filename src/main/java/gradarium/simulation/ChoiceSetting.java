package gradarium.simulation;

import gradarium.message.Message;
import java.util.List;

/**
 * One of several words. The label of a word is in the bundles under the setting's message key, a
 * dot and the word.
 *
 * @param initial value if not set
 * @param choices all words
 */
public record ChoiceSetting(Name name, String initial, List<String> choices)
    implements Setting<String> {

  @Override
  public String initial(Settings others) {
    return initial;
  }

  @Override
  public String parse(String text) {
    String word = text.strip();
    check(word);
    return word;
  }

  @Override
  public void check(String value) {
    if (!choices.contains(value)) {
      throw invalid(value);
    }
  }

  @Override
  public String format(String value) {
    return value;
  }

  @Override
  public Message allowed() {
    return Message.of("allowed.choice", String.join(", ", choices));
  }

  @Override
  public ChoiceSetting named(Name other) {
    return new ChoiceSetting(other, initial, choices);
  }
}
