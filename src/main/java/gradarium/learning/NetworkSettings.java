package gradarium.learning;

import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.engine.data.Split;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.network.Training;
import gradarium.engine.optimizer.Hyperparameter;
import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Methods;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.FileSetting;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.NumberSetting;
import gradarium.simulation.NumberSetting.Scale;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import gradarium.simulation.Settings;
import gradarium.simulation.ToggleSetting;
import java.util.List;

/** The settings that concepts with networks share. */
public final class NetworkSettings {
  /** Hidden layers. */
  public static final String DEPTH = "depth";

  /** Units in a hidden layer. */
  public static final String WIDTH = "width";

  /** How many networks of each kind learn, each from a seed of its own. */
  public static final IntegerSetting SEEDS =
      new IntegerSetting(name("seeds", Effect.RESTARTS), 3, 1, 10, "");

  /** What the networks learn. */
  public static final FileSetting<Split> DATA =
      new FileSetting<>(
          name("data", Effect.RESTARTS),
          List.of(new FileSetting.Content<>("mnist", Digits::split)),
          samples -> samples);

  private static final String ACTIVATION = "activation";
  private static final String INITIALIZER = "initializer";
  private static final String BATCH_NORM = "batch-norm";
  private static final String OPTIMIZER = "optimizer";
  private static final String LEARNING_RATE = Hyperparameter.LEARNING_RATE;
  private static final String BATCH_SIZE = "batch-size";

  private NetworkSettings() {}

  /** How many hidden layers. */
  public static IntegerSetting depth(int initial, int most) {
    return new IntegerSetting(name(DEPTH, Effect.RESTARTS), initial, 1, most, "");
  }

  /** How many units in each hidden layer. */
  public static IntegerSetting width(int initial) {
    return new IntegerSetting(name(WIDTH, Effect.RESTARTS), initial, 1, 512, "");
  }

  /** The activation of the hidden layers. */
  public static ChoiceSetting activation(String initial) {
    return new ChoiceSetting(
        name(ACTIVATION, Effect.RESTARTS),
        initial,
        Activations.ALL.stream().map(Activation::id).toList());
  }

  /** How weights start. */
  public static ChoiceSetting initializer(String initial) {
    return new ChoiceSetting(
        name(INITIALIZER, Effect.RESTARTS),
        initial,
        Initializers.ALL.stream().map(Initializer::id).toList());
  }

  /** Whether the hidden layers are normalized. */
  public static ToggleSetting batchNorm() {
    return batchNorm((settings, lane) -> true);
  }

  /** The same, where there may be no hidden layers. */
  public static ToggleSetting batchNorm(Setting.Use used) {
    return new ToggleSetting(name(BATCH_NORM, Effect.RESTARTS).usedWhere(used), false);
  }

  /** What updates the weights. */
  public static ChoiceSetting optimizer(String initial) {
    return new ChoiceSetting(
        name(OPTIMIZER, Effect.RESTARTS), initial, Methods.ALL.stream().map(Method::id).toList());
  }

  /** How far a step goes; AdaDelta has none. */
  public static NumberSetting learningRate(double initial) {
    return new NumberSetting(
        name(LEARNING_RATE, Effect.LIVE).usedWhere(NetworkSettings::hasLearningRate),
        initial,
        1e-6,
        10,
        Scale.LOGARITHMIC,
        "");
  }

  /** Whether the optimizer of a lane, or else that of all, has a learning rate. */
  private static boolean hasLearningRate(Settings settings, String lane) {
    List<String> keys = settings.all().stream().map(Setting::key).toList();
    String ofLane = lane + "." + OPTIMIZER;
    String key = keys.contains(ofLane) ? ofLane : OPTIMIZER;
    return !keys.contains(key)
        || Methods.named(String.valueOf(settings.get(key))).orElseThrow().has(LEARNING_RATE);
  }

  /** Samples in a mini-batch. */
  public static IntegerSetting batchSize(int initial) {
    return new IntegerSetting(name(BATCH_SIZE, Effect.RESTARTS), initial, 1, 1000, "");
  }

  /** The activation of a lane. */
  public static Activation activation(Settings settings, String lane) {
    return Activations.named(word(settings, lane, ACTIVATION)).orElseThrow();
  }

  /** The initializer of a lane. */
  public static Initializer initializer(Settings settings, String lane) {
    return Initializers.named(word(settings, lane, INITIALIZER)).orElseThrow();
  }

  /** The optimizer of a lane. */
  public static Method method(Settings settings, String lane) {
    return Methods.named(word(settings, lane, OPTIMIZER)).orElseThrow();
  }

  /** The optimizer of all lanes. */
  public static Method method(Settings settings) {
    return Methods.named(String.valueOf(settings.get(OPTIMIZER))).orElseThrow();
  }

  /** The activation of all lanes. */
  public static Activation activation(Settings settings) {
    return Activations.named(String.valueOf(settings.get(ACTIVATION))).orElseThrow();
  }

  /** The initializer of all lanes. */
  public static Initializer initializer(Settings settings) {
    return Initializers.named(String.valueOf(settings.get(INITIALIZER))).orElseThrow();
  }

  /** The learning rate of all lanes. */
  public static double learningRate(Settings settings) {
    return settings.number(LEARNING_RATE);
  }

  /** Whether a lane is normalized. */
  public static boolean isNormalized(Settings settings, String lane) {
    return settings.on(lane + "." + BATCH_NORM);
  }

  /** The learning rate of a lane. */
  public static double learningRate(Settings settings, String lane) {
    return settings.number(lane + "." + LEARNING_RATE);
  }

  /** A whole number of a lane. */
  public static int count(Settings settings, String lane, String key) {
    return (Integer) settings.get(lane + "." + key);
  }

  /** What the networks learn. */
  public static Split data(Settings settings) {
    return settings.get(DATA).value().get();
  }

  /**
   * The names of the classes, where a file is learned that has some, in the order of the targets.
   */
  public static List<String> classes(Settings settings) {
    return settings.all().stream()
        .filter(FileSetting.class::isInstance)
        .map(file -> (FileSetting.Content<?>) settings.get(file.key()))
        .flatMap(content -> content.found().stream())
        .flatMap(description -> description.classes().stream())
        .toList();
  }

  /** How all lanes are trained with these samples. */
  public static Training.Plan plan(
      Settings settings, Method method, Dataset data, long seed, boolean maskPerEpoch) {
    int batch = Math.min((Integer) settings.get(BATCH_SIZE), data.size());
    return new Training.Plan(method, batch, seed, maskPerEpoch);
  }

  private static String word(Settings settings, String lane, String key) {
    Setting<?> setting = settings.setting(lane + "." + key);
    return String.valueOf(settings.get(setting));
  }

  private static Name name(String key, Effect effect) {
    return new Name(key, "network.setting." + key, effect);
  }
}
