package gradarium.concept.vanishing;

import gradarium.engine.activation.Activation;
import gradarium.engine.data.Dataset;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.BatchNormalization;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Probes;
import gradarium.engine.network.Training;
import gradarium.learning.LaneSimulation;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One deep network that learns, and what flows back through it. */
final class VanishingLane implements LaneSimulation.Lane<VanishingLane.Saved> {
  private final String id;
  private final Activation activation;
  private final Training training;
  private final Probes probes;
  private final Series losses = new Series();
  private final Series ratios = new Series();
  private double[] norms;
  private Optional<Seen> seen;
  private long divergedAt = -1;

  VanishingLane(String id, Settings settings, Dataset data, long seed) {
    this.id = id;
    activation = NetworkSettings.activation(settings, id);
    Network network = network(settings, data);
    training =
        new Training(
            network,
            data,
            Loss.SOFTMAX_CROSS_ENTROPY,
            NetworkSettings.plan(
                settings, NetworkSettings.method(settings, id), data, seed, false));
    probes = new Probes(network, training.pass());
    seen =
        training.look(
            look -> {
              norms = look.norms();
              double[] slopes = slopes(new Probes(network, look.pass()));
              return Optional.of(new Seen(training.changeNorms(), slopes));
            });
    apply(settings);
  }

  private Network network(Settings settings, Dataset data) {
    int width = NetworkSettings.count(settings, id, NetworkSettings.WIDTH);
    int depth = NetworkSettings.count(settings, id, NetworkSettings.DEPTH);
    Initializer weights = NetworkSettings.initializer(settings, id);
    Nonlinear nonlinear = new Nonlinear(activation);
    List<Layer> layers =
        Network.layers(
            depth,
            new Dense(width, weights),
            NetworkSettings.isNormalized(settings, id)
                ? List.of(BatchNormalization.usual(), nonlinear)
                : List.of(nonlinear),
            new Dense(data.outputs(), weights));
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
    norms = training.gradientNorms();
    seen = Optional.empty();
    double ratio = ratio(norms);
    if (training.hasDiverged()) {
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

  /** What is measured of the last step when somebody wants to see it. */
  private Seen seen() {
    if (seen.isEmpty()) {
      seen = Optional.of(new Seen(training.changeNorms(), slopes(probes)));
    }
    return seen.get();
  }

  private static double[] slopes(Probes probes) {
    return IntStream.range(0, probes.hidden()).mapToDouble(i -> probes.slope(i).mean()).toArray();
  }

  VanishingSnapshot.Lane snapshot() {
    return new VanishingSnapshot.Lane(
        id,
        activation,
        training.steps(),
        norms,
        seen().changes(),
        seen().slopes(),
        ratio(norms),
        training.loss(),
        divergedAt,
        losses.points(),
        ratios.points());
  }

  @Override
  public Saved save() {
    return new Saved(training.save(), losses.save(), ratios.save(), norms, seen(), divergedAt);
  }

  @Override
  public void restore(Saved saved) {
    training.restore(saved.training);
    losses.restore(saved.losses);
    ratios.restore(saved.ratios);
    norms = saved.norms;
    seen = Optional.of(saved.seen);
    divergedAt = saved.divergedAt;
  }

  @Override
  public void close() {
    training.close();
  }

  /** A saved lane. */
  record Saved(
      Training.Checkpoint training,
      Series.Saved losses,
      Series.Saved ratios,
      double[] norms,
      Seen seen,
      long divergedAt)
      implements Simulation.State {

    @Override
    public long bytes() {
      return training.bytes() + losses.bytes() + ratios.bytes();
    }
  }

  /** Norms of what the last step changed, per layer, and slopes of the activations. */
  record Seen(double[] changes, double[] slopes) {}
}
