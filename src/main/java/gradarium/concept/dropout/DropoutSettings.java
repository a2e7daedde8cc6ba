package gradarium.concept.dropout;

import gradarium.learning.NetworkSettings;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.ListSetting;
import gradarium.simulation.NumberSetting;
import gradarium.simulation.NumberSetting.Scale;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import gradarium.simulation.Settings;
import gradarium.simulation.ToggleSetting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be set for dropout: several architectures, each without and with it. */
final class DropoutSettings {
  private static final String DROPPING = "-dropout";
  private static final int DEEPEST = 6;
  private static final int MOST_LANES = 8;

  private static final double HIGHEST = 0.9;

  /** The probability that a unit is dropped, of each hidden layer. */
  static final ListSetting<Double> RATES =
      new ListSetting<>(
          List.of(0.5),
          new NumberSetting(dropping("dropout"), 0.5, 0, HIGHEST, Scale.LINEAR, ""),
          1,
          DEEPEST);

  /** The probability that an input is dropped; Hinton et al. 2012 have 0.2 beside 0.5. */
  static final NumberSetting INPUT_RATE =
      new NumberSetting(dropping("input-dropout"), 0.2, 0, HIGHEST, Scale.LINEAR, "");

  /** Whether a mask holds for an epoch, as the slide prints. */
  static final ToggleSetting AS_PRINTED = new ToggleSetting(dropping("as-printed"), false);

  /** How many digits there are to learn from; so few are memorized within a few seconds. */
  static final IntegerSetting SAMPLES =
      new IntegerSetting(name("samples", Effect.RESTARTS), 200, 100, 100_000, "");

  static final LanesSetting LANES =
      new LanesSetting(
          name("lanes", Effect.RESTARTS),
          List.of("narrow", "narrow-dropout", "wide", "wide-dropout"),
          kinds(),
          MOST_LANES);

  static final List<Setting<?>> ALL =
      List.of(
          RATES,
          INPUT_RATE,
          AS_PRINTED,
          SAMPLES,
          NetworkSettings.activation("relu"),
          NetworkSettings.initializer("he-normal"),
          NetworkSettings.optimizer("adam"),
          NetworkSettings.learningRate(0.001),
          NetworkSettings.batchSize(50),
          NetworkSettings.SEEDS,
          NetworkSettings.DATA,
          LANES);

  private DropoutSettings() {}

  /** The rates of a lane: of the inputs, then of each hidden layer; all 0 without dropout. */
  static List<Double> rates(Settings settings, String lane, int depth) {
    if (!LANES.kind(lane).orElseThrow().endsWith(DROPPING)) {
      return Collections.nCopies(depth + 1, 0.0);
    }
    List<Double> rates = new ArrayList<>();
    rates.add(settings.get(lane, INPUT_RATE));
    rates.addAll(ListSetting.stretched(settings.get(lane, RATES), depth));
    return List.copyOf(rates);
  }

  private static Map<String, List<Setting<?>>> kinds() {
    Map<String, List<Setting<?>>> kinds = new LinkedHashMap<>();
    add(kinds, "narrow", 2, 128);
    add(kinds, "wide", 2, 256);
    add(kinds, "deep", 4, 128);
    return kinds;
  }

  private static void add(Map<String, List<Setting<?>>> kinds, String name, int depth, int width) {
    List<Setting<?>> plain =
        List.of(NetworkSettings.depth(depth, DEEPEST), NetworkSettings.width(width));
    List<Setting<?>> dropping = new ArrayList<>(plain);
    dropping.add(RATES);
    dropping.add(INPUT_RATE);
    kinds.put(name, plain);
    kinds.put(name + DROPPING, List.copyOf(dropping));
  }

  /** A setting that matters where a network drops units. */
  private static Name dropping(String key) {
    return name(key, Effect.RESTARTS)
        .usedWhere(
            (settings, lane) ->
                settings.get(LANES).stream()
                    .anyMatch(each -> LANES.kind(each).orElseThrow().endsWith(DROPPING)));
  }

  private static Name name(String key, Effect effect) {
    return new Name(key, "dropout.setting." + key, effect);
  }
}
