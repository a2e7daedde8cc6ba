package gradarium.concept.batchnorm;

import gradarium.concept.batchnorm.BatchNormSnapshot.Look;
import gradarium.concept.batchnorm.BatchNormSnapshot.Unit;
import gradarium.engine.HostCopy;
import gradarium.engine.activation.Activation;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Split;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.BatchNormalization;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Pass;
import gradarium.engine.network.Probes;
import gradarium.engine.network.Probes.Distribution;
import gradarium.engine.network.Training;
import gradarium.learning.Band;
import gradarium.learning.Lane;
import gradarium.learning.LearningLane;
import gradarium.learning.LearningSnapshot.Curves;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One network that learns, and what comes into its activations. */
final class BatchNormLane extends Lane {
  /** Steps between two looks. */
  static final int EVERY = 5;

  private static final int KEPT = 24;
  private static final int BINS = 48;
  private static final int TEST_SAMPLES = 500;

  private final boolean normalized;
  private final Activation activation;
  private final Training training;
  private final LearningLane learning;
  private final Evaluation byBatch;
  private final Probes probes;
  private final int width;
  private final Series shifts = series();
  private final Band gammas = band();
  private final Band betas = band();
  private List<Look> looks = List.of();
  private double shift = Double.NaN;
  private double batchAccuracy;

  BatchNormLane(String id, Settings settings, long seed) {
    super(id, EVERY);
    normalized = BatchNormSettings.LANES.kind(id).orElseThrow().equals(BatchNormSettings.WITH);
    activation = NetworkSettings.activation(settings, id);
    width = (Integer) settings.get(NetworkSettings.WIDTH);
    Split data = NetworkSettings.data(settings);
    Dataset digits = data.training();
    Initializer weights = NetworkSettings.initializer(settings, id);
    Nonlinear nonlinear = new Nonlinear(activation);
    List<Layer> layers =
        Network.layers(
            (Integer) settings.get(NetworkSettings.DEPTH),
            new Dense(width, weights),
            normalized ? List.of(BatchNormalization.usual(), nonlinear) : List.of(nonlinear),
            new Dense(digits.outputs(), weights));
    Network network = Network.ofFloats(digits.inputs(), layers);
    training =
        new Training(
            network,
            digits,
            Loss.SOFTMAX_CROSS_ENTROPY,
            NetworkSettings.plan(settings, NetworkSettings.method(settings), digits, seed, false));
    probes = new Probes(network, training.pass());
    Dataset test = data.test().first(TEST_SAMPLES);
    learning = part(new LearningLane(id, List.of(training), List.of(training.evaluation(test))));
    byBatch = training.evaluationByBatch(test);
    keep(
        () -> new Saved(looks, shift, batchAccuracy),
        saved -> {
          looks = saved.looks;
          shift = saved.shift;
          batchAccuracy = saved.batchAccuracy;
        },
        saved ->
            saved.looks.stream()
                .skip(Math.max(0, saved.looks.size() - 1))
                .mapToLong(BatchNormLane::bytes)
                .sum()); // others are shared
  }

  @Override
  public void apply(Settings settings) {
    learning.setLearningRate(NetworkSettings.learningRate(settings, id()));
  }

  @Override
  protected void advance() {
    learning.step();
    if (steps() == 1 && isBounded()) {
      look();
    }
  }

  @Override
  protected void measureStart() {
    batchAccuracy = byBatch.measure().accuracy();
  }

  @Override
  protected void measure() {
    look();
    if (steps() % LearningLane.EVERY == 0) {
      batchAccuracy = byBatch.measure().accuracy();
    }
  }

  private void look() {
    Pass pass = training.pass();
    int layers = probes.hidden();
    double[][] densities = new double[layers][];
    double[][] means = new double[layers][];
    double[] deviations = new double[layers];
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < layers; i++) {
      double[] z = probes.inputs(i);
      Distribution distribution = Distribution.of(z, Look.LOWEST, -Look.LOWEST, BINS);
      densities[i] = distribution.density();
      means[i] = means(z);
      deviations[i] = distribution.deviation();
      if (normalized) {
        units.add(unit(i, HostCopy.of(pass.outputs().get(probes.layer(i) - 2).values())));
      }
    }
    Look now = new Look(steps(), densities, means, deviations, List.copyOf(units));
    if (!looks.isEmpty()) {
      shift = shift(looks.get(looks.size() - 1), now);
      shifts.add(steps(), shift);
    }
    List<Look> kept = new ArrayList<>(looks);
    kept.add(now);
    looks = List.copyOf(kept.subList(Math.max(0, kept.size() - KEPT), kept.size()));
    if (normalized) {
      List<double[]> learned =
          IntStream.range(0, layers)
              .mapToObj(i -> training.parameters(probes.layer(i) - 1))
              .toList();
      gammas.add(steps(), scales(learned, 0));
      betas.add(steps(), scales(learned, width));
    }
  }

  /** The γ of all normalizations, or the β, which lie {@code width} further on. */
  private double[] scales(List<double[]> learned, int further) {
    double[] all = new double[width * learned.size()];
    for (int i = 0; i < learned.size(); i++) {
      System.arraycopy(learned.get(i), further, all, i * width, width);
    }
    return all;
  }

  private Unit unit(int layer, double[] h) {
    int batch = h.length / width;
    double mean = Arrays.stream(h, 0, batch).average().orElse(0);
    double variance =
        Arrays.stream(h, 0, batch).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double[] learned = training.parametersBefore(probes.layer(layer) - 1);
    return new Unit(mean, variance, learned[0], learned[width]);
  }

  private double[] means(double[] z) {
    int batch = z.length / width;
    double[] means = new double[width];
    for (int unit = 0; unit < width; unit++) {
      means[unit] = Arrays.stream(z, unit * batch, (unit + 1) * batch).average().orElse(0);
    }
    return means;
  }

  private static double shift(Look before, Look now) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < now.means().length; i++) {
      for (int unit = 0; unit < now.means()[i].length; unit++) {
        double moved = Math.abs(now.means()[i][unit] - before.means()[i][unit]);
        sum += moved / Math.max(1e-12, now.deviations()[i]);
        count++;
      }
    }
    return sum / count;
  }

  BatchNormSnapshot.Lane snapshot() {
    Curves none = new Band().curves();
    return new BatchNormSnapshot.Lane(
        normalized,
        activation,
        learning.snapshot(),
        batchAccuracy,
        looks,
        shift,
        shifts.points(),
        normalized ? gammas.curves() : none,
        normalized ? betas.curves() : none);
  }

  /** Of a look, which is shared with the states of other steps. */
  private static long bytes(Look look) {
    return bytes(look.densities()) + bytes(look.means()) + bytes(look.deviations());
  }

  private record Saved(List<Look> looks, double shift, double batchAccuracy) {}
}
