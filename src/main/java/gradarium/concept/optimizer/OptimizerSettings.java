package gradarium.concept.optimizer;

import gradarium.engine.optimizer.Hyperparameter;
import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Methods;
import gradarium.engine.surface.Surface;
import gradarium.engine.surface.Surfaces;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be set for the race of optimizers. */
final class OptimizerSettings {
  static final String TOLERANCE = "tolerance";
  static final String NOISE = "noise";
  static final String AS_PRINTED = "as-printed";
  static final String ARROWS = "arrows";
  static final String TYPED = "expression";
  static final String MAP = "map";
  static final String SURFACE_3D = "surface";
  static final String BASINS = "basins";
  private static final int MOST_LANES = 12;
  private static final double FARTHEST_START = 1e6;

  static final ChoiceSetting SURFACE =
      new ChoiceSetting(
          fixed("surface"),
          "himmelblau",
          Stream.concat(Surfaces.ALL.stream().map(Surface::id), Stream.of(TYPED)).toList());

  static final TextSetting<Surface> EXPRESSION =
      TextSetting.of(
          fixed(TYPED).usedWhere((settings, lane) -> settings.get(SURFACE).equals(TYPED)),
          "sin(x)*y^2 + 0.1*x^2",
          Surfaces::typed);

  static final PointSetting START =
      new PointSetting(
          fixed("start"), SURFACE.key(), settings -> surface(settings).start(), FARTHEST_START);

  static final NumberSetting GOAL =
      new NumberSetting(
          fixed(TOLERANCE).usedWhere((settings, lane) -> surface(settings).lowest().isPresent()),
          1e-3,
          1e-12,
          1e3,
          Scale.LOGARITHMIC,
          "");

  static final NumberSetting GRADIENT_NOISE =
      new NumberSetting(live(NOISE), 0, 0, 100, Scale.LINEAR, "");

  static final IntegerSetting BASIN_STEPS =
      new IntegerSetting(
          looks("basin-steps").usedWhere((settings, lane) -> isOfBasins(settings)),
          200,
          10,
          5000,
          "steps");

  static final ChoiceSetting CHART =
      new ChoiceSetting(looks("chart"), MAP, List.of(MAP, SURFACE_3D, BASINS));

  static final LanesSetting LANES =
      new LanesSetting(
          fixed("lanes"), Methods.ALL.stream().map(Method::id).toList(), kinds(), MOST_LANES);

  static final List<Setting<?>> ALL =
      List.of(SURFACE, EXPRESSION, START, GOAL, GRADIENT_NOISE, CHART, BASIN_STEPS, LANES);

  private OptimizerSettings() {}

  private static boolean isOfBasins(Settings settings) {
    return settings.get(CHART).equals(BASINS);
  }

  /** The surface that is chosen or typed. */
  static Surface surface(Settings settings) {
    String chosen = settings.get(SURFACE);
    return Surfaces.named(chosen).orElseGet(() -> settings.get(EXPRESSION).value());
  }

  private static Map<String, List<Setting<?>>> kinds() {
    Map<String, List<Setting<?>>> kinds = new LinkedHashMap<>();
    for (Method method : Methods.ALL) {
      List<Setting<?>> settings = new ArrayList<>();
      for (Hyperparameter h : method.hyperparameters()) {
        settings.add(
            new NumberSetting(
                live(h.key()),
                h.initial(),
                h.min(),
                h.max(),
                h.logarithmic() ? Scale.LOGARITHMIC : Scale.LINEAR,
                ""));
      }
      if (method.hasPrintedForm()) {
        settings.add(new ToggleSetting(fixed(AS_PRINTED), false));
      }
      settings.add(new ToggleSetting(looks(ARROWS), false));
      kinds.put(method.id(), List.copyOf(settings));
    }
    return kinds;
  }

  private static Name live(String key) {
    return new Name(key, "optimizer.setting." + key, Effect.LIVE);
  }

  private static Name fixed(String key) {
    return new Name(key, "optimizer.setting." + key, Effect.RESTARTS);
  }

  private static Name looks(String key) {
    return new Name(key, "optimizer.setting." + key, Effect.LOOKS);
  }
}
