package gradarium.concept.descent;

import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.LineData;
import gradarium.engine.surface.Point;
import gradarium.learning.NetworkSettings;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.NumberSetting;
import gradarium.simulation.NumberSetting.Scale;
import gradarium.simulation.PointSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import gradarium.simulation.Settings;
import gradarium.simulation.TextSetting;
import gradarium.simulation.ToggleSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be set for gradient descent. */
final class DescentSettings {
  static final String BATCH = "batch";
  static final String MINI_BATCH = "mini-batch";
  static final String STOCHASTIC = "stochastic";
  static final String MAP = "map";
  static final String SURFACE_3D = "surface";

  private static final int MOST_SAMPLES = 500;
  private static final int MOST_LANES = 6;
  private static final double FARTHEST_START = 100;
  private static final Point FIRST_START = new Point(-2, 3);

  static final IntegerSetting SAMPLES =
      new IntegerSetting(drawn("samples"), 40, 2, MOST_SAMPLES, "");

  static final NumberSetting SLOPE = new NumberSetting(drawn("slope"), 1, -3, 3, Scale.LINEAR, "");

  static final NumberSetting INTERCEPT =
      new NumberSetting(drawn("intercept"), 0.5, -3, 3, Scale.LINEAR, "");

  static final NumberSetting SPREAD =
      new NumberSetting(drawn("noise"), 0.5, 0, 3, Scale.LINEAR, "");

  /** The middle of the inputs; away from 0, the bowl becomes a ravine. */
  static final NumberSetting MIDDLE =
      new NumberSetting(drawn("middle"), 0, -5, 5, Scale.LINEAR, "");

  /** The learner's own samples; empty for drawn ones. */
  static final TextSetting<Samples> POINTS = TextSetting.of(fixed("points"), "", Samples.LANGUAGE);

  static final PointSetting START =
      new PointSetting(fixed("start"), MIDDLE.key(), settings -> FIRST_START, FARTHEST_START);

  /** Whether what each sample is off by is drawn. */
  static final ToggleSetting ERRORS =
      new ToggleSetting(new Name("errors", "descent.setting.errors", Effect.LOOKS), true);

  static final ChoiceSetting CHART =
      new ChoiceSetting(
          new Name("chart", "descent.setting.chart", Effect.LOOKS), MAP, List.of(MAP, SURFACE_3D));

  static final IntegerSetting BATCH_SIZE =
      new IntegerSetting(fixed("batch-size"), 8, 1, MOST_SAMPLES, "");

  static final LanesSetting LANES =
      new LanesSetting(fixed("lanes"), List.of(BATCH, MINI_BATCH, STOCHASTIC), kinds(), MOST_LANES);

  static final List<Setting<?>> ALL =
      List.of(SAMPLES, SLOPE, INTERCEPT, SPREAD, MIDDLE, POINTS, START, ERRORS, CHART, LANES);

  private DescentSettings() {}

  private static Map<String, List<Setting<?>>> kinds() {
    NumberSetting rate = NetworkSettings.learningRate(0.05);
    Map<String, List<Setting<?>>> kinds = new LinkedHashMap<>();
    kinds.put(BATCH, List.of(rate));
    kinds.put(MINI_BATCH, List.of(rate, BATCH_SIZE));
    kinds.put(STOCHASTIC, List.of(rate));
    return kinds;
  }

  /** The samples that the line is fitted to. */
  static Dataset data(Settings settings, long seed) {
    Samples own = settings.get(POINTS).value();
    return own.x().isEmpty()
        ? LineData.about(
            settings.get(SLOPE),
            settings.get(INTERCEPT),
            settings.get(SAMPLES),
            settings.get(MIDDLE),
            settings.get(SPREAD),
            RandomStream.of(Purpose.TRAINING_SAMPLES, seed))
        : own.dataset();
  }

  /** How many of the samples a lane takes for each step. */
  static int batch(Settings settings, String lane, int samples) {
    return switch (LANES.kind(lane).orElseThrow()) {
      case BATCH -> samples;
      case STOCHASTIC -> 1;
      default -> Math.min(samples, settings.get(lane, BATCH_SIZE));
    };
  }

  /** A setting that matters where the samples are not the learner's own. */
  private static Name drawn(String key) {
    return fixed(key).usedWhere((settings, lane) -> settings.get(POINTS).value().x().isEmpty());
  }

  private static Name fixed(String key) {
    return new Name(key, "descent.setting." + key, Effect.RESTARTS);
  }

  /** The complaint about a sample that is none. */
  static Refused refused(String text) {
    return new Refused(Message.of("descent.error.point", text));
  }
}
