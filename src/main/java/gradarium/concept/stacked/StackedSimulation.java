package gradarium.concept.stacked;

import gradarium.concept.DigitAutoencoder;
import gradarium.concept.LearningLane;
import gradarium.concept.LearningSnapshot;
import gradarium.concept.NetworkSettings;
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
  private static final int TEST_SAMPLES = 1000;

  private static final List<float[]> DIGITS = Digits.test().first(SHOWN).apart();

  private final Settings settings;
  private final long seed;
  private final List<Integer> hidden;
  private final int pretraining;
  private final List<Stage> finished = new ArrayList<>();
  private final Series errors = new Series();
  private Dataset input = Digits.training();
  private Dataset test = Digits.test().first(LOOKED_AT);
  private Autoencoder current;
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

  /** The autoencoder of one layer. */
  private record Autoencoder(
      DigitAutoencoder network, Responses looked, Responses shown, List<float[]> given) {}

  StackedSimulation(Settings settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    live = settings;
    hidden = settings.get(StackedSettings.HIDDEN);
    pretraining = settings.get(StackedSettings.PRETRAINING);
    current = autoencoder();
    measure();
  }

  private Initializer weights() {
    return NetworkSettings.initializer(settings);
  }

  private Training.Plan plan(Dataset data) {
    return NetworkSettings.plan(settings, NetworkSettings.method(settings), data, seed, false);
  }

  private Nonlinear nonlinear() {
    return new Nonlinear(NetworkSettings.activation(settings));
  }

  private Autoencoder autoencoder() {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Dense(hidden.get(finished.size()), weights()));
    layers.add(nonlinear());
    layers.add(new Dense(input.inputs(), weights()));
    DigitAutoencoder network = new DigitAutoencoder(layers, Loss.MSE, input, plan(input));
    network.training().setLearningRate(NetworkSettings.learningRate(live));
    return new Autoencoder(
        network,
        network.training().responses(test),
        network.training().responses(test.first(SHOWN)),
        test.first(SHOWN).apart());
  }

  @Override
  public void apply(Settings changed) {
    live = changed;
    double rate = NetworkSettings.learningRate(changed);
    current.network.training().setLearningRate(rate);
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
    Training training = current.network.training();
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
    current.looked.compute();
    errors.add(current.network.training().steps(), current.network.error(current.looked, test));
  }

  /** What the layer makes of the digits is what the next one is given. */
  private void finish() {
    Training training = current.network.training();
    double[] encoder = Arrays.copyOf(training.parameters(), training.network().offset(2));
    finished.add(new Stage(encoder, errors.points(), current.given, made()));
    input = training.codes(input, 2);
    test = training.codes(test, 2);
    if (finished.size() < hidden.size()) {
      errors.restore(new Series().save());
      current = autoencoder();
      measure();
    } else {
      beginSoftmax();
    }
  }

  private List<float[]> made() {
    current.shown.compute();
    return current.network.reconstructions(current.shown, current.given.size());
  }

  /** Stage 5: a softmax learns from the codes, and the stack stays as it is. */
  private void beginSoftmax() {
    List<LearningLane> lanes = new ArrayList<>();
    List<LearningLane> others = new ArrayList<>();
    Dataset codesOfTest = stack(Digits.test().first(TEST_SAMPLES));
    for (int labels : settings.get(StackedSettings.LABELS)) {
      Dataset codes = input.first(labels);
      Network softmax =
          Network.ofFloats(codes.inputs(), List.of(new Dense(codes.outputs(), weights())));
      lanes.add(lane(labels, softmax, codes, codesOfTest, new double[0]));
      others.add(
          lane(
              labels,
              whole(),
              Digits.training().first(labels),
              Digits.test().first(TEST_SAMPLES),
              new double[0]));
    }
    pretrained = List.copyOf(lanes);
    scratch = List.copyOf(others);
  }

  /** Stage 6: all layers learn together, from where they are. */
  private void beginTogether() {
    together = true;
    List<LearningLane> lanes = new ArrayList<>();
    for (LearningLane softmax : pretrained) {
      int labels = settings.get(StackedSettings.LABELS).get(lanes.size());
      double[] top = softmax.first().parameters();
      LearningLane stacked =
          lane(
              labels,
              whole(),
              Digits.training().first(labels),
              Digits.test().first(TEST_SAMPLES),
              joined(top));
      stacked.continueCurves(softmax);
      lanes.add(stacked);
    }
    pretrained = List.copyOf(lanes);
  }

  /** The parameters of the stack, and behind them others. */
  private double[] joined(double[] top) {
    double[] all = top;
    for (int i = finished.size() - 1; i >= 0; i--) {
      double[] below = finished.get(i).encoder;
      double[] longer = Arrays.copyOf(below, below.length + all.length);
      System.arraycopy(all, 0, longer, below.length, all.length);
      all = longer;
    }
    return all;
  }

  private LearningLane lane(
      int labels, Network network, Dataset data, Dataset tested, double[] first) {
    Training training = new Training(network, data, Loss.SOFTMAX_CROSS_ENTROPY, plan(data));
    training.startFrom(first);
    LearningLane lane =
        new LearningLane(
            Integer.toString(labels), List.of(training), List.of(training.evaluation(tested)));
    lane.setLearningRate(NetworkSettings.learningRate(live));
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

  /** What the whole stack makes of digits. */
  private Dataset stack(Dataset digits) {
    Training all = new Training(whole(), digits, Loss.SOFTMAX_CROSS_ENTROPY, plan(digits));
    all.startFrom(joined(new double[0]));
    return all.codes(digits, 2 * hidden.size());
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
      given.add(current.given);
      made.add(made());
    }
    List<Integer> sizes = new ArrayList<>(List.of(Digits.training().inputs()));
    sizes.addAll(hidden);
    long number = Math.max(0, step - (long) pretraining * hidden.size());
    return new StackedSnapshot(
        step,
        List.copyOf(sizes),
        finished.size() + (together ? 1 : 0),
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
    List<float[]> answers = new ArrayList<>();
    if (!pretrained.isEmpty()) {
      Trained classifier = pretrained.get(0).first().trained();
      for (float[] input : together ? DIGITS : test.first(SHOWN).apart()) {
        answers.add(softmax(classifier.output(input)));
      }
    }
    return List.copyOf(answers);
  }

  private static float[] softmax(double[] values) {
    double largest = Arrays.stream(values).max().orElse(0);
    double[] powers = Arrays.stream(values).map(v -> Math.exp(v - largest)).toArray();
    double sum = Arrays.stream(powers).sum();
    float[] shares = new float[powers.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) (powers[i] / sum);
    }
    return shares;
  }

  @Override
  public State save() {
    return new Saved(
        List.copyOf(finished),
        input,
        test,
        current.network.training().save(),
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
      current = autoencoder();
    }
    if (finished.size() < hidden.size()) {
      current.network.training().restore(saved.training);
      pretrained = List.of();
      scratch = List.of();
      together = false;
      return;
    }
    if (pretrained.isEmpty() || together != saved.together) {
      together = false;
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
