package gradarium.concept.initialization;

import gradarium.engine.data.PointSet;
import gradarium.engine.data.PointSets;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializers;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be set for initializers. */
final class InitializationSettings {
  /** Histograms as they were at step 0. */
  static final String START = "start";

  /** Histograms as they are. */
  static final String NOW = "now";

  static final String LANDSCAPE = "landscape";

  /** What the large chart shows. */
  static final ChoiceSetting CHART =
      new ChoiceSetting(name("chart", Effect.LOOKS), START, List.of(START, NOW, LANDSCAPE));

  /** What the small network of the landscape learns. */
  static final ChoiceSetting POINTS =
      new ChoiceSetting(
          name("points", Effect.RESTARTS)
              .usedWhere((settings, lane) -> settings.get(CHART).equals(LANDSCAPE)),
          "circle",
          PointSets.ALL.stream().map(PointSet::id).toList());

  static final LanesSetting LANES =
      new LanesSetting(
          new Name("lanes", "network.setting.initializer", Effect.RESTARTS),
          List.of(
              "zeros",
              "normal",
              "lecun-normal-as-printed",
              "lecun-normal",
              "xavier-normal",
              "he-normal"),
          kinds(),
          Initializers.ALL.size());

  static final List<Setting<?>> ALL =
      List.of(
          CHART,
          NetworkSettings.activation("tanh"),
          NetworkSettings.depth(5, 20),
          NetworkSettings.width(64),
          NetworkSettings.optimizer("sgd"),
          NetworkSettings.learningRate(0.1),
          NetworkSettings.batchSize(64),
          NetworkSettings.SEEDS,
          NetworkSettings.DATA,
          POINTS,
          LANES);

  private InitializationSettings() {}

  /** The initializer of a lane. */
  static Initializer initializer(String lane) {
    return Initializers.named(LANES.kind(lane).orElseThrow()).orElseThrow();
  }

  /** The points that the small network learns. */
  static PointSet points(gradarium.simulation.Settings settings) {
    return PointSets.named(settings.get(POINTS)).orElseThrow();
  }

  private static Map<String, List<Setting<?>>> kinds() {
    Map<String, List<Setting<?>>> kinds = new LinkedHashMap<>();
    List<Setting<?>> ofLane = List.of(NetworkSettings.learningRate(0.1));
    Initializers.ALL.forEach(initializer -> kinds.put(initializer.id(), ofLane));
    return kinds;
  }

  private static Name name(String key, Effect effect) {
    return new Name(key, "initialization.setting." + key, effect);
  }
}
