package gradarium.concept.initialization;

import gradarium.concept.initialization.InitializationSnapshot.Hidden;
import gradarium.concept.initialization.InitializationSnapshot.Walk;
import gradarium.engine.activation.Activation;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Landscape;
import gradarium.engine.network.Network;
import gradarium.engine.network.Probes;
import gradarium.engine.network.Probes.Distribution;
import gradarium.engine.network.Training;
import gradarium.learning.Lane;
import gradarium.learning.LearningLane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Settings;
import gradarium.simulation.Trail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One initializer: networks that learn digits from it, and a small one on its landscape. */
final class InitializationLane extends Lane {
  /** The gradients whose logarithms are at both ends of their histograms. */
  static final double SMALLEST = 1e-10;

  static final double LARGEST = 1;

  private static final int BINS = 48;
  private static final int TEST_SAMPLES = 500;
  private static final double SPACING = 0.004;

  private final Initializer initializer;
  private final LearningLane learning;
  private final Probes probes;
  private final double low;
  private final double high;
  private final List<Hidden> start;
  private final Training small;
  private final Evaluation smallLoss;
  private final Landscape landscape;
  private final double[] smallStart;
  private final Trail trail = trail(SPACING);
  private List<Hidden> now;

  InitializationLane(
      String id, Settings settings, long seed, SmallNetwork smallNetwork, Landscape landscape) {
    super(id, LearningLane.EVERY);
    initializer = InitializationSettings.initializer(id);
    Activation activation = NetworkSettings.activation(settings);
    low = lowest(activation);
    high = highest(activation);
    learning =
        part(LearningLane.ofLayers(id, settings, activation, initializer, seed, TEST_SAMPLES));
    Network network = learning.first().network();
    probes = new Probes(network, learning.first().pass());
    start = learning.first().look(first -> look(new Probes(network, first.pass())));
    now = start;
    small = part(smallNetwork.training(initializer));
    smallLoss = small.evaluation(smallNetwork.data());
    smallStart = small.parameters();
    this.landscape = landscape;
    onClose(landscape::close);
    keep(
        () -> now,
        saved -> now = saved,
        saved -> saved.stream().mapToLong(InitializationLane::bytes).sum());
  }

  /** The activation at the left end of its histograms. */
  static double lowest(Activation activation) {
    return isBounded(activation) ? -1.1 : -0.5;
  }

  /** The activation at the right end of its histograms. */
  static double highest(Activation activation) {
    return isBounded(activation) ? 1.1 : 2.5;
  }

  private static boolean isBounded(Activation activation) {
    return Math.abs(activation.at(1e4)) <= 1;
  }

  private List<Hidden> look(Probes probes) {
    List<Hidden> layers = new ArrayList<>();
    for (int i = 0; i < probes.hidden(); i++) {
      double[] gradients = probes.gradients(i);
      double[] logarithms =
          Arrays.stream(gradients).filter(g -> g != 0).map(g -> Math.log10(Math.abs(g))).toArray();
      Distribution raw = Distribution.of(gradients, -1, 1, 1);
      Distribution sizes =
          Distribution.of(logarithms, Math.log10(SMALLEST), Math.log10(LARGEST), BINS);
      layers.add(
          new Hidden(
              Distribution.of(probes.activations(i), low, high, BINS),
              new Distribution(
                  raw.mean(),
                  raw.deviation(),
                  sizes.low(),
                  sizes.high(),
                  logarithms.length == 0 ? new double[0] : sizes.density()),
              probes.slope(i).dead()));
    }
    return List.copyOf(layers);
  }

  @Override
  public void apply(Settings settings) {
    learning.apply(settings);
    small.setLearningRate(NetworkSettings.learningRate(settings, id()));
  }

  /** The walk of the small network goes on where the large ones have diverged. */
  @Override
  protected boolean isBounded() {
    return true;
  }

  @Override
  protected void advance() {
    learning.step();
    small.step();
    addToTrail();
  }

  @Override
  protected void measureStart() {
    addToTrail();
  }

  @Override
  protected void measure() {
    if (!learning.hasDiverged()) {
      now = look(probes);
    }
  }

  private void addToTrail() {
    Landscape.Place place = landscape.place(small.parameters());
    trail.add(place.x(), place.y());
  }

  InitializationSnapshot.Lane snapshot() {
    double[] parameters = small.parameters();
    Landscape.Place place = landscape.place(parameters);
    double sum = 0;
    for (int i = 0; i < parameters.length; i++) {
      sum += (parameters[i] - smallStart[i]) * (parameters[i] - smallStart[i]);
    }
    Walk walk =
        new Walk(
            trail.points(),
            place.x(),
            place.y(),
            smallLoss.measure().loss(),
            place.off(),
            Math.sqrt(sum));
    return new InitializationSnapshot.Lane(learning.snapshot(), initializer, start, now, walk);
  }

  /** Of the histograms of a layer, which are shared with the states of other steps. */
  private static long bytes(Hidden hidden) {
    return bytes(hidden.activations().density(), hidden.gradients().density());
  }
}
