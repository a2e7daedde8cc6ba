package gradarium.concept.stacked;

import gradarium.learning.NetworkSettings;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.ListSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import gradarium.simulation.ToggleSetting;
import java.util.List;

/** What can be set for the stacked autoencoder. */
final class StackedSettings {
  private static final int MOST_LAYERS = 6;
  private static final int MOST_COUNTS = 5;

  /** Units of the hidden layers, each trained as the code of an autoencoder. */
  static final ListSetting<Integer> HIDDEN =
      new ListSetting<>(
          List.of(128, 64, 32),
          new IntegerSetting(name("hidden", Effect.RESTARTS), 128, 2, 512, ""),
          1,
          MOST_LAYERS);

  /** Steps for which each autoencoder is trained. */
  static final IntegerSetting PRETRAINING =
      new IntegerSetting(name("pretraining", Effect.RESTARTS), 1000, 1, 20_000, "");

  /** Steps for which the softmax alone is trained. */
  static final IntegerSetting SOFTMAX =
      new IntegerSetting(name("softmax", Effect.RESTARTS), 200, 1, 20_000, "");

  /** Whether the encoder stays as it is instead of being fine-tuned. */
  static final ToggleSetting FROZEN = new ToggleSetting(name("frozen", Effect.RESTARTS), false);

  /** How many labelled digits there are to learn classes from, a comparison for each. */
  static final ListSetting<Integer> LABELS =
      new ListSetting<>(
          List.of(100, 300, 1000),
          new IntegerSetting(name("labels", Effect.RESTARTS), 100, 100, 8000, ""),
          1,
          MOST_COUNTS);

  /** Which stage is looked at; 0 for the one at work. */
  static final IntegerSetting LOOK =
      new IntegerSetting(name("look", Effect.LOOKS), 0, 0, MOST_LAYERS + 2, "");

  static final List<Setting<?>> ALL =
      List.of(
          HIDDEN,
          PRETRAINING,
          SOFTMAX,
          FROZEN,
          LABELS,
          NetworkSettings.activation("sigmoid"),
          NetworkSettings.initializer("xavier-normal"),
          NetworkSettings.optimizer("adam"),
          NetworkSettings.learningRate(0.003),
          NetworkSettings.batchSize(50),
          LOOK);

  private StackedSettings() {}

  private static Name name(String key, Effect effect) {
    return new Name(key, "stacked.setting." + key, effect);
  }
}
