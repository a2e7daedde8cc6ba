package gradarium.concept.dropout;

import gradarium.engine.data.Dataset;
import gradarium.engine.data.Split;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Dropout;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Training;
import gradarium.learning.LaneSimulation;
import gradarium.learning.LearningLane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Networks of one kind that learn few digits, each from a seed of its own, and which units of the
 * first of them were dropped.
 */
final class DropoutLane implements LaneSimulation.Lane<DropoutLane.Saved> {
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
  private Evaluation.Result trained;
  private List<double[]> factors;

  DropoutLane(String id, Settings settings, long seed) {
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
        LearningLane.ofSeeds(
            id,
            Network.ofFloats(digits.inputs(), layers),
            new Split(digits, data.test()),
            NetworkSettings.plan(
                settings, NetworkSettings.method(settings), digits, seed, perEpoch),
            settings.get(NetworkSettings.SEEDS),
            TEST_SAMPLES);
    training = learning.first();
    onTraining =
        learning.trainings().stream().map(each -> each.evaluation(digits.first(MEASURED))).toList();
    trained = trained();
    factors = factors(List.of());
    apply(settings);
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
  public void step(long number) {
    learning.step(number);
    if (learning.hasDiverged()) {
      return;
    }
    factors = factors(training.pass().masks());
    if (number % LearningLane.EVERY == 0) {
      trained = trained();
    }
  }

  /** The means over the seeds. */
  private Evaluation.Result trained() {
    double loss = 0;
    double accuracy = 0;
    for (Evaluation evaluation : onTraining) {
      Evaluation.Result result = evaluation.measure();
      loss += result.loss() / onTraining.size();
      accuracy += result.accuracy() / onTraining.size();
    }
    return new Evaluation.Result(loss, accuracy);
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

  @Override
  public Saved save() {
    return new Saved(learning.save(), trained, factors);
  }

  @Override
  public void restore(Saved saved) {
    learning.restore(saved.learning);
    trained = saved.trained;
    factors = saved.factors;
  }

  @Override
  public void close() {
    learning.close();
  }

  /** A saved lane. */
  record Saved(LearningLane.Saved learning, Evaluation.Result trained, List<double[]> factors)
      implements Simulation.State {

    @Override
    public long bytes() {
      return learning.bytes();
    }
  }
}
