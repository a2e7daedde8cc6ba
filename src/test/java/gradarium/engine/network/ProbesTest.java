package gradarium.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.network.Probes.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What probes measure of a network so small that all its numbers are worked out by hand. */
class ProbesTest {
  private static final Initializer ZEROS = Initializers.named("zeros").orElseThrow();
  private static final Activation RELU = Activations.named("relu").orElseThrow();

  /** One input, two units: z = 2x − 1 and z = −x − 3; one output: 3 a + 4 b + 1. */
  private static final Network NETWORK =
      Network.ofDoubles(1, List.of(new Dense(2, ZEROS), new Nonlinear(RELU), new Dense(1, ZEROS)));

  private static final Memory MEMORY = new Memory();
  private static final double[] THETA = {2, -1, -1, -3, 3, 4, 1};

  private static Pass passOver(double... samples) {
    INDArray theta = MEMORY.vector(DataType.DOUBLE, THETA);
    INDArray statistics = MEMORY.vector(DataType.DOUBLE, NETWORK.firstStatistics());
    Pass pass = NETWORK.training(MEMORY, theta, MEMORY.like(theta), statistics, samples.length);
    double[] input = new double[2 * samples.length];
    for (int i = 0; i < samples.length; i++) {
      input[2 * i] = samples[i];
      input[2 * i + 1] = 1;
    }
    HostCopy.write(input, pass.input().extended());
    pass.forward().run();
    return pass;
  }

  private static Probes probesOver(double... samples) {
    return new Probes(NETWORK, passOver(samples));
  }

  private static double[] norms(DataType type, double... vector) {
    return new WeightNorms(MEMORY, NETWORK, MEMORY.vector(type, vector)).measure();
  }

  @Test
  void normsAreThoseOfTheWeightsOfEachDenseLayer() {
    for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
      double[] norms = norms(type, THETA);
      assertThat(norms).hasSize(2);
      // weights 2 and −1, biases −1 and −3; weights 3 and 4, bias 1
      assertThat(norms[0]).isCloseTo(Math.sqrt(5), within(type == DataType.FLOAT ? 1e-6 : 1e-12));
      assertThat(norms[1]).isCloseTo(5, within(type == DataType.FLOAT ? 1e-6 : 1e-12));
    }
  }

  @Test
  void normsLoseNeitherTinyNorHugeNumbers() {
    double[] norms = norms(DataType.DOUBLE, 3e-200, 0, 4e-200, 0, 3e200, 4e200, 0);
    assertThat(norms[0]).isCloseTo(5e-200, within(1e-212));
    assertThat(norms[1]).isCloseTo(5e200, within(1e188));
    norms = norms(DataType.FLOAT, 3e-30, 0, 4e-30, 0, 3e30, 4e30, 0);
    assertThat(norms[0]).isCloseTo(5e-30, within(1e-36));
    assertThat(norms[1]).isCloseTo(5e30, within(1e24));
  }

  @Test
  void normsOfWhatIsNoNumberAreNone() {
    assertThat(norms(DataType.DOUBLE, 1, 0, Double.NaN, 0, 1, 1, 1)[0]).isNaN();
    assertThat(norms(DataType.DOUBLE, 1, 1, 0, 0, Double.POSITIVE_INFINITY, 1, 1)[1]).isNotFinite();
  }

  @Test
  void inputsAndActivationsComeUnitByUnit() {
    Probes probes = probesOver(0, 1, 2);
    assertThat(probes.hidden()).isEqualTo(1);
    assertThat(probes.inputs(0)).containsExactly(-1, 1, 3, -3, -4, -5);
    assertThat(probes.activations(0)).containsExactly(0, 1, 3, 0, 0, 0);
  }

  @Test
  void gradientsAreThoseByTheInputs() {
    Pass pass = passOver(0, 1, 2);
    HostCopy.write(new double[] {1, 10, 100}, pass.output().gradient());
    pass.backward().run();
    // ∂/∂z = output gradient · weight · (1 where z > 0)
    assertThat(new Probes(NETWORK, pass).gradients(0)).containsExactly(0, 30, 300, 0, 0, 0);
  }

  @Test
  void aUnitIsDeadThatNoSampleMoves() {
    assertThat(probesOver(0, 1, 2).slope(0).dead()).isEqualTo(0.5);
    assertThat(probesOver(0, 0.2, 0.4).slope(0).dead()).isEqualTo(1);
    assertThat(probesOver(-9, 0, 2).slope(0).dead()).isZero();
  }

  @Test
  void slopesAreMeans() {
    // two of six inputs are positive
    assertThat(probesOver(0, 1, 2).slope(0).mean()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void aDistributionHasMeanDeviationAndOuterBins() {
    Distribution d = Distribution.of(new double[] {-9, 0.5, 0.6, 1.5, 9, 9}, 0, 2, 2);
    assertThat(d.mean()).isCloseTo(11.6 / 6, within(1e-12));
    // mean of squares: (81 + 0.25 + 0.36 + 2.25 + 81 + 81) / 6 = 245.86 / 6
    double variance = 245.86 / 6 - Math.pow(11.6 / 6, 2);
    assertThat(d.deviation()).isCloseTo(Math.sqrt(variance), within(1e-12));
    assertThat(d.density()).containsExactly(1, 1);
    assertThat(Distribution.of(new double[] {0.5, 0.6, 1.5}, 0, 2, 2).density())
        .containsExactly(1, 0.5);
  }
}
