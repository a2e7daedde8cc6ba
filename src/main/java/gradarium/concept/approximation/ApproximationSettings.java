package gradarium.concept.approximation;

import gradarium.engine.Numbers;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.LineData;
import gradarium.engine.expression.Expression;
import gradarium.engine.expression.ExpressionParser;
import gradarium.learning.NetworkSettings;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.NumberSetting;
import gradarium.simulation.NumberSetting.Scale;
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
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What can be set for approximation. */
final class ApproximationSettings {
  static final String EXPRESSION = "expression";
  static final String DRAWN = "drawn";
  private static final int MOST_UNITS = 512;
  private static final int MOST_SAMPLES = 1000;
  private static final int MOST_LANES = 6;
  private static final int TESTED = 300;
  private static final int PLACES = 1000;

  static final ChoiceSetting FUNCTION =
      new ChoiceSetting(
          fixed("function"), "sine", List.of("sine", "bump", "step", "angle", EXPRESSION, DRAWN));

  static final TextSetting<DoubleUnaryOperator> TYPED =
      TextSetting.of(
          fixed(EXPRESSION)
              .usedWhere((settings, lane) -> settings.get(FUNCTION).equals(EXPRESSION)),
          "sin(x^2)",
          ApproximationSettings::typed);

  static final TextSetting<DrawnFunction> LINE =
      new TextSetting<>(
          fixed(DRAWN).usedWhere((settings, lane) -> settings.get(FUNCTION).equals(DRAWN)),
          DrawnFunction.of(x -> 0).written(),
          DrawnFunction::parse);

  static final IntegerSetting SAMPLES =
      new IntegerSetting(fixed("samples"), 15, 2, MOST_SAMPLES, "");

  static final NumberSetting NOISE = new NumberSetting(fixed("noise"), 0.5, 0, 2, Scale.LINEAR, "");

  /** Whether what each hidden unit of the selected lane adds is drawn. */
  static final ToggleSetting PARTS =
      new ToggleSetting(new Name("parts", "approximation.setting.parts", Effect.LOOKS), true);

  private static final List<Setting<?>> OF_LANES =
      List.of(
          NetworkSettings.activation("tanh"),
          NetworkSettings.initializer("lecun-normal"),
          NetworkSettings.learningRate(0.01));

  static final LanesSetting LANES =
      new LanesSetting(fixed("lanes"), List.of("few", "some", "many"), kinds(), MOST_LANES);

  static final List<Setting<?>> ALL = all();

  private ApproximationSettings() {}

  private static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>();
    all.addAll(List.of(FUNCTION, TYPED, LINE, SAMPLES, NOISE, PARTS));
    all.addAll(OF_LANES);
    all.add(NetworkSettings.optimizer("adam"));
    all.add(NetworkSettings.batchSize(20));
    all.add(LANES);
    return List.copyOf(all);
  }

  private static Map<String, List<Setting<?>>> kinds() {
    Map<String, List<Setting<?>>> kinds = new LinkedHashMap<>();
    add(kinds, "few", 3);
    add(kinds, "some", 20);
    add(kinds, "many", 200);
    return kinds;
  }

  private static void add(Map<String, List<Setting<?>>> kinds, String kind, int units) {
    List<Setting<?>> settings = new ArrayList<>();
    settings.add(units(units));
    settings.addAll(OF_LANES);
    kinds.put(kind, List.copyOf(settings));
  }

  private static IntegerSetting units(int initial) {
    return new IntegerSetting(fixed("units"), initial, 1, MOST_UNITS, "");
  }

  /** How many hidden units a lane has. */
  static int units(Settings settings, String lane) {
    return NetworkSettings.count(settings, lane, "units");
  }

  /** The function that is to be approximated. */
  static DoubleUnaryOperator function(Settings settings) {
    return switch (settings.get(FUNCTION)) {
      case "sine" -> x -> Math.sin(2 * x);
      case "bump" -> x -> 1.8 * Math.exp(-2 * x * x) - 0.5;
      case "step" -> x -> x < 0.5 ? -1 : 1;
      case "angle" -> x -> Math.abs(x) - 1.5;
      case DRAWN -> settings.get(LINE).value()::at;
      default -> settings.get(TYPED).value();
    };
  }

  private static DoubleUnaryOperator typed(String formula) throws Refused {
    Expression expression = ExpressionParser.parseInX(formula);
    DoubleUnaryOperator function = x -> expression.at(x, 0);
    if (places(function).length == 0) {
      throw new Refused(
          Message.of("approximation.error.nowhere", Numbers.plain(DrawnFunction.HALF_WIDTH)));
    }
    return function;
  }

  /** Samples to learn from. */
  static Dataset training(Settings settings, long seed) {
    return samples(
        settings, settings.get(SAMPLES), RandomStream.of(Purpose.TRAINING_SAMPLES, seed));
  }

  /** Other samples of the same kind. */
  static Dataset test(Settings settings, long seed) {
    return samples(settings, TESTED, RandomStream.of(Purpose.TEST_SAMPLES, seed));
  }

  /** Evenly spaced places at which a function has a value. */
  private static double[] places(DoubleUnaryOperator function) {
    return IntStream.rangeClosed(-PLACES, PLACES)
        .mapToDouble(i -> DrawnFunction.HALF_WIDTH * i / PLACES)
        .filter(x -> Double.isFinite(function.applyAsDouble(x)))
        .toArray();
  }

  /** Samples, all of them where the function has a value. */
  private static Dataset samples(Settings settings, int size, RandomGenerator random) {
    DoubleUnaryOperator function = function(settings);
    double noise = settings.get(NOISE);
    double[] places = places(function);
    double[] x = new double[size];
    double[] t = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = DrawnFunction.HALF_WIDTH * (2 * random.nextDouble() - 1);
      double value = function.applyAsDouble(x[i]);
      if (!Double.isFinite(value)) {
        x[i] = places[random.nextInt(places.length)];
        value = function.applyAsDouble(x[i]);
      }
      t[i] = value + noise * random.nextGaussian();
    }
    return LineData.of(x, t);
  }

  private static Name fixed(String key) {
    return new Name(key, "approximation.setting." + key, Effect.RESTARTS);
  }
}
