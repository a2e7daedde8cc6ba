package gradarium.concept.batchnorm;

import gradarium.learning.NetworkSettings;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be set for batch normalization. */
final class BatchNormSettings {
  static final String WITH = "with";
  private static final String WITHOUT = "without";
  private static final int DEEPEST = 10;
  private static final int MOST_LANES = 4;

  /** The hidden layer whose inputs are shown, counted from 1. */
  static final IntegerSetting LAYER =
      new IntegerSetting(name("layer", Effect.LOOKS), 3, 1, DEEPEST, "");

  static final LanesSetting LANES =
      new LanesSetting(name("lanes", Effect.RESTARTS), List.of(WITHOUT, WITH), kinds(), MOST_LANES);

  static final List<Setting<?>> ALL =
      List.of(
          LAYER,
          NetworkSettings.depth(4, DEEPEST),
          NetworkSettings.width(64),
          NetworkSettings.optimizer("sgd"),
          NetworkSettings.batchSize(64),
          NetworkSettings.DATA,
          LANES);

  private BatchNormSettings() {}

  private static Map<String, List<Setting<?>>> kinds() {
    List<Setting<?>> ofLane =
        List.of(
            NetworkSettings.activation("sigmoid"),
            NetworkSettings.initializer("xavier-normal"),
            NetworkSettings.learningRate(0.3));
    Map<String, List<Setting<?>>> kinds = new LinkedHashMap<>();
    kinds.put(WITHOUT, ofLane);
    kinds.put(WITH, ofLane);
    return kinds;
  }

  private static Name name(String key, Effect effect) {
    return new Name(key, "batchnorm.setting." + key, effect);
  }
}
