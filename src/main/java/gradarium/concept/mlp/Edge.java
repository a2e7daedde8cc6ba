package gradarium.concept.mlp;

import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.Written;
import gradarium.view.Shown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weight of the network, written {@code layer unit input}, all from 1; input 0 is the bias.
 *
 * @param layer of the unit: the hidden layers from 1, and then the output
 * @param unit to which it leads
 * @param input from which it comes, or 0 for the bias
 */
record Edge(int layer, int unit, int input) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,2}) (\\d{1,3}) (\\d{1,3})");

  static Edge parse(String text) throws Refused {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new Refused(
          Message.of("error.setting.expected", Message.of("mlp.setting.edge.allowed")));
    }
    return new Edge(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  /** The one that is selected, or that nearest to it. */
  static Edge of(Shown<MlpSnapshot> shown) {
    return shown.current().nearest(shown.settings().get(MlpSettings.EDGE).value());
  }

  /** As it is written. */
  Written<Edge> written() {
    return new Written<>(layer + " " + unit + " " + input, this);
  }
}
