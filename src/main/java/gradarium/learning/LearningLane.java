package gradarium.learning;

import gradarium.engine.Parallel;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.activation.Activation;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Split;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Training;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One kind of network in a race, started from several seeds; its losses and its accuracy are
 * followed as the mean, the lowest and the highest of them.
 */
public final class LearningLane extends Lane {
  /** Steps between two looks at the test samples. */
  public static final int EVERY = 25;

  private final List<Training> trainings;
  private final List<Evaluation> tests;
  private final Band trainLosses = band();
  private final Band testLosses = band();
  private final Band accuracies = band();
  private final Parallel steps = new Parallel();
  private final Parallel measurements = new Parallel();
  private Numbers now;

  /**
   * Numbers of the trainings, which never change.
   *
   * @param sums of the losses since the last look
   * @param losses of the last mini-batches
   */
  private record Numbers(double[] sums, double[] losses, double[] testLoss, double[] accuracy) {}

  /**
   * A lane at step 0.
   *
   * @param trainings one for each seed
   * @param tests the evaluation of each on the test samples
   */
  public LearningLane(String id, List<Training> trainings, List<Evaluation> tests) {
    super(id, EVERY);
    this.trainings = List.copyOf(trainings);
    this.tests = List.copyOf(tests);
    trainings.forEach(this::part);
    double[] none = new double[trainings.size()];
    Arrays.fill(none, Double.NaN);
    now = new Numbers(new double[none.length], none, none, none);
    keep(
        () -> now,
        saved -> now = saved,
        saved -> bytes(saved.sums, saved.losses, saved.testLoss, saved.accuracy));
  }

  /**
   * Networks whose hidden layers are alike, as many and as wide as the settings say, each from a
   * seed of its own.
   *
   * @param testSamples how many samples are tested with at most
   */
  public static LearningLane ofLayers(
      String id,
      Settings settings,
      Activation activation,
      Initializer initializer,
      long seed,
      int testSamples) {
    Split data = NetworkSettings.data(settings);
    Dataset training = data.training();
    Network network =
        Network.ofFloats(
            training.inputs(),
            Network.layers(
                (Integer) settings.get(NetworkSettings.DEPTH),
                new Dense((Integer) settings.get(NetworkSettings.WIDTH), initializer),
                List.of(new Nonlinear(activation)),
                new Dense(training.outputs(), initializer)));
    Training.Plan plan =
        NetworkSettings.plan(settings, NetworkSettings.method(settings), training, seed, false);
    int seeds = settings.get(NetworkSettings.SEEDS);
    return ofSeeds(id, network, data, plan, seeds, testSamples);
  }

  /**
   * Networks of one kind that learn to tell classes apart, each from a seed of its own.
   *
   * @param plan of all; its seed decides those of the networks
   * @param testSamples how many samples are tested with at most
   */
  public static LearningLane ofSeeds(
      String id, Network network, Split data, Training.Plan plan, int seeds, int testSamples) {
    Dataset test = data.test().first(testSamples);
    List<Training> trainings = new ArrayList<>();
    List<Evaluation> tests = new ArrayList<>();
    for (int i = 0; i < seeds; i++) {
      long seed = RandomStream.seed(Purpose.NETWORK, plan.seed(), i);
      Training.Plan planOfSeed =
          new Training.Plan(plan.method(), plan.batch(), seed, plan.maskPerEpoch());
      Training training =
          new Training(network, data.training(), Loss.SOFTMAX_CROSS_ENTROPY, planOfSeed);
      trainings.add(training);
      tests.add(training.evaluation(test));
    }
    return new LearningLane(id, trainings, tests);
  }

  /** Goes on, with its curves and its count of steps, from where another lane is. */
  public void continueFrom(LearningLane before) {
    countFrom(before);
    trainLosses.restore(before.trainLosses.save());
    testLosses.restore(before.testLosses.save());
    accuracies.restore(before.accuracies.save());
  }

  /** The training from the first seed. */
  public Training first() {
    return trainings.get(0);
  }

  /** The trainings from all seeds. */
  public List<Training> trainings() {
    return trainings;
  }

  @Override
  public void apply(Settings settings) {
    setLearningRate(NetworkSettings.learningRate(settings, id()));
  }

  /** Changes the learning rate of all. */
  public void setLearningRate(double value) {
    trainings.forEach(training -> training.setLearningRate(value));
  }

  @Override
  protected void advance() {
    steps.forEach(trainings, Training::step);
    double[] losses = trainings.stream().mapToDouble(Training::loss).toArray();
    double[] sums = now.sums.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += losses[i];
    }
    now = new Numbers(sums, losses, now.testLoss, now.accuracy);
  }

  @Override
  protected void measure() {
    trainLosses.add(steps(), Arrays.stream(now.sums).map(sum -> sum / EVERY).toArray());
    measureStart();
  }

  @Override
  protected void measureStart() {
    List<Evaluation.Result> results = measurements.map(tests, Evaluation::measure);
    now =
        new Numbers(
            new double[results.size()],
            now.losses,
            results.stream().mapToDouble(Evaluation.Result::loss).toArray(),
            results.stream().mapToDouble(Evaluation.Result::accuracy).toArray());
    testLosses.add(steps(), now.testLoss);
    accuracies.add(steps(), now.accuracy);
  }

  /** What there is to see. */
  public LearningSnapshot.Lane snapshot() {
    return new LearningSnapshot.Lane(
        id(),
        Band.mean(now.losses),
        Band.mean(now.testLoss),
        Band.mean(now.accuracy),
        divergedAt(),
        trainLosses.curves(),
        testLosses.curves(),
        accuracies.curves());
  }
}
