package gradarium.concept.approximation;

import gradarium.engine.data.Dataset;
import gradarium.engine.data.LineData;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Responses;
import gradarium.engine.network.Training;
import gradarium.learning.Lane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import java.util.List;

/** A network with one hidden layer, from one number to one number. */
final class ApproximationLane extends Lane {
  /** Steps between two looks at the losses. */
  static final int EVERY = 10;

  private static final int MOST_PARTS = 32;
  private static final int HIDDEN = 1;
  private static final int OUTPUT = 2;

  private final int units;
  private final Training training;
  private final Evaluation onTraining;
  private final Evaluation onTest;
  private final Responses responses;
  private final Series trainLosses = series();
  private final Series testLosses = series();
  private Looked looked = new Looked(0, 0, Double.POSITIVE_INFINITY, 0);

  /** What the last look measured, and the best that any look did. */
  private record Looked(double train, double test, double best, long bestStep) {}

  ApproximationLane(String id, Settings settings, Dataset data, Dataset test, long seed) {
    super(id, EVERY);
    units = ApproximationSettings.units(settings, id);
    Initializer weights = NetworkSettings.initializer(settings, id);
    Network network =
        Network.ofDoubles(
            1,
            List.of(
                new Dense(units, weights),
                new Nonlinear(NetworkSettings.activation(settings, id)),
                new Dense(1, weights)));
    training =
        part(
            new Training(
                network,
                data,
                Loss.MSE,
                NetworkSettings.plan(
                    settings, NetworkSettings.method(settings), data, seed, false)));
    onTraining = training.evaluation(data);
    onTest = training.evaluation(test);
    responses = training.responses(places());
    keep(() -> looked, saved -> looked = saved, saved -> 0);
  }

  private static Dataset places() {
    double[] x = new double[ApproximationSnapshot.PLACES];
    for (int i = 0; i < x.length; i++) {
      x[i] = ApproximationSnapshot.x(i);
    }
    return LineData.of(x, new double[x.length]);
  }

  @Override
  public void apply(Settings settings) {
    training.setLearningRate(NetworkSettings.learningRate(settings, id()));
  }

  @Override
  protected void measure() {
    double train = onTraining.measure().loss();
    double test = onTest.measure().loss();
    boolean better = test < looked.best;
    looked =
        new Looked(train, test, better ? test : looked.best, better ? steps() : looked.bestStep);
    trainLosses.add(steps(), train);
    testLosses.add(steps(), test);
  }

  ApproximationSnapshot.Lane snapshot() {
    responses.compute();
    return new ApproximationSnapshot.Lane(
        id(),
        units,
        responses.of(OUTPUT).clone(),
        parts(),
        looked.train,
        looked.test,
        looked.best,
        looked.bestStep,
        divergedAt(),
        trainLosses.points(),
        testLosses.points());
  }

  /** What each hidden unit gives, times the weight that carries it to the output. */
  private double[][] parts() {
    if (units > MOST_PARTS) {
      return new double[0][];
    }
    double[] hidden = responses.of(HIDDEN);
    double[] weights = training.parameters(OUTPUT);
    double[][] parts = new double[units][ApproximationSnapshot.PLACES];
    for (int unit = 0; unit < units; unit++) {
      for (int i = 0; i < ApproximationSnapshot.PLACES; i++) {
        parts[unit][i] = weights[unit] * hidden[unit * ApproximationSnapshot.PLACES + i];
      }
    }
    return parts;
  }
}
