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
import gradarium.learning.Lane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One deep network that learns, and what flows back through it. */
final class VanishingLane extends Lane {
  private final Activation activation;
  private final Training training;
  private final Probes probes;
  private final Series losses = series();
  private final Series ratios = series();
  private double[] norms;
  private Optional<Seen> seen;

  VanishingLane(String id, Settings settings, Dataset data, long seed) {
    super(id, 1);
    activation = NetworkSettings.activation(settings, id);
    Network network = network(settings, data);
    training =
        part(
            new Training(
                network,
                data,
                Loss.SOFTMAX_CROSS_ENTROPY,
                NetworkSettings.plan(
                    settings, NetworkSettings.method(settings, id), data, seed, false)));
    probes = new Probes(network, training.pass());
    seen =
        training.look(
            look -> {
              norms = look.norms();
              double[] slopes = slopes(new Probes(network, look.pass()));
              return Optional.of(new Seen(training.changeNorms(), slopes));
            });
    keep(
        () -> new Saved(norms, seen()),
        saved -> {
          norms = saved.norms;
          seen = Optional.of(saved.seen);
        },
        saved -> bytes(saved.norms, saved.seen.changes, saved.seen.slopes));
  }

  private Network network(Settings settings, Dataset data) {
    int width = NetworkSettings.count(settings, id(), NetworkSettings.WIDTH);
    int depth = NetworkSettings.count(settings, id(), NetworkSettings.DEPTH);
    Initializer weights = NetworkSettings.initializer(settings, id());
    Nonlinear nonlinear = new Nonlinear(activation);
    List<Layer> layers =
        Network.layers(
            depth,
            new Dense(width, weights),
            NetworkSettings.isNormalized(settings, id())
                ? List.of(BatchNormalization.usual(), nonlinear)
                : List.of(nonlinear),
            new Dense(data.outputs(), weights));
    return Network.ofDoubles(data.inputs(), layers);
  }

  @Override
  public void apply(Settings settings) {
    training.setLearningRate(NetworkSettings.learningRate(settings, id()));
  }

  @Override
  protected void advance() {
    training.step();
    norms = training.gradientNorms();
    seen = Optional.empty();
  }

  @Override
  protected void measureStart() {}

  @Override
  protected void measure() {
    losses.add(steps(), training.loss());
    double ratio = ratio(norms);
    if (ratio > 0 && Double.isFinite(ratio)) {
      ratios.add(steps(), ratio);
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
        id(),
        activation,
        training.steps(),
        norms,
        seen().changes(),
        seen().slopes(),
        ratio(norms),
        training.loss(),
        divergedAt(),
        losses.points(),
        ratios.points());
  }

  private record Saved(double[] norms, Seen seen) {}

  /** Norms of what the last step changed, per layer, and slopes of the activations. */
  private record Seen(double[] changes, double[] slopes) {}
}
