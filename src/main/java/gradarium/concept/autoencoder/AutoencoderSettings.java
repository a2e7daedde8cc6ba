package gradarium.concept.autoencoder;

import gradarium.engine.network.Loss;
import gradarium.learning.Drawing;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.ListSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import gradarium.simulation.Settings;
import gradarium.simulation.TextSetting;
import java.util.List;
import java.util.Optional;

/** What can be set for the autoencoder. */
final class AutoencoderSettings {
  static final String WEIGHTS = "weights";
  static final String CODES = "codes";

  private static final int MOST_LAYERS = 4;
  private static final int MOST_LABELS = 8000;
  private static final String SQUARED_ERROR = "squared-error";
  private static final String CROSS_ENTROPY = "cross-entropy";

  /** Units of the hidden layers before the code, the first next to the input. */
  static final ListSetting<Integer> ENCODER = sizes("encoder");

  /** Units of the hidden layers behind the code, the last next to the output. */
  static final ListSetting<Integer> DECODER = sizes("decoder");

  static final IntegerSetting CODE =
      new IntegerSetting(name("code", Effect.RESTARTS), 32, 1, 64, "");

  static final ChoiceSetting LOSS =
      new ChoiceSetting(
          name("loss", Effect.RESTARTS), SQUARED_ERROR, List.of(SQUARED_ERROR, CROSS_ENTROPY));

  /** The step at which classifiers start from the encoder; 0 for none. */
  static final IntegerSetting PRETRAINING =
      new IntegerSetting(name("pretraining", Effect.LIVE), 0, 0, 1_000_000, "");

  /** How many labelled digits the classifiers learn from. */
  static final IntegerSetting LABELS =
      new IntegerSetting(
          name("labels", Effect.RESTARTS).usedWhere((s, lane) -> s.get(PRETRAINING) > 0),
          500,
          100,
          MOST_LABELS,
          "");

  static final ChoiceSetting CHART =
      new ChoiceSetting(name("chart", Effect.LOOKS), WEIGHTS, List.of(WEIGHTS, CODES));

  /** Which ten of the digits are shown. */
  static final IntegerSetting DIGITS =
      new IntegerSetting(name("digits", Effect.LOOKS), 1, 1, AutoencoderLane.TENS, "");

  /** A digit that the learner drew; empty where there is none. */
  static final TextSetting<Optional<float[]>> DRAWING =
      TextSetting.of(name("drawing", Effect.LOOKS), "", Drawing::parse);

  static final List<Setting<?>> ALL =
      List.of(
          ENCODER,
          CODE,
          DECODER,
          NetworkSettings.activation("relu"),
          NetworkSettings.initializer("he-normal"),
          LOSS,
          NetworkSettings.optimizer("adam"),
          NetworkSettings.learningRate(0.001),
          NetworkSettings.batchSize(64),
          LABELS,
          PRETRAINING,
          CHART,
          DIGITS,
          DRAWING);

  private AutoencoderSettings() {}

  /** What is made small. */
  static Loss loss(Settings settings) {
    return settings.get(LOSS).equals(SQUARED_ERROR) ? Loss.MSE : Loss.BINARY_CROSS_ENTROPY;
  }

  private static ListSetting<Integer> sizes(String key) {
    return new ListSetting<>(
        List.of(128),
        new IntegerSetting(name(key, Effect.RESTARTS), 128, 1, 512, ""),
        0,
        MOST_LAYERS);
  }

  private static Name name(String key, Effect effect) {
    return new Name(key, "autoencoder.setting." + key, effect);
  }
}
