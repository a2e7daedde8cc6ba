package gradarium.concept.initialization;

import gradarium.concept.initialization.InitializationSnapshot.Hidden;
import gradarium.concept.initialization.InitializationSnapshot.Walk;
import gradarium.engine.activation.Activation;
import gradarium.engine.data.Split;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Landscape;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Probes;
import gradarium.engine.network.Probes.Distribution;
import gradarium.engine.network.Training;
import gradarium.learning.LaneSimulation;
import gradarium.learning.LearningLane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Trail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One initializer: networks that learn digits from it, and a small one on its landscape. */
final class InitializationLane implements LaneSimulation.Lane<InitializationLane.Saved> {
  /** The gradients whose logarithms are at both ends of their histograms. */
  static final double SMALLEST = 1e-10;

  static final double LARGEST = 1;

  private static final int BINS = 48;
  private static final int TEST_SAMPLES = 500;
  private static final double SPACING = 0.004;

  private final String id;
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
  private final Trail trail = new Trail(SPACING);
  private List<Hidden> now;

  InitializationLane(
      String id,
      Settings settings,
      Split data,
      long seed,
      SmallNetwork smallNetwork,
      Landscape landscape) {
    this.id = id;
    initializer = InitializationSettings.initializer(id);
    Activation activation = NetworkSettings.activation(settings);
    low = lowest(activation);
    high = highest(activation);
    Network network =
        Network.ofFloats(
            data.training().inputs(),
            Network.layers(
                (Integer) settings.get(NetworkSettings.DEPTH),
                new Dense((Integer) settings.get(NetworkSettings.WIDTH), initializer),
                List.of(new Nonlinear(activation)),
                new Dense(data.training().outputs(), initializer)));
    Training.Plan plan =
        NetworkSettings.plan(
            settings, NetworkSettings.method(settings), data.training(), seed, false);
    learning =
        LearningLane.ofSeeds(
            id, network, data, plan, settings.get(NetworkSettings.SEEDS), TEST_SAMPLES);
    probes = new Probes(network, learning.first().pass());
    start = learning.first().look(first -> look(new Probes(network, first.pass())));
    now = start;
    small = smallNetwork.training(initializer);
    smallLoss = small.evaluation(smallNetwork.data());
    smallStart = small.parameters();
    this.landscape = landscape;
    addToTrail();
    apply(settings);
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
    small.setLearningRate(NetworkSettings.learningRate(settings, id));
  }

  @Override
  public void step(long number) {
    learning.step(number);
    if (!learning.hasDiverged() && number % LearningLane.EVERY == 0) {
      now = look(probes);
    }
    small.step();
    addToTrail();
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

  @Override
  public Saved save() {
    return new Saved(learning.save(), now, small.save(), trail.save());
  }

  @Override
  public void restore(Saved saved) {
    learning.restore(saved.learning);
    now = saved.now;
    small.restore(saved.small);
    trail.restore(saved.trail);
  }

  @Override
  public void close() {
    learning.close();
    small.close();
    landscape.close();
  }

  /** A saved lane; the histograms are shared with those of other steps. */
  record Saved(
      LearningLane.Saved learning, List<Hidden> now, Training.Checkpoint small, Trail.Saved trail)
      implements Simulation.State {

    @Override
    public long bytes() {
      return learning.bytes() + small.bytes();
    }
  }
}
