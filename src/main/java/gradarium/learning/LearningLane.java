package gradarium.learning;

import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Split;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Training;
import gradarium.simulation.Points;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One kind of network in a race, started from several seeds; its losses and its accuracy are
 * followed as the mean, the lowest and the highest of them.
 */
public final class LearningLane implements LaneSimulation.Lane<LearningLane.Saved> {
  /** Steps between two looks at the test samples. */
  public static final int EVERY = 25;

  private final String id;
  private final List<Training> trainings;
  private final List<Evaluation> tests;
  private final Band trainLosses = new Band();
  private final Band testLosses = new Band();
  private final Band accuracies = new Band();
  private final double[] sums;
  private double[] losses;
  private double[] testLoss;
  private double[] accuracy;
  private long divergedAt = -1;

  /**
   * A lane at step 0.
   *
   * @param trainings one for each seed
   * @param tests the evaluation of each on the test samples
   */
  public LearningLane(String id, List<Training> trainings, List<Evaluation> tests) {
    this.id = id;
    this.trainings = List.copyOf(trainings);
    this.tests = List.copyOf(tests);
    sums = new double[trainings.size()];
    losses = new double[trainings.size()];
    testLoss = new double[trainings.size()];
    accuracy = new double[trainings.size()];
    Arrays.fill(losses, Double.NaN);
    measure(0);
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

  /** Draws its curves on from where those of another lane end. */
  public void continueCurves(LearningLane before) {
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
    setLearningRate(NetworkSettings.learningRate(settings, id));
  }

  /** Whether a number has left all bounds. */
  public boolean hasDiverged() {
    return divergedAt >= 0;
  }

  /** Changes the learning rate of all. */
  public void setLearningRate(double value) {
    trainings.forEach(training -> training.setLearningRate(value));
  }

  @Override
  public void step(long number) {
    if (divergedAt >= 0) {
      return;
    }
    double[] now = new double[losses.length];
    for (int i = 0; i < now.length; i++) {
      trainings.get(i).step();
      now[i] = trainings.get(i).loss();
      sums[i] += now[i];
      if (!Double.isFinite(now[i])) {
        divergedAt = number;
      }
    }
    losses = now;
    if (divergedAt < 0 && number % EVERY == 0) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] /= EVERY;
      }
      trainLosses.add(number, sums);
      Arrays.fill(sums, 0);
      measure(number);
    }
  }

  private void measure(long number) {
    double[] newLoss = new double[tests.size()];
    double[] newAccuracy = new double[tests.size()];
    for (int i = 0; i < tests.size(); i++) {
      Evaluation.Result result = tests.get(i).measure();
      newLoss[i] = result.loss();
      newAccuracy[i] = result.accuracy();
    }
    testLoss = newLoss;
    accuracy = newAccuracy;
    testLosses.add(number, newLoss);
    accuracies.add(number, newAccuracy);
  }

  /** What there is to see. */
  public LearningSnapshot.Lane snapshot() {
    return new LearningSnapshot.Lane(
        id,
        mean(losses),
        mean(testLoss),
        mean(accuracy),
        divergedAt,
        trainLosses.curves(),
        testLosses.curves(),
        accuracies.curves());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  @Override
  public Saved save() {
    return new Saved(
        trainings.stream().map(Training::save).toList(),
        List.of(trainLosses.save(), testLosses.save(), accuracies.save()),
        sums.clone(),
        losses,
        testLoss,
        accuracy,
        divergedAt);
  }

  @Override
  public void restore(Saved saved) {
    for (int i = 0; i < trainings.size(); i++) {
      trainings.get(i).restore(saved.trainings.get(i));
    }
    trainLosses.restore(saved.bands.get(0));
    testLosses.restore(saved.bands.get(1));
    accuracies.restore(saved.bands.get(2));
    System.arraycopy(saved.sums, 0, sums, 0, sums.length);
    losses = saved.losses;
    testLoss = saved.testLoss;
    accuracy = saved.accuracy;
    divergedAt = saved.divergedAt;
  }

  @Override
  public void close() {
    trainings.forEach(Training::close);
  }

  /** A saved lane. */
  public record Saved(
      List<Training.Checkpoint> trainings,
      List<List<Series.Saved>> bands,
      double[] sums,
      double[] losses,
      double[] testLoss,
      double[] accuracy,
      long divergedAt)
      implements Simulation.State {

    @Override
    public long bytes() {
      return trainings.stream().mapToLong(Training.Checkpoint::bytes).sum()
          + bands.stream().flatMap(List::stream).mapToLong(Series.Saved::bytes).sum();
    }
  }

  /** The lowest, the mean and the highest of some numbers over steps. */
  public static final class Band {
    private final List<Series> series = List.of(new Series(), new Series(), new Series());

    /** Adds the numbers of a step. */
    public void add(long step, double[] values) {
      series.get(0).add(step, Arrays.stream(values).min().orElseThrow());
      series.get(1).add(step, mean(values));
      series.get(2).add(step, Arrays.stream(values).max().orElseThrow());
    }

    /** The curves so far. */
    public LearningSnapshot.Curves curves() {
      List<Points> points = new ArrayList<>();
      series.forEach(s -> points.add(s.points()));
      return new LearningSnapshot.Curves(points.get(0), points.get(1), points.get(2));
    }

    /** All that later additions depend on. */
    public List<Series.Saved> save() {
      return series.stream().map(Series::save).toList();
    }

    /** Goes back to a saved state. */
    public void restore(List<Series.Saved> saved) {
      for (int i = 0; i < series.size(); i++) {
        series.get(i).restore(saved.get(i));
      }
    }
  }
}
