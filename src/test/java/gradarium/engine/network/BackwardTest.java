package gradarium.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What backward passes compute equals central finite differences of what forward passes compute.
 */
class BackwardTest {
  private static final double H = 5e-5;
  private static final double RELATIVE = 1e-6;
  private static final Initializer WEIGHTS = Initializers.named("xavier-normal").orElseThrow();

  @Provide
  Arbitrary<Activation> activations() {
    return Arbitraries.of(Activations.ALL);
  }

  @Tag("slow")
  @Property(tries = 120)
  void anyStackOfLayers(
      @ForAll("activations") Activation activation,
      @ForAll @IntRange(min = 1, max = 6) int inputs,
      @ForAll @IntRange(min = 1, max = 7) int width,
      @ForAll @IntRange(min = 1, max = 4) int outputs,
      @ForAll @IntRange(min = 2, max = 9) int batch,
      @ForAll @IntRange(min = 1, max = 3) int depth,
      @ForAll boolean normalized,
      @ForAll boolean dropped,
      @ForAll Loss loss,
      @ForAll @IntRange(min = 0, max = 9999) int seed) {
    List<Layer> layers = new ArrayList<>();
    if (dropped) {
      layers.add(new Dropout(0.3));
    }
    for (int i = 0; i < depth; i++) {
      layers.add(new Dense(width, WEIGHTS));
      if (normalized) {
        layers.add(BatchNormalization.usual());
      }
      layers.add(new Nonlinear(activation));
      if (dropped) {
        layers.add(new Dropout(0.4));
      }
    }
    layers.add(new Dense(outputs, WEIGHTS));
    try (Memory memory = new Memory()) {
      check(memory, new Network(inputs, layers, DataType.DOUBLE), batch, loss, seed);
    }
  }

  private static void check(Memory memory, Network network, int batch, Loss loss, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] first = new double[network.parameters()];
    for (int i = 0; i < first.length; i++) {
      first[i] = 0.7 * random.nextGaussian();
    }
    INDArray theta = memory.vector(network.type(), network.firstParameters(seed));
    INDArray statistics = memory.vector(network.type(), network.firstStatistics());
    INDArray gradient = memory.like(theta);
    Pass pass = network.training(memory, theta, gradient, statistics, batch);
    double[] input = new double[batch * (network.inputs() + 1)];
    for (int i = 0; i < input.length; i++) {
      input[i] = (i + 1) % (network.inputs() + 1) == 0 ? 1 : random.nextGaussian();
    }
    int k = network.outputs();
    double[] targets = new double[batch * k];
    for (int i = 0; i < batch; i++) {
      targets[random.nextInt(k) * batch + i] = 1;
    }
    HostCopy.write(input, pass.input().extended());
    pass.drawMasks(seed, 1);
    HostCopy.write(first, theta);
    double[] outputGradient = new double[batch * k];
    lossAt(first, theta, pass, loss, targets, outputGradient);
    HostCopy.write(outputGradient, pass.output().gradient());
    pass.backward().run();
    double[] computed = HostCopy.of(gradient);

    double[] unused = new double[outputGradient.length];
    int checked = 0;
    double largest = 1e-3;
    for (double g : computed) {
      largest = Math.max(largest, Math.abs(g));
    }
    for (int i = 0; i < first.length; i++) {
      double[] at = new double[5];
      for (int k5 = 0; k5 < 5; k5++) {
        double[] moved = first.clone();
        moved[i] += (k5 - 2) * H;
        at[k5] = lossAt(moved, theta, pass, loss, targets, unused);
      }
      double near = (at[3] - at[1]) / (2 * H);
      double difference = (8 * (at[3] - at[1]) - (at[4] - at[0])) / (12 * H);
      // the two stencils part where there is a corner, or where finite differences are no measure
      if (Math.abs(near - difference) < 10 * RELATIVE * largest) {
        checked++;
        assertThat(Math.abs(computed[i] - difference))
            .as("parameter %d of %s: %s against %s", i, network.layers(), computed[i], difference)
            .isLessThan(RELATIVE * largest);
      }
    }
    assertThat(checked).as("numbers compared").isGreaterThan(first.length / 2);
  }

  private static double lossAt(
      double[] parameters,
      INDArray theta,
      Pass pass,
      Loss loss,
      double[] targets,
      double[] gradient) {
    HostCopy.write(parameters, theta);
    pass.forward().run();
    int batch = pass.output().batch();
    int k = pass.output().size();
    double[] y = HostCopy.of(pass.output().values());
    return loss.of(y, targets, batch, batch, k, gradient);
  }
}
