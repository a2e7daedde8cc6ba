package gradarium.concept.activation;

import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.NumberSetting;
import gradarium.simulation.NumberSetting.Scale;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import gradarium.simulation.Settings;
import gradarium.simulation.TextSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be set for activation functions. */
final class ActivationSettings {
  static final double FARTHEST = 6;
  private static final String TYPED = "expression";
  private static final int MOST_LANES = 12;

  /** Where values are read off the curves. */
  static final NumberSetting CURSOR =
      new NumberSetting(name("cursor", Effect.LOOKS), 1, -FARTHEST, FARTHEST, Scale.LINEAR, "");

  static final TextSetting<Activation> EXPRESSION =
      TextSetting.of(
          name(TYPED, Effect.RESTARTS).usedWhere((settings, lane) -> usesTyped(settings)),
          "x*sigmoid(2*x)",
          Activation::typed);

  static final LanesSetting LANES =
      new LanesSetting(
          name("lanes", Effect.RESTARTS),
          List.of("sigmoid", "tanh", "relu", "leaky-relu", "parametric-relu", "gelu"),
          kinds(),
          MOST_LANES);

  static final List<Setting<?>> ALL =
      List.of(
          CURSOR,
          NetworkSettings.depth(3, 20),
          NetworkSettings.width(64),
          NetworkSettings.initializer("xavier-normal"),
          NetworkSettings.optimizer("sgd"),
          NetworkSettings.learningRate(0.05),
          NetworkSettings.batchSize(64),
          NetworkSettings.SEEDS,
          NetworkSettings.DATA,
          EXPRESSION,
          LANES);

  private ActivationSettings() {}

  /** The activation of a lane. */
  static Activation activation(Settings settings, String lane) {
    String kind = LANES.kind(lane).orElseThrow();
    return Activations.named(kind).orElseGet(() -> settings.get(EXPRESSION).value());
  }

  private static boolean usesTyped(Settings settings) {
    return settings.get(LANES).stream().anyMatch(lane -> lane.startsWith(TYPED));
  }

  private static Map<String, List<Setting<?>>> kinds() {
    Map<String, List<Setting<?>>> kinds = new LinkedHashMap<>();
    List<Setting<?>> ofLane =
        List.of(NetworkSettings.initializer("xavier-normal"), NetworkSettings.learningRate(0.05));
    Activations.ALL.forEach(activation -> kinds.put(activation.id(), ofLane));
    kinds.put(TYPED, ofLane);
    return kinds;
  }

  private static Name name(String key, Effect effect) {
    return new Name(key, "activation.setting." + key, effect);
  }
}
