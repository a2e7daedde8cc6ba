package gradarium.concept.vanishing;

import gradarium.learning.NetworkSettings;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be set for vanishing gradients; each lane may differ from the whole in all but data. */
final class VanishingSettings {
  static final String LANE = "network";
  private static final int DEEPEST = 100;
  private static final int MOST_LANES = 4;

  private static final List<Setting<?>> OF_LANES =
      List.of(
          NetworkSettings.activation("sigmoid"),
          NetworkSettings.initializer("xavier-normal"),
          NetworkSettings.batchNorm(),
          NetworkSettings.depth(20, DEEPEST),
          NetworkSettings.width(32),
          NetworkSettings.optimizer("sgd"),
          NetworkSettings.learningRate(0.1));

  static final LanesSetting LANES =
      new LanesSetting(
          new Name("lanes", "vanishing.setting.lanes", Effect.RESTARTS),
          List.of(LANE),
          Map.of(LANE, OF_LANES),
          MOST_LANES);

  static final List<Setting<?>> ALL = all();

  private VanishingSettings() {}

  private static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(OF_LANES);
    all.add(NetworkSettings.batchSize(32));
    all.add(NetworkSettings.DATA);
    all.add(LANES);
    return List.copyOf(all);
  }
}
