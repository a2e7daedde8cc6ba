package gradarium.concept.vanishing;

import gradarium.engine.Numbers;
import gradarium.learning.NetworkSettings;
import gradarium.message.Messages;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Names for networks side by side: the activation, and what else tells them apart. */
final class VanishingNames {
  /** Activation, normalization and initializer, which alone name a single network. */
  private static final int ALWAYS = 3;

  private VanishingNames() {}

  /** A name for each of these lanes. */
  static List<String> of(Settings settings, List<String> lanes, Messages m) {
    List<UnaryOperator<String>> parts =
        List.of(
            lane ->
                m.text(
                    "network.setting.activation."
                        + NetworkSettings.activation(settings, lane).id()),
            lane ->
                NetworkSettings.isNormalized(settings, lane) ? m.text("vanishing.normalized") : "",
            lane ->
                m.text(
                    "network.setting.initializer."
                        + NetworkSettings.initializer(settings, lane).id()),
            lane ->
                m.text(
                    "vanishing.depth",
                    NetworkSettings.count(settings, lane, NetworkSettings.DEPTH)),
            lane ->
                m.text(
                    "vanishing.width",
                    NetworkSettings.count(settings, lane, NetworkSettings.WIDTH)),
            lane -> NetworkSettings.method(settings, lane).name(),
            lane -> "η " + Numbers.plain(NetworkSettings.learningRate(settings, lane)));
    List<UnaryOperator<String>> telling = new ArrayList<>();
    for (UnaryOperator<String> part : parts) {
      if (lanes.stream().map(part).distinct().count() > 1) {
        telling.add(part);
      }
    }
    if (telling.isEmpty()) {
      telling.addAll(parts.subList(0, ALWAYS));
    } else if (telling.get(0) != parts.get(0)) {
      telling.add(0, parts.get(0));
    }
    return lanes.stream()
        .map(
            lane ->
                telling.stream()
                    .map(part -> part.apply(lane))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", ")))
        .toList();
  }
}
