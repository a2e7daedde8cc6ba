package gradarium.concept.initialization;

import gradarium.concept.initialization.InitializationSnapshot.Plane;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.PointSet;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializer.Distribution;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Landscape;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Training;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Settings;
import java.util.List;

/**
 * A network with one hidden layer, so small that its loss can be computed all over a plane. Two
 * directions span the plane: what is drawn for the weights of the first layer, and for those of the
 * second, of deviation 1. All initializers that draw from the same distribution multiply the same
 * draws, so that all of them start on that plane.
 */
final class SmallNetwork {
  private static final int UNITS = 16;
  private static final int SAMPLES = 200;
  private static final double NOISE = 0.1;

  private final Settings settings;
  private final long seed;
  private final Dataset data;
  private final Loss loss;

  SmallNetwork(Settings settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    PointSet points = InitializationSettings.points(settings);
    data = points.draw(SAMPLES, NOISE, RandomStream.of(Purpose.TRAINING_SAMPLES, seed));
    loss = points.isOfClasses() ? Loss.BINARY_CROSS_ENTROPY : Loss.MSE;
  }

  private Network network(Initializer initializer) {
    return Network.ofDoubles(
        data.inputs(),
        List.of(
            new Dense(UNITS, initializer),
            new Nonlinear(NetworkSettings.activation(settings)),
            new Dense(1, initializer)));
  }

  /** A training on all samples at once from where an initializer starts. */
  Training training(Initializer initializer) {
    Training.Plan plan = new Training.Plan(NetworkSettings.method(settings), SAMPLES, seed, false);
    return new Training(network(initializer), data, loss, plan);
  }

  /** The samples, all of which it learns. */
  Dataset data() {
    return data;
  }

  /** The plane on which the initializers of a distribution start. */
  Landscape landscape(Distribution distribution) {
    double width = distribution == Distribution.UNIFORM ? Math.sqrt(3) : 1;
    Network network = network(new Initializer("", "", distribution, (in, out) -> width, "", ""));
    double[] drawn = network.firstParameters(seed);
    int second = network.offset(network.layers().size() - 1);
    double[] u = drawn.clone();
    double[] v = drawn.clone();
    for (int i = 0; i < drawn.length; i++) {
      if (i < second) {
        v[i] = 0;
      } else {
        u[i] = 0;
      }
    }
    return new Landscape(network, data, loss, u, v);
  }

  /** The loss all over a plane. */
  static Plane plane(Landscape landscape) {
    double[] losses = new double[Plane.SIZE * Plane.SIZE];
    for (int j = 0; j < Plane.SIZE; j++) {
      for (int i = 0; i < Plane.SIZE; i++) {
        losses[j * Plane.SIZE + i] = landscape.lossAt(Plane.value(i), Plane.value(j));
      }
    }
    return new Plane(losses);
  }
}
