package gradarium.concept.vanishing;

import gradarium.concept.NetworkSettings;
import gradarium.concept.SideBySide;
import gradarium.engine.HostCopy;
import gradarium.engine.activation.Activation;
import gradarium.engine.data.Dataset;
import gradarium.engine.expression.Expression;
import gradarium.engine.expression.Expression.Variable;
import gradarium.engine.network.BatchNormalization;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Signal;
import gradarium.engine.network.Training;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One deep network that learns, and what flows back through it. */
final class VanishingLane implements SideBySide.Lane<VanishingLane.Saved> {
  private final String id;
  private final Activation activation;
  private final Expression slope;
  private final boolean normalized;
  private final String initializer;
  private final Training training;
  private final List<Integer> denseLayers = new ArrayList<>();
  private final List<Integer> nonlinearLayers = new ArrayList<>();
  private final Series losses = new Series();
  private final Series ratios = new Series();
  private double[] norms;
  private Optional<Probes> probes = Optional.empty();
  private long divergedAt = -1;

  VanishingLane(String id, Settings settings, Dataset data, long seed) {
    this.id = id;
    activation = NetworkSettings.activation(settings, id);
    slope = activation.formula().derivative(Variable.X);
    normalized = NetworkSettings.isNormalized(settings, id);
    initializer = NetworkSettings.initializer(settings, id).name();
    Network network = network(settings, data);
    int batch = Math.min(NetworkSettings.batchSize(settings), data.size());
    training =
        new Training(
            network,
            data,
            Loss.SOFTMAX_CROSS_ENTROPY,
            new Training.Plan(NetworkSettings.method(settings, id), batch, seed, false));
    norms = norms(training.look());
    apply(settings);
  }

  private Network network(Settings settings, Dataset data) {
    int width = NetworkSettings.count(settings, id, NetworkSettings.WIDTH);
    int depth = NetworkSettings.count(settings, id, NetworkSettings.DEPTH);
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      denseLayers.add(layers.size());
      layers.add(new Dense(width, NetworkSettings.initializer(settings, id)));
      if (normalized) {
        layers.add(BatchNormalization.usual());
      }
      nonlinearLayers.add(layers.size());
      layers.add(new Nonlinear(activation));
    }
    denseLayers.add(layers.size());
    layers.add(new Dense(data.outputs(), NetworkSettings.initializer(settings, id)));
    return Network.ofDoubles(data.inputs(), layers);
  }

  @Override
  public void apply(Settings settings) {
    training.setLearningRate(NetworkSettings.learningRate(settings, id));
  }

  @Override
  public void step(long number) {
    if (divergedAt >= 0) {
      return;
    }
    training.step();
    norms = norms(training.gradients());
    probes = Optional.empty();
    double ratio = ratio(norms);
    if (!Double.isFinite(training.loss()) || !Double.isFinite(sum(training.parameters()))) {
      divergedAt = number;
    } else {
      losses.add(number, training.loss());
      if (ratio > 0 && Double.isFinite(ratio)) {
        ratios.add(number, ratio);
      }
    }
  }

  /** First layer to last: how much of the gradient at the output arrives at the input. */
  private static double ratio(double[] norms) {
    return norms[0] / norms[norms.length - 1];
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** The norm of each dense layer's part of a vector of parameters. */
  private double[] norms(double[] vector) {
    Network network = training.network();
    double[] norms = new double[denseLayers.size()];
    for (int i = 0; i < norms.length; i++) {
      int layer = denseLayers.get(i);
      int from = network.offset(layer);
      int to = from + network.layers().get(layer).parameters(network.size(layer));
      double largest = 0;
      for (int k = from; k < to; k++) {
        largest = Math.max(largest, Math.abs(vector[k]));
      }
      double sum = 0;
      for (int k = from; k < to && largest > 0; k++) {
        double share = vector[k] / largest;
        sum += share * share;
      }
      norms[i] = largest * Math.sqrt(sum);
    }
    return norms;
  }

  /** What is measured of the last step when somebody wants to see it. */
  private Probes probes() {
    if (probes.isEmpty()) {
      double[] change = training.parameters();
      double[] before = training.parametersBefore();
      for (int i = 0; i < change.length; i++) {
        change[i] -= before[i];
      }
      probes = Optional.of(new Probes(norms(change), slopes()));
    }
    return probes.get();
  }

  VanishingSnapshot.Lane snapshot() {
    return new VanishingSnapshot.Lane(
        id,
        activation,
        normalized,
        initializer,
        training.steps(),
        norms,
        probes().changes(),
        probes().slopes(),
        ratio(norms),
        training.loss(),
        divergedAt,
        losses.points(),
        ratios.points());
  }

  /** The mean size of f′(z) in each hidden layer, over units and samples of the last mini-batch. */
  private double[] slopes() {
    double[] slopes = new double[nonlinearLayers.size()];
    List<Signal> outputs = training.pass().outputs();
    for (int i = 0; i < slopes.length; i++) {
      double[] z = HostCopy.of(outputs.get(nonlinearLayers.get(i) - 1).values());
      double sum = 0;
      for (double value : z) {
        sum += Math.abs(slope.at(value, 0));
      }
      slopes[i] = sum / z.length;
    }
    return slopes;
  }

  @Override
  public Saved save() {
    return new Saved(training.save(), losses.save(), ratios.save(), norms, probes(), divergedAt);
  }

  @Override
  public void restore(Saved saved) {
    training.restore(saved.training);
    losses.restore(saved.losses);
    ratios.restore(saved.ratios);
    norms = saved.norms;
    probes = Optional.of(saved.probes);
    divergedAt = saved.divergedAt;
  }

  /** A saved lane. */
  record Saved(
      Training.Checkpoint training,
      Series.Saved losses,
      Series.Saved ratios,
      double[] norms,
      Probes probes,
      long divergedAt)
      implements Simulation.State {

    @Override
    public long bytes() {
      return training.bytes();
    }
  }

  /** Norms of what the last step changed, per layer, and slopes of the activations. */
  record Probes(double[] changes, double[] slopes) {}
}
