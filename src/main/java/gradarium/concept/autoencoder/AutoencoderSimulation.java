package gradarium.concept.autoencoder;

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
import gradarium.learning.LearningLane;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A network that learns to give digits back; then classifiers, one of which starts from it. */
final class AutoencoderSimulation implements Simulation<AutoencoderSnapshot> {
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
  private final Series trainErrors = new Series();
  private final Series testErrors = new Series();
  private List<LearningLane> classifiers = List.of();
  private Settings live;
  private float[] codes = new float[0];
  private long step;
  private long pretrained = -1;
  private long divergedAt = -1;

  AutoencoderSimulation(Settings settings, long seed) {
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
    training = autoencoder.training();
    network = training.network();
    Dataset shown = Digits.test().first(10 * TENS);
    originals = shown.apart();
    ofShown = training.responses(shown);
    learned = digits.first(LOOKED_AT);
    ofLearned = training.responses(learned);
    unseen = Digits.test().first(LOOKED_AT);
    labels = IntStream.range(0, unseen.size()).map(unseen::label).toArray();
    ofUnseen = training.responses(unseen);
    measure();
    apply(settings);
  }

  @Override
  public void apply(Settings changed) {
    live = changed;
    training.setLearningRate(NetworkSettings.learningRate(changed));
    classifiers.forEach(lane -> lane.setLearningRate(NetworkSettings.learningRate(changed)));
  }

  @Override
  public void step() {
    step++;
    if (divergedAt >= 0) {
      return;
    }
    int wanted = live.get(AutoencoderSettings.PRETRAINING);
    if (classifiers.isEmpty() && wanted > 0 && step > wanted) {
      pretrained = step - 1;
      classifiers = classifiers();
    }
    if (!classifiers.isEmpty()) {
      classifiers.forEach(lane -> lane.step(step - pretrained));
      return;
    }
    training.step();
    if (!Double.isFinite(training.loss())) {
      divergedAt = step;
    } else if (step % EVERY == 0) {
      measure();
    }
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
      lane.setLearningRate(NetworkSettings.learningRate(live));
      lanes.add(lane);
    }
    return List.copyOf(lanes);
  }

  private void measure() {
    ofLearned.compute();
    trainErrors.add(step, autoencoder.error(ofLearned, learned));
    ofUnseen.compute();
    testErrors.add(step, autoencoder.error(ofUnseen, unseen));
    codes = DigitAutoencoder.bySample(ofUnseen.of(codeEnd - 1), unseen.size());
  }

  @Override
  public AutoencoderSnapshot snapshot() {
    ofShown.compute();
    return new AutoencoderSnapshot(
        step,
        autoencoder.trained(),
        codeEnd,
        originals,
        autoencoder.reconstructions(ofShown, originals.size()),
        trainErrors.points(),
        testErrors.points(),
        codes,
        labels,
        new LearningSnapshot(
            Math.max(0, step - pretrained),
            classifiers.stream().map(LearningLane::snapshot).toList()),
        pretrained,
        divergedAt);
  }

  @Override
  public State save() {
    return new Saved(
        training.save(),
        trainErrors.save(),
        testErrors.save(),
        classifiers.stream().map(LearningLane::save).toList(),
        codes,
        step,
        pretrained,
        divergedAt);
  }

  @Override
  public void restore(State state) {
    Saved saved = (Saved) state;
    training.restore(saved.training);
    trainErrors.restore(saved.trainErrors);
    testErrors.restore(saved.testErrors);
    codes = saved.codes;
    step = saved.step;
    pretrained = saved.pretrained;
    divergedAt = saved.divergedAt;
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

  @Override
  public void close() {
    training.close();
    closeClassifiers();
  }

  private void closeClassifiers() {
    classifiers.forEach(LearningLane::close);
    classifiers = List.of();
  }

  private record Saved(
      Training.Checkpoint training,
      Series.Saved trainErrors,
      Series.Saved testErrors,
      List<LearningLane.Saved> classifiers,
      float[] codes,
      long step,
      long pretrained,
      long divergedAt)
      implements State {

    @Override
    public long bytes() {
      return training.bytes()
          + trainErrors.bytes()
          + testErrors.bytes()
          + (long) Float.BYTES * codes.length
          + classifiers.stream().mapToLong(LearningLane.Saved::bytes).sum();
    }
  }
}
