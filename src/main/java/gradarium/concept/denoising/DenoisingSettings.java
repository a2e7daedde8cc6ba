package gradarium.concept.denoising;

import gradarium.engine.data.Noise;
import gradarium.learning.Drawing;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.ListSetting;
import gradarium.simulation.NumberSetting;
import gradarium.simulation.NumberSetting.Scale;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import gradarium.simulation.Settings;
import gradarium.simulation.TextSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be set for the denoising autoencoder. */
final class DenoisingSettings {
  private static final int MOST_LAYERS = 5;

  /** How inputs are disturbed. */
  static final ChoiceSetting NOISE =
      new ChoiceSetting(
          name("noise", Effect.RESTARTS),
          Noise.Kind.MASKING.id(),
          Arrays.stream(Noise.Kind.values()).map(Noise.Kind::id).toList());

  /** How much the denoising one is disturbed while it learns. */
  static final NumberSetting LEVEL =
      new NumberSetting(name("level", Effect.RESTARTS), 0.3, 0, 1, Scale.LINEAR, "");

  /** Units of the hidden layers. */
  static final ListSetting<Integer> HIDDEN =
      new ListSetting<>(
          List.of(128),
          new IntegerSetting(name("hidden", Effect.RESTARTS), 128, 1, 512, ""),
          1,
          MOST_LAYERS);

  /** How much the digits are disturbed that are shown. */
  static final NumberSetting SHOWN =
      new NumberSetting(name("shown-level", Effect.LIVE), 0.5, 0, 1, Scale.LINEAR, "");

  /** A digit that the learner drew; empty where there is none. */
  static final TextSetting<Optional<float[]>> DRAWING =
      TextSetting.of(name("drawing", Effect.LOOKS), "", Drawing::parse);

  static final List<Setting<?>> ALL =
      List.of(
          NOISE,
          LEVEL,
          SHOWN,
          HIDDEN,
          NetworkSettings.activation("relu"),
          NetworkSettings.initializer("he-normal"),
          NetworkSettings.optimizer("adam"),
          NetworkSettings.learningRate(0.001),
          NetworkSettings.batchSize(64),
          DRAWING);

  private DenoisingSettings() {}

  /** The noise of this level. */
  static Noise noise(Settings settings, double level) {
    return new Noise(Noise.Kind.named(settings.get(NOISE)).orElseThrow(), level);
  }

  private static Name name(String key, Effect effect) {
    return new Name(key, "denoising.setting." + key, effect);
  }
}
