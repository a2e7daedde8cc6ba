package gradarium.concept.dropout;

import gradarium.engine.Parallel;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Split;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Dropout;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Training;
import gradarium.learning.Lane;
import gradarium.learning.LearningLane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Networks of one kind that learn few digits, each from a seed of its own, and which units of the
 * first of them were dropped.
 */
final class DropoutLane extends Lane {
  /** Behind the dropout of the inputs and the first dense layer, its activation and its dropout. */
  private static final int SECOND_DENSE = 4;

  private static final int SHOWN = 40;
  private static final int MEASURED = 500;
  private static final int TEST_SAMPLES = 1000;

  private final int width;
  private final List<Double> rates;
  private final Training training;
  private final LearningLane learning;
  private final List<Evaluation> onTraining;
  private final Parallel measurements = new Parallel();
  private Evaluation.Result trained = new Evaluation.Result(Double.NaN, Double.NaN);
  private List<double[]> factors;

  DropoutLane(String id, Settings settings, long seed) {
    super(id, LearningLane.EVERY);
    int depth = NetworkSettings.count(settings, id, NetworkSettings.DEPTH);
    width = NetworkSettings.count(settings, id, NetworkSettings.WIDTH);
    rates = DropoutSettings.rates(settings, id, depth);
    Split data = NetworkSettings.data(settings);
    Dataset digits = data.training().first(settings.get(DropoutSettings.SAMPLES));
    List<Layer> layers = new ArrayList<>();
    layers.add(new Dropout(rates.get(0)));
    for (int i = 1; i <= depth; i++) {
      layers.add(new Dense(width, NetworkSettings.initializer(settings)));
      layers.add(new Nonlinear(NetworkSettings.activation(settings)));
      layers.add(new Dropout(rates.get(i)));
    }
    layers.add(new Dense(digits.outputs(), NetworkSettings.initializer(settings)));
    boolean perEpoch = settings.get(DropoutSettings.AS_PRINTED);
    learning =
        part(
            LearningLane.ofSeeds(
                id,
                Network.ofFloats(digits.inputs(), layers),
                new Split(digits, data.test()),
                NetworkSettings.plan(
                    settings, NetworkSettings.method(settings), digits, seed, perEpoch),
                settings.get(NetworkSettings.SEEDS),
                TEST_SAMPLES));
    training = learning.first();
    onTraining =
        learning.trainings().stream().map(each -> each.evaluation(digits.first(MEASURED))).toList();
    factors = factors(List.of());
    keep(
        () -> new Saved(trained, factors),
        saved -> {
          trained = saved.trained;
          factors = saved.factors;
        },
        saved -> bytes(saved.factors.toArray(double[][]::new)));
  }

  /** The factors of inputs and hidden units: those drawn, or ones where nothing is drawn. */
  private List<double[]> factors(List<Dropout.Mask> masks) {
    List<double[]> all = new ArrayList<>();
    int drawn = 0;
    for (int i = 0; i < rates.size(); i++) {
      if (rates.get(i) > 0 && drawn < masks.size()) {
        all.add(masks.get(drawn++).factors());
      } else {
        double[] ones = new double[i == 0 ? training.network().inputs() : width];
        Arrays.fill(ones, 1);
        all.add(ones);
      }
    }
    return List.copyOf(all);
  }

  @Override
  public void apply(Settings settings) {
    learning.setLearningRate(NetworkSettings.learningRate(settings));
  }

  @Override
  protected void advance() {
    learning.step();
    if (isBounded()) {
      factors = factors(training.pass().masks());
    }
  }

  /** The means over the seeds. */
  @Override
  protected void measure() {
    double loss = 0;
    double accuracy = 0;
    for (Evaluation.Result result : measurements.map(onTraining, Evaluation::measure)) {
      loss += result.loss() / onTraining.size();
      accuracy += result.accuracy() / onTraining.size();
    }
    trained = new Evaluation.Result(loss, accuracy);
  }

  DropoutSnapshot.Lane snapshot() {
    return new DropoutSnapshot.Lane(
        width,
        training.network().outputs(),
        rates,
        learning.snapshot(),
        trained.loss(),
        trained.accuracy(),
        factors,
        weights());
  }

  /** The first weights between the first hidden layer and what follows it. */
  private double[][] weights() {
    Network network = training.network();
    double[] parameters = training.parameters(SECOND_DENSE);
    int units = network.layers().get(SECOND_DENSE).outputs(width);
    double[][] weights = new double[Math.min(SHOWN, units)][Math.min(SHOWN, width)];
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < weights[row].length; column++) {
        weights[row][column] = parameters[row * (width + 1) + column];
      }
    }
    return weights;
  }

  private record Saved(Evaluation.Result trained, List<double[]> factors) {}
}
