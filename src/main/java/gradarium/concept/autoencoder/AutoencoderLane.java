package gradarium.concept.autoencoder;

import gradarium.engine.Parallel;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Responses;
import gradarium.engine.network.Training;
import gradarium.learning.DigitAutoencoder;
import gradarium.learning.Lane;
import gradarium.learning.LearningLane;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A network that learns to give digits back; then classifiers, one of which starts from it. */
final class AutoencoderLane extends Lane {
  /** Steps between two looks at errors. */
  static final int EVERY = 25;

  /** How many tens of digits can be shown. */
  static final int TENS = 6;

  static final String PRETRAINED = "pretrained";
  static final String RANDOM = "random";

  private static final int LOOKED_AT = 500;
  private static final int TEST_SAMPLES = 1000;

  private final Settings settings;
  private final long seed;
  private final DigitAutoencoder autoencoder;
  private final Training training;
  private final Network network;
  private final int codeEnd;
  private final List<float[]> originals;
  private final Responses ofShown;
  private final Dataset learned;
  private final Responses ofLearned;
  private final Dataset unseen;
  private final int[] labels;
  private final Responses ofUnseen;
  private final Series trainErrors = series();
  private final Series testErrors = series();
  private List<LearningLane> classifiers = List.of();
  private final Parallel steps = new Parallel();
  private Settings live;
  private float[] codes = new float[0];
  private long pretrained = -1;

  AutoencoderLane(Settings settings, long seed) {
    super("autoencoder", EVERY);
    this.settings = settings;
    this.seed = seed;
    live = settings;
    Dataset digits = Digits.training();
    Initializer weights = NetworkSettings.initializer(settings);
    Nonlinear nonlinear = new Nonlinear(NetworkSettings.activation(settings));
    List<Layer> layers = new ArrayList<>();
    for (int units : settings.get(AutoencoderSettings.ENCODER)) {
      layers.add(new Dense(units, weights));
      layers.add(nonlinear);
    }
    layers.add(new Dense(settings.get(AutoencoderSettings.CODE), weights));
    codeEnd = layers.size();
    for (int units : settings.get(AutoencoderSettings.DECODER)) {
      layers.add(new Dense(units, weights));
      layers.add(nonlinear);
    }
    layers.add(new Dense(digits.inputs(), weights));
    autoencoder =
        new DigitAutoencoder(
            layers,
            AutoencoderSettings.loss(settings),
            digits,
            NetworkSettings.plan(settings, NetworkSettings.method(settings), digits, seed, false));
    training = part(autoencoder.training());
    network = training.network();
    Dataset shown = Digits.test().first(10 * TENS);
    originals = shown.apart();
    ofShown = training.responses(shown);
    learned = digits.first(LOOKED_AT);
    ofLearned = training.responses(learned);
    unseen = Digits.test().first(LOOKED_AT);
    labels = IntStream.range(0, unseen.size()).map(unseen::label).toArray();
    ofUnseen = training.responses(unseen);
    keep(
        () -> new Saved(codes, pretrained, classifiers.stream().map(Lane::save).toList()),
        this::restore,
        saved ->
            (long) Float.BYTES * saved.codes.length
                + saved.classifiers.stream().mapToLong(Lane.Saved::bytes).sum());
    onClose(this::closeClassifiers);
  }

  @Override
  public void apply(Settings changed) {
    live = changed;
    training.setLearningRate(NetworkSettings.learningRate(changed));
    classifiers.forEach(lane -> lane.setLearningRate(NetworkSettings.learningRate(changed)));
  }

  @Override
  protected void advance() {
    int wanted = live.get(AutoencoderSettings.PRETRAINING);
    if (classifiers.isEmpty() && wanted > 0 && steps() > wanted) {
      pretrained = steps() - 1;
      classifiers = classifiers();
    }
    if (classifiers.isEmpty()) {
      training.step();
    } else {
      steps.forEach(classifiers, Lane::step);
    }
  }

  @Override
  protected boolean isBounded() {
    return !classifiers.isEmpty() || !training.hasDiverged();
  }

  /** Two networks of the encoder's layers and a class for each digit, from the same seed. */
  private List<LearningLane> classifiers() {
    List<Layer> layers = new ArrayList<>(network.layers().subList(0, codeEnd));
    layers.add(new Dense(Digits.training().outputs(), NetworkSettings.initializer(settings)));
    Network classifier = Network.ofFloats(network.inputs(), layers);
    Dataset labelled = Digits.training().first(settings.get(AutoencoderSettings.LABELS));
    Training.Plan plan =
        NetworkSettings.plan(settings, NetworkSettings.method(settings), labelled, seed, false);
    List<LearningLane> lanes = new ArrayList<>();
    for (String id : List.of(PRETRAINED, RANDOM)) {
      Training learning = new Training(classifier, labelled, Loss.SOFTMAX_CROSS_ENTROPY, plan);
      if (id.equals(PRETRAINED)) {
        learning.startFrom(Arrays.copyOf(training.parameters(), network.offset(codeEnd)));
      }
      LearningLane lane =
          new LearningLane(
              id,
              List.of(learning),
              List.of(learning.evaluation(Digits.test().first(TEST_SAMPLES))));
      lane.begin();
      lane.setLearningRate(NetworkSettings.learningRate(live));
      lanes.add(lane);
    }
    return List.copyOf(lanes);
  }

  @Override
  protected void measure() {
    if (!classifiers.isEmpty()) {
      return;
    }
    ofLearned.compute();
    trainErrors.add(steps(), autoencoder.error(ofLearned, learned));
    ofUnseen.compute();
    testErrors.add(steps(), autoencoder.error(ofUnseen, unseen));
    codes = DigitAutoencoder.bySample(ofUnseen.of(codeEnd - 1), unseen.size());
  }

  AutoencoderSnapshot snapshot() {
    ofShown.compute();
    return new AutoencoderSnapshot(
        steps(),
        autoencoder.trained(),
        codeEnd,
        originals,
        autoencoder.reconstructions(ofShown, originals.size()),
        trainErrors.points(),
        testErrors.points(),
        codes,
        labels,
        new LearningSnapshot(
            Math.max(0, steps() - pretrained),
            classifiers.stream().map(LearningLane::snapshot).toList()),
        pretrained,
        divergedAt());
  }

  private void restore(Saved saved) {
    codes = saved.codes;
    pretrained = saved.pretrained;
    if (saved.classifiers.isEmpty()) {
      closeClassifiers();
      return;
    }
    if (classifiers.isEmpty()) {
      classifiers = classifiers();
    }
    for (int i = 0; i < classifiers.size(); i++) {
      classifiers.get(i).restore(saved.classifiers.get(i));
    }
  }

  private void closeClassifiers() {
    classifiers.forEach(Lane::close);
    classifiers = List.of();
  }

  private record Saved(float[] codes, long pretrained, List<Lane.Saved> classifiers) {}
}
