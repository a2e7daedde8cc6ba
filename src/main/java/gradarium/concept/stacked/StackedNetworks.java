package gradarium.concept.stacked;

import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Responses;
import gradarium.engine.network.Trained;
import gradarium.engine.network.Training;
import gradarium.learning.DigitAutoencoder;
import gradarium.learning.LearningLane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The networks of the stages, as the settings describe them, each ready to be trained. */
final class StackedNetworks {
  private static final int TEST_SAMPLES = 1000;

  private final Settings settings;
  private final long seed;
  private final List<Integer> hidden;

  /** Networks for settings and a seed. */
  StackedNetworks(Settings settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    hidden = settings.get(StackedSettings.HIDDEN);
  }

  /**
   * The autoencoder of one layer.
   *
   * @param network that learns
   * @param looked what it gives for the samples that its error is measured with
   * @param shown what it gives for the samples that are shown
   * @param given the samples that are shown
   */
  record Autoencoder(
      DigitAutoencoder network, Responses looked, Responses shown, List<float[]> given) {

    /** The error on the samples that it is measured with. */
    double error(Dataset test) {
      looked.compute();
      return network.error(looked, test);
    }

    /** What comes of the samples that are shown. */
    List<float[]> made() {
      shown.compute();
      return network.reconstructions(shown, given.size());
    }
  }

  /** The autoencoder for a hidden layer, the first at the input. */
  Autoencoder autoencoder(int layer, Dataset input, Dataset test, int shown) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Dense(hidden.get(layer), weights()));
    layers.add(nonlinear());
    layers.add(new Dense(input.inputs(), weights()));
    DigitAutoencoder network = new DigitAutoencoder(layers, Loss.MSE, input, plan(input, layer));
    Dataset first = test.first(shown);
    return new Autoencoder(
        network,
        network.training().responses(test),
        network.training().responses(first),
        first.apart());
  }

  /** A softmax on codes of so many digits. */
  LearningLane softmax(int labels, Dataset codes, Dataset tested) {
    Dataset few = codes.first(labels);
    Network softmax = Network.ofFloats(few.inputs(), List.of(new Dense(few.outputs(), weights())));
    return lane(labels, softmax, hidden.size(), few, tested, new double[0]);
  }

  /**
   * The whole stack with its softmax, on so many digits.
   *
   * @param first its first parameters; empty for random ones
   */
  LearningLane whole(int labels, double[] first) {
    Dataset few = Digits.training().first(labels);
    Dataset tested = Digits.test().first(TEST_SAMPLES);
    return lane(labels, whole(), hidden.size() + 1, few, tested, first);
  }

  private LearningLane lane(
      int labels, Network network, int number, Dataset data, Dataset tested, double[] first) {
    Training training = new Training(network, data, Loss.SOFTMAX_CROSS_ENTROPY, plan(data, number));
    training.startFrom(first);
    LearningLane lane =
        new LearningLane(
            Integer.toString(labels), List.of(training), List.of(training.evaluation(tested)));
    lane.begin();
    return lane;
  }

  private Network whole() {
    List<Layer> layers = new ArrayList<>();
    for (int units : hidden) {
      layers.add(new Dense(units, weights()));
      layers.add(nonlinear());
    }
    layers.add(new Dense(Digits.training().outputs(), weights()));
    return Network.ofFloats(Digits.training().inputs(), layers);
  }

  /** What a stack of encoders makes of the digits that classifiers are tested with. */
  Dataset codesOfTest(List<double[]> encoders) {
    Dataset digits = Digits.test().first(TEST_SAMPLES);
    try (Training all =
        new Training(whole(), digits, Loss.SOFTMAX_CROSS_ENTROPY, plan(digits, 0))) {
      all.startFrom(joined(encoders, new double[0]));
      return all.codes(digits, 2 * hidden.size());
    }
  }

  /** The parameters of a stack of encoders, and behind them others. */
  static double[] joined(List<double[]> encoders, double[] top) {
    double[] all = top;
    for (int i = encoders.size() - 1; i >= 0; i--) {
      double[] below = encoders.get(i);
      double[] longer = Arrays.copyOf(below, below.length + all.length);
      System.arraycopy(all, 0, longer, below.length, all.length);
      all = longer;
    }
    return all;
  }

  /** The share that a classifier gives to each class. */
  static float[] shares(Trained classifier, float[] input) {
    double[] values = classifier.output(input);
    double largest = Arrays.stream(values).max().orElse(0);
    double[] powers = Arrays.stream(values).map(v -> Math.exp(v - largest)).toArray();
    double sum = Arrays.stream(powers).sum();
    float[] shares = new float[powers.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (powers[i] / sum);
    }
    return shares;
  }

  private Initializer weights() {
    return NetworkSettings.initializer(settings);
  }

  /** How one of the networks is trained; each has weights and mini-batches of its own. */
  private Training.Plan plan(Dataset data, int network) {
    return NetworkSettings.plan(
        settings,
        NetworkSettings.method(settings),
        data,
        RandomStream.seed(Purpose.NETWORK, seed, network),
        false);
  }

  private Nonlinear nonlinear() {
    return new Nonlinear(NetworkSettings.activation(settings));
  }
}
