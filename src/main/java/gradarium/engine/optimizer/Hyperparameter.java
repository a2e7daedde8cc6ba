package gradarium.engine.optimizer;

/**
 * A hyper-parameter of an optimization method.
 *
 * @param key its name in settings
 * @param symbol its symbol in LaTeX
 * @param initial its default value
 * @param min smallest allowed value
 * @param max largest allowed value
 * @param logarithmic whether a slider for it is logarithmic
 */
public record Hyperparameter(
    String key, String symbol, double initial, double min, double max, boolean logarithmic) {
  /** The key of the learning rate. */
  public static final String LEARNING_RATE = "learning-rate";

  static final String MOMENTUM = "momentum";
  static final String DECAY = "decay";
  static final String BETA1 = "beta1";
  static final String BETA2 = "beta2";
  static final String EPSILON = "epsilon";

  static Hyperparameter learningRate(double initial) {
    return new Hyperparameter(LEARNING_RATE, "\\eta", initial, 1e-6, 10, true);
  }

  static Hyperparameter momentum() {
    return new Hyperparameter(MOMENTUM, "\\gamma", 0.9, 0, 0.999, false);
  }

  static Hyperparameter decay() {
    return new Hyperparameter(DECAY, "\\gamma", 0.9, 0, 0.999, false);
  }

  static Hyperparameter beta1() {
    return new Hyperparameter(BETA1, "\\beta_1", 0.9, 0, 0.999, false);
  }

  static Hyperparameter beta2() {
    return new Hyperparameter(BETA2, "\\beta_2", 0.999, 0, 0.9999, false);
  }

  static Hyperparameter epsilon(double initial) {
    return new Hyperparameter(EPSILON, "\\epsilon", initial, 1e-12, 1, true);
  }
}
