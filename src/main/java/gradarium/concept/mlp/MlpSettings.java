package gradarium.concept.mlp;

import gradarium.engine.data.PointSets;
import gradarium.engine.data.Split;
import gradarium.engine.network.Loss;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.FileSetting;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.ListSetting;
import gradarium.simulation.NumberSetting;
import gradarium.simulation.NumberSetting.Scale;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import gradarium.simulation.Settings;
import gradarium.simulation.TextSetting;
import gradarium.simulation.ToggleSetting;
import java.util.List;

/** What can be set for the multi-layer perceptron. */
final class MlpSettings {
  /** Half the width of the plane that is shown. */
  static final double PLANE = 3;

  static final int MOST_LAYERS = 6;
  static final int MOST_UNITS = 8;

  private static final String SQUARED_ERROR = "squared-error";
  private static final String CROSS_ENTROPY = "cross-entropy";
  private static final double STRONGEST = 0.1;

  static final FileSetting<PlaneData> DATA =
      new FileSetting<>(name("data", Effect.RESTARTS), PlaneData.bundled(), PlaneData::read);

  static final IntegerSetting SAMPLES =
      new IntegerSetting(
          name("samples", Effect.RESTARTS).usedWhere((s, lane) -> isDrawn(s)), 200, 4, 2000, "");

  static final NumberSetting NOISE =
      new NumberSetting(
          name("noise", Effect.RESTARTS).usedWhere((s, lane) -> isDrawn(s)),
          0.1,
          0,
          1,
          Scale.LINEAR,
          "");

  /** The points that the learner clicked. */
  static final TextSetting<List<ClickedPoint>> POINTS =
      TextSetting.of(
          name("points", Effect.RESTARTS).usedWhere((s, lane) -> isClicked(s)),
          "-1 -1 0; 1 1 0; -1 1 1; 1 -1 1",
          ClickedPoint.LANGUAGE);

  /** The units of each hidden layer. */
  static final ListSetting<Integer> HIDDEN =
      new ListSetting<>(
          List.of(6, 4),
          new IntegerSetting(name("hidden", Effect.RESTARTS), 4, 1, MOST_UNITS, ""),
          0,
          MOST_LAYERS);

  /** The activation of each hidden layer; the last one given holds for all that follow. */
  static final ListSetting<String> ACTIVATION =
      new ListSetting<>(List.of("tanh"), NetworkSettings.activation("tanh"), 1, MOST_LAYERS);

  static final ChoiceSetting LOSS =
      new ChoiceSetting(
          name("loss", Effect.RESTARTS), SQUARED_ERROR, List.of(SQUARED_ERROR, CROSS_ENTROPY));

  static final NumberSetting L1 =
      new NumberSetting(name("l1", Effect.LIVE), 0, 0, STRONGEST, Scale.LINEAR, "");

  static final NumberSetting L2 =
      new NumberSetting(name("l2", Effect.LIVE), 0, 0, STRONGEST, Scale.LINEAR, "");

  /** The rate of dropout behind each hidden layer; the last one given holds for all that follow. */
  static final ListSetting<Double> DROPOUT =
      new ListSetting<>(
          List.of(0.0),
          new NumberSetting(
              name("dropout", Effect.RESTARTS).usedWhere((s, lane) -> isDeep(s)),
              0,
              0,
              0.9,
              Scale.LINEAR,
              ""),
          1,
          MOST_LAYERS);

  static final ToggleSetting BATCH_NORM = NetworkSettings.batchNorm((s, lane) -> isDeep(s));

  /** The step at which it stops; 0 for none. */
  static final IntegerSetting STOP_STEP =
      new IntegerSetting(name("stop-step", Effect.LIVE), 0, 0, 1_000_000, "");

  /** The training loss at which it stops; 0 for none. */
  static final NumberSetting STOP_LOSS =
      new NumberSetting(name("stop-loss", Effect.LIVE), 0, 0, 1, Scale.LINEAR, "");

  /** The share of right test answers at which it stops; 0 for none. */
  static final NumberSetting STOP_ACCURACY =
      new NumberSetting(
          name("stop-accuracy", Effect.LIVE).usedWhere((s, lane) -> !isClicked(s)),
          0,
          0,
          1,
          Scale.LINEAR,
          "");

  /** Whether one sample is followed. */
  static final ToggleSetting FOLLOW = new ToggleSetting(name("follow", Effect.LOOKS), false);

  /** Which sample of the next mini-batch is followed, from 1. */
  static final IntegerSetting SAMPLE =
      new IntegerSetting(name("sample", Effect.LOOKS), 1, 1, 1000, "");

  /** How far it is followed: unit by unit forwards, then backwards. */
  static final IntegerSetting MOMENT =
      new IntegerSetting(name("moment", Effect.LOOKS), 0, 0, 1000, "");

  /** The edge whose chain rule is shown. */
  static final TextSetting<Edge> EDGE =
      TextSetting.of(name("edge", Effect.LOOKS), "1 1 1", Edge::parse);

  static final List<Setting<?>> ALL =
      List.of(
          DATA,
          SAMPLES,
          NOISE,
          POINTS,
          HIDDEN,
          ACTIVATION,
          LOSS,
          NetworkSettings.initializer("xavier-normal"),
          NetworkSettings.optimizer("sgd"),
          NetworkSettings.learningRate(0.3),
          NetworkSettings.batchSize(10),
          L1,
          L2,
          DROPOUT,
          BATCH_NORM,
          STOP_STEP,
          STOP_LOSS,
          STOP_ACCURACY,
          FOLLOW,
          SAMPLE,
          MOMENT,
          EDGE);

  private MlpSettings() {}

  /** Whether points are drawn anew, neither clicked nor read. */
  private static boolean isDrawn(Settings settings) {
    return PointSets.named(settings.get(DATA).text()).isPresent();
  }

  private static boolean isClicked(Settings settings) {
    return settings.get(DATA).text().equals(PlaneData.CLICKED);
  }

  private static boolean isDeep(Settings settings) {
    return !settings.get(HIDDEN).isEmpty();
  }

  /** The points to learn from and to test with. */
  static Split data(Settings settings, long seed) {
    return settings
        .get(DATA)
        .value()
        .get()
        .points(
            new PlaneData.Request(
                settings.get(SAMPLES), settings.get(NOISE), settings.get(POINTS).value(), seed));
  }

  /** What is made small. */
  static Loss loss(Settings settings) {
    return settings.get(LOSS).equals(SQUARED_ERROR)
        ? Loss.HALF_SQUARED_ERROR
        : Loss.BINARY_CROSS_ENTROPY;
  }

  private static Name name(String key, Effect effect) {
    return new Name(key, "mlp.setting." + key, effect);
  }
}
