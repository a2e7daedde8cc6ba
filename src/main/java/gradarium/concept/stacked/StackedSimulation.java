package gradarium.concept.stacked;

import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.engine.network.Trained;
import gradarium.engine.network.Training;
import gradarium.learning.LearningLane;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Points;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The six stages of the lecture: an autoencoder for each hidden layer, each given what the one
 * before makes of the digits; then a softmax on top of the stack; then all of it together. From the
 * softmax on, the same networks learn from random weights beside them.
 */
final class StackedSimulation implements Simulation<StackedSnapshot> {
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
  private final Series errors = new Series();
  private Dataset input = Digits.training();
  private Dataset test = Digits.test().first(LOOKED_AT);
  private StackedNetworks.Autoencoder current;
  private List<LearningLane> pretrained = List.of();
  private List<LearningLane> scratch = List.of();
  private boolean together;
  private Settings live;
  private long step;
  private long divergedAt = -1;

  /**
   * An autoencoder that has done its part.
   *
   * @param encoder parameters of its encoder
   * @param errors of it over its steps
   */
  private record Stage(double[] encoder, Points errors, List<float[]> given, List<float[]> made) {}

  StackedSimulation(Settings settings, long seed) {
    this.settings = settings;
    networks = new StackedNetworks(settings, seed);
    live = settings;
    hidden = settings.get(StackedSettings.HIDDEN);
    pretraining = settings.get(StackedSettings.PRETRAINING);
    current = autoencoder();
    measure();
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
    pretrained.forEach(lane -> lane.setLearningRate(rate));
    scratch.forEach(lane -> lane.setLearningRate(rate));
  }

  @Override
  public void step() {
    step++;
    if (divergedAt >= 0) {
      return;
    }
    if (finished.size() < hidden.size()) {
      pretrain();
    } else {
      learn();
    }
  }

  private void pretrain() {
    Training training = current.network().training();
    training.step();
    if (!Double.isFinite(training.loss())) {
      divergedAt = step;
      return;
    }
    if (training.steps() % EVERY == 0) {
      measure();
    }
    if (training.steps() == pretraining) {
      finish();
    }
  }

  private void measure() {
    errors.add(current.network().training().steps(), current.error(test));
  }

  /** What the layer makes of the digits is what the next one is given. */
  private void finish() {
    Training training = current.network().training();
    double[] encoder = Arrays.copyOf(training.parameters(), training.network().offset(2));
    finished.add(new Stage(encoder, errors.points(), current.given(), current.made()));
    input = training.codes(input, 2);
    test = training.codes(test, 2);
    if (finished.size() < hidden.size()) {
      errors.restore(new Series().save());
      training.close();
      current = autoencoder();
      measure();
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
      stacked.continueCurves(softmax);
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
    long number = step - (long) pretraining * hidden.size();
    if (!together
        && !settings.get(StackedSettings.FROZEN)
        && number > settings.get(StackedSettings.SOFTMAX)) {
      beginTogether();
    }
    pretrained.forEach(lane -> lane.step(number));
    scratch.forEach(lane -> lane.step(number));
  }

  @Override
  public StackedSnapshot snapshot() {
    List<Points> allErrors = new ArrayList<>();
    List<List<float[]>> given = new ArrayList<>();
    List<List<float[]>> made = new ArrayList<>();
    for (Stage stage : finished) {
      allErrors.add(stage.errors);
      given.add(stage.given);
      made.add(stage.made);
    }
    if (finished.size() < hidden.size()) {
      allErrors.add(errors.points());
      given.add(current.given());
      made.add(current.made());
    }
    List<Integer> sizes = new ArrayList<>(List.of(Digits.training().inputs()));
    sizes.addAll(hidden);
    long number = Math.max(0, step - (long) pretraining * hidden.size());
    return new StackedSnapshot(
        step,
        List.copyOf(sizes),
        finished.size() + (together ? 1 : 0),
        current.network().training().steps(),
        List.copyOf(allErrors),
        List.copyOf(given),
        List.copyOf(made),
        DIGITS,
        answers(),
        settings.get(StackedSettings.LABELS),
        new LearningSnapshot(number, pretrained.stream().map(LearningLane::snapshot).toList()),
        new LearningSnapshot(number, scratch.stream().map(LearningLane::snapshot).toList()),
        divergedAt);
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

  @Override
  public State save() {
    return new Saved(
        List.copyOf(finished),
        input,
        test,
        current.network().training().save(),
        errors.save(),
        pretrained.stream().map(LearningLane::save).toList(),
        scratch.stream().map(LearningLane::save).toList(),
        together,
        step,
        divergedAt);
  }

  @Override
  public void restore(State state) {
    Saved saved = (Saved) state;
    boolean sameStage = finished.size() == saved.finished.size();
    finished.clear();
    finished.addAll(saved.finished);
    input = saved.input;
    test = saved.test;
    errors.restore(saved.errors);
    step = saved.step;
    divergedAt = saved.divergedAt;
    if (!sameStage && finished.size() < hidden.size()) {
      current.network().training().close();
      current = autoencoder();
    }
    if (finished.size() < hidden.size()) {
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
    for (int i = 0; i < pretrained.size(); i++) {
      pretrained.get(i).restore(saved.pretrained.get(i));
      scratch.get(i).restore(saved.scratch.get(i));
    }
  }

  @Override
  public void close() {
    current.network().training().close();
    closeClassifiers();
  }

  private void closeClassifiers() {
    pretrained.forEach(LearningLane::close);
    scratch.forEach(LearningLane::close);
    pretrained = List.of();
    scratch = List.of();
  }

  /** A saved run; the codes are shared with those of other steps of the same stage. */
  private record Saved(
      List<Stage> finished,
      Dataset input,
      Dataset test,
      Training.Checkpoint training,
      Series.Saved errors,
      List<LearningLane.Saved> pretrained,
      List<LearningLane.Saved> scratch,
      boolean together,
      long step,
      long divergedAt)
      implements State {

    @Override
    public long bytes() {
      return training.bytes()
          + errors.bytes()
          + pretrained.stream().mapToLong(LearningLane.Saved::bytes).sum()
          + scratch.stream().mapToLong(LearningLane.Saved::bytes).sum();
    }
  }
}
