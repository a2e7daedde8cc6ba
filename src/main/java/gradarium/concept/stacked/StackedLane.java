package gradarium.concept.stacked;

import gradarium.engine.Parallel;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.engine.network.Trained;
import gradarium.engine.network.Training;
import gradarium.learning.Lane;
import gradarium.learning.LearningLane;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Points;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The six stages of the lecture: an autoencoder for each hidden layer, each given what the one
 * before makes of the digits; then a softmax on top of the stack; then all of it together. From the
 * softmax on, the same networks learn from random weights beside them.
 */
final class StackedLane extends Lane {
  /** Steps between two looks at the error of an autoencoder. */
  static final int EVERY = 25;

  private static final int SHOWN = 8;
  private static final int LOOKED_AT = 300;

  private static final List<float[]> DIGITS = Digits.test().first(SHOWN).apart();

  private final Settings settings;
  private final StackedNetworks networks;
  private final List<Integer> hidden;
  private final int pretraining;
  private final List<Stage> finished = new ArrayList<>();
  private final Series errors = series();
  private Dataset input = Digits.training();
  private Dataset test = Digits.test().first(LOOKED_AT);
  private StackedNetworks.Autoencoder current;
  private List<LearningLane> pretrained = List.of();
  private List<LearningLane> scratch = List.of();
  private boolean together;
  private final Parallel steps = new Parallel();
  private Settings live;

  /**
   * An autoencoder that has done its part.
   *
   * @param encoder parameters of its encoder
   * @param errors of it over its steps
   */
  private record Stage(double[] encoder, Points errors, List<float[]> given, List<float[]> made) {}

  StackedLane(Settings settings, long seed) {
    super("stack", 1);
    this.settings = settings;
    networks = new StackedNetworks(settings, seed);
    live = settings;
    hidden = settings.get(StackedSettings.HIDDEN);
    pretraining = settings.get(StackedSettings.PRETRAINING);
    current = autoencoder();
    onClose(this::closeAll);
    keep(this::saved, this::restore, Saved::bytes);
  }

  private StackedNetworks.Autoencoder autoencoder() {
    StackedNetworks.Autoencoder next = networks.autoencoder(finished.size(), input, test, SHOWN);
    next.network().training().setLearningRate(NetworkSettings.learningRate(live));
    return next;
  }

  @Override
  public void apply(Settings changed) {
    live = changed;
    double rate = NetworkSettings.learningRate(changed);
    current.network().training().setLearningRate(rate);
    classifiers().forEach(lane -> lane.setLearningRate(rate));
  }

  @Override
  protected void advance() {
    if (isPretraining()) {
      current.network().training().step();
    } else {
      learn();
    }
  }

  private boolean isPretraining() {
    return finished.size() < hidden.size();
  }

  @Override
  protected boolean isBounded() {
    return !isPretraining() || !current.network().training().hasDiverged();
  }

  @Override
  protected void measure() {
    if (isPretraining()) {
      long trained = current.network().training().steps();
      if (trained % EVERY == 0) {
        measureStart();
      }
      if (trained == pretraining) {
        finish();
      }
    }
  }

  @Override
  protected void measureStart() {
    errors.add(current.network().training().steps(), current.error(test));
  }

  /** What the layer makes of the digits is what the next one is given. */
  private void finish() {
    Training training = current.network().training();
    double[] encoder = Arrays.copyOf(training.parameters(), training.network().offset(2));
    finished.add(new Stage(encoder, errors.points(), current.given(), current.made()));
    input = training.codes(input, 2);
    test = training.codes(test, 2);
    if (isPretraining()) {
      errors.restore(new Series().save());
      training.close();
      current = autoencoder();
      measureStart();
    } else {
      beginSoftmax();
    }
  }

  /** Stage 5: a softmax learns from the codes, and the stack stays as it is. */
  private void beginSoftmax() {
    Dataset codesOfTest = networks.codesOfTest(encoders());
    List<Integer> labels = settings.get(StackedSettings.LABELS);
    pretrained = labels.stream().map(n -> networks.softmax(n, input, codesOfTest)).toList();
    scratch = labels.stream().map(n -> networks.whole(n, new double[0])).toList();
    apply(live);
  }

  /** Stage 6: all layers learn together, from where they are. */
  private void beginTogether() {
    together = true;
    List<LearningLane> lanes = new ArrayList<>();
    for (LearningLane softmax : pretrained) {
      int labels = settings.get(StackedSettings.LABELS).get(lanes.size());
      double[] first = StackedNetworks.joined(encoders(), softmax.first().parameters());
      LearningLane stacked = networks.whole(labels, first);
      stacked.continueFrom(softmax);
      lanes.add(stacked);
    }
    pretrained.forEach(LearningLane::close);
    pretrained = List.copyOf(lanes);
    apply(live);
  }

  private List<double[]> encoders() {
    return finished.stream().map(Stage::encoder).toList();
  }

  private void learn() {
    if (!together
        && !settings.get(StackedSettings.FROZEN)
        && learned() > settings.get(StackedSettings.SOFTMAX)) {
      beginTogether();
    }
    steps.forEach(classifiers(), Lane::step);
  }

  /** Steps of the classifiers. */
  private long learned() {
    return Math.max(0, steps() - (long) pretraining * hidden.size());
  }

  private List<LearningLane> classifiers() {
    return Stream.of(pretrained, scratch).flatMap(List::stream).toList();
  }

  StackedSnapshot snapshot() {
    List<Points> allErrors = new ArrayList<>();
    List<List<float[]>> given = new ArrayList<>();
    List<List<float[]>> made = new ArrayList<>();
    for (Stage stage : finished) {
      allErrors.add(stage.errors);
      given.add(stage.given);
      made.add(stage.made);
    }
    if (isPretraining()) {
      allErrors.add(errors.points());
      given.add(current.given());
      made.add(current.made());
    }
    List<Integer> sizes = new ArrayList<>(List.of(Digits.training().inputs()));
    sizes.addAll(hidden);
    return new StackedSnapshot(
        steps(),
        List.copyOf(sizes),
        finished.size() + (together ? 1 : 0),
        current.network().training().steps(),
        List.copyOf(allErrors),
        List.copyOf(given),
        List.copyOf(made),
        DIGITS,
        answers(),
        settings.get(StackedSettings.LABELS),
        new LearningSnapshot(learned(), pretrained.stream().map(LearningLane::snapshot).toList()),
        new LearningSnapshot(learned(), scratch.stream().map(LearningLane::snapshot).toList()),
        divergedAt());
  }

  /** The shares that the classifier with the fewest labels gives to the classes of some digits. */
  private List<float[]> answers() {
    if (pretrained.isEmpty()) {
      return List.of();
    }
    Trained classifier = pretrained.get(0).first().trained();
    List<float[]> inputs = together ? DIGITS : test.first(SHOWN).apart();
    return inputs.stream().map(input -> StackedNetworks.shares(classifier, input)).toList();
  }

  private Saved saved() {
    return new Saved(
        List.copyOf(finished),
        input,
        test,
        current.network().training().save(),
        classifiers().stream().map(Lane::save).toList(),
        together);
  }

  private void restore(Saved saved) {
    boolean sameStage = finished.size() == saved.finished.size();
    finished.clear();
    finished.addAll(saved.finished);
    input = saved.input;
    test = saved.test;
    if (!sameStage && isPretraining()) {
      current.network().training().close();
      current = autoencoder();
    }
    if (isPretraining()) {
      current.network().training().restore(saved.training);
      closeClassifiers();
      together = false;
      return;
    }
    if (pretrained.isEmpty() || together != saved.together) {
      together = false;
      closeClassifiers();
      beginSoftmax();
      if (saved.together) {
        beginTogether();
      }
    }
    List<LearningLane> classifiers = classifiers();
    for (int i = 0; i < classifiers.size(); i++) {
      classifiers.get(i).restore(saved.classifiers.get(i));
    }
  }

  private void closeAll() {
    current.network().training().close();
    closeClassifiers();
  }

  private void closeClassifiers() {
    classifiers().forEach(Lane::close);
    pretrained = List.of();
    scratch = List.of();
  }

  /** A saved run; the codes are shared with those of other steps of the same stage. */
  private record Saved(
      List<Stage> finished,
      Dataset input,
      Dataset test,
      Training.Checkpoint training,
      List<Lane.Saved> classifiers,
      boolean together) {

    long bytes() {
      return training.bytes() + classifiers.stream().mapToLong(Lane.Saved::bytes).sum();
    }
  }
}
