package gradarium.concept.denoising;

import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.engine.data.Noise;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Responses;
import gradarium.engine.network.Training;
import gradarium.learning.DigitAutoencoder;
import gradarium.learning.Lane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** An autoencoder that learns, with noise on its inputs or without. */
final class DenoisingLane extends Lane {
  static final String PLAIN = "plain";
  static final String DENOISING = "denoising";

  /** How many levels of noise, from 0 to 1, are tried. */
  static final int LEVELS = 11;

  /** Steps between two looks. */
  static final int EVERY = 50;

  /** How many digits are shown. */
  static final int SHOWN = 10;

  private static final int TRIED = 100;

  /** The noise of the digits that are looked at is the same in every run. */
  private static final long SEED = 11;

  private final DigitAutoencoder autoencoder;
  private final Training training;
  private final Dataset clean;
  private final Responses tried;
  private final Series errors = series();
  private Noise noise;
  private Dataset shown;
  private final Responses ofShown;
  private double[] robustness = new double[LEVELS];

  DenoisingLane(String id, Settings settings, long seed) {
    super(id, EVERY);
    Dataset digits = Digits.training();
    Initializer weights = NetworkSettings.initializer(settings);
    List<Layer> layers = new ArrayList<>();
    for (int units : settings.get(DenoisingSettings.HIDDEN)) {
      layers.add(new Dense(units, weights));
      layers.add(new Nonlinear(NetworkSettings.activation(settings)));
    }
    layers.add(new Dense(digits.inputs(), weights));
    autoencoder =
        new DigitAutoencoder(
            layers,
            Loss.MSE,
            digits,
            NetworkSettings.plan(settings, NetworkSettings.method(settings), digits, seed, false));
    training = part(autoencoder.training());
    if (id.equals(DENOISING)) {
      training.setNoise(DenoisingSettings.noise(settings, settings.get(DenoisingSettings.LEVEL)));
    }
    clean = Digits.test().first(TRIED);
    tried = training.responses(atAllLevels(settings));
    noise = DenoisingSettings.noise(settings, settings.get(DenoisingSettings.SHOWN));
    shown = noise.applied(clean, testNoise(LEVELS));
    ofShown = training.responses(shown);
    keep(() -> robustness, saved -> robustness = saved, saved -> bytes(saved));
  }

  /** Test digits without noise, with more and more of it, and with that of the training. */
  private static Dataset atAllLevels(Settings settings) {
    Dataset digits = Digits.test().first(TRIED);
    int length = digits.samples().length;
    float[] samples = new float[(LEVELS + 1) * length];
    for (int i = 0; i <= LEVELS; i++) {
      double level = i == LEVELS ? settings.get(DenoisingSettings.LEVEL) : i / (LEVELS - 1.0);
      Noise noise = DenoisingSettings.noise(settings, level);
      // the same noise where the level of the training is one of the others
      int like = (int) Math.round(level * (LEVELS - 1));
      float[] noisy = noise.applied(digits, testNoise(like)).samples();
      System.arraycopy(noisy, 0, samples, i * length, length);
    }
    float[] none = new float[(LEVELS + 1) * digits.targets().length];
    return new Dataset(digits.name(), digits.inputs(), digits.outputs(), samples, none);
  }

  /** Noise for digits to test with; one that the learner drew has that of another index. */
  static RandomGenerator testNoise(int index) {
    return RandomStream.of(Purpose.TEST_NOISE, SEED, index);
  }

  @Override
  public void apply(Settings settings) {
    training.setLearningRate(NetworkSettings.learningRate(settings));
    Noise wanted = DenoisingSettings.noise(settings, settings.get(DenoisingSettings.SHOWN));
    if (!wanted.equals(noise)) {
      noise = wanted;
      shown = noise.applied(clean, testNoise(LEVELS));
      ofShown.give(shown);
    }
  }

  @Override
  protected void measure() {
    tried.compute();
    double[] all = autoencoder.errors(tried, clean, LEVELS + 1);
    robustness = Arrays.copyOf(all, LEVELS);
    errors.add(steps(), all[LEVELS]);
  }

  /** What is shown of a lane, and the digits that it is given, with their noise. */
  record Shown(DenoisingSnapshot.Lane lane, List<float[]> noisy, Noise noise) {}

  Shown shown() {
    return new Shown(snapshot(), shown.first(SHOWN).apart(), noise);
  }

  private DenoisingSnapshot.Lane snapshot() {
    ofShown.compute();
    return new DenoisingSnapshot.Lane(
        id(),
        autoencoder.trained(),
        autoencoder.reconstructions(ofShown, TRIED).subList(0, SHOWN),
        autoencoder.error(ofShown, clean),
        robustness,
        errors.points(),
        divergedAt());
  }
}
