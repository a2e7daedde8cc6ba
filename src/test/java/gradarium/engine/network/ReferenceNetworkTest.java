package gradarium.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.Csv;
import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.engine.initializer.Initializers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The numbers come from PyTorch: src/test/python/reference_networks.py. */
class ReferenceNetworkTest {
  private static final Memory MEMORY = new Memory();

  @TestFactory
  List<DynamicTest> forwardAndBackwardAreThoseOfTheReference() throws Exception {
    Map<String, Map<String, List<Double>>> cases = new LinkedHashMap<>();
    for (String[] row : Csv.rows("/reference/networks.csv")) {
      String name = String.join(",", List.of(row).subList(0, 8));
      cases
          .computeIfAbsent(name, k -> new LinkedHashMap<>())
          .computeIfAbsent(row[8], k -> new ArrayList<>())
          .add(Double.parseDouble(row[10]));
    }
    assertThat(cases).hasSize(26);
    return cases.entrySet().stream()
        .map(c -> DynamicTest.dynamicTest(c.getKey(), () -> compare(c.getKey(), c.getValue())))
        .toList();
  }

  private static void compare(String name, Map<String, List<Double>> reference) {
    String[] parts = name.split(",");
    int inputs = Integer.parseInt(parts[0]);
    int k = Integer.parseInt(parts[2]);
    int batch = Integer.parseInt(parts[4]);
    Network network =
        network(
            inputs,
            Integer.parseInt(parts[1]),
            k,
            Integer.parseInt(parts[3]),
            Activations.named(parts[5]).orElseThrow(),
            Boolean.parseBoolean(parts[6]));
    double[] parameters = new double[network.parameters()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = 0.6 * Math.sin(1 + i);
    }
    INDArray theta = MEMORY.vector(DataType.DOUBLE, parameters);
    INDArray gradient = MEMORY.like(theta);
    INDArray statistics = MEMORY.vector(DataType.DOUBLE, network.firstStatistics());
    Pass pass = network.training(MEMORY, theta, gradient, statistics, batch);
    double[] input = new double[batch * (inputs + 1)];
    double[] targets = new double[batch * k];
    for (int s = 0; s < batch; s++) {
      for (int j = 0; j < inputs; j++) {
        input[s * (inputs + 1) + j] = Math.cos(1 + 3 * s + j);
      }
      input[s * (inputs + 1) + inputs] = 1;
      targets[s % k * batch + s] = 1;
    }
    HostCopy.write(input, pass.input().extended());
    pass.forward().run();
    double[] outputs = read(pass.output().values());
    same(outputs, reference.get("output"), "output");
    double[] outputGradient = new double[batch * k];
    double loss = Loss.valueOf(parts[7]).of(outputs, targets, batch, batch, k, outputGradient);
    same(new double[] {loss}, reference.get("loss"), "loss");
    HostCopy.write(outputGradient, pass.output().gradient());
    pass.backward().run();
    same(read(gradient), reference.get("gradient"), "gradient");
    double[] norms = new WeightNorms(MEMORY, network, gradient).measure();
    same(norms, reference.get("weight-norm"), "norm of the gradient by the weights");
    if (reference.containsKey("statistic")) {
      same(read(statistics), reference.get("statistic"), "statistic");
      Pass evaluation = network.evaluation(MEMORY, theta, statistics, batch);
      HostCopy.write(input, evaluation.input().extended());
      evaluation.forward().run();
      same(read(evaluation.output().values()), reference.get("evaluated"), "evaluated");
    }
  }

  private static Network network(
      int inputs, int width, int k, int depth, Activation activation, boolean normalized) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      layers.add(new Dense(width, Initializers.ALL.get(0)));
      if (normalized) {
        layers.add(BatchNormalization.usual());
      }
      layers.add(new Nonlinear(activation));
    }
    layers.add(new Dense(k, Initializers.ALL.get(0)));
    return new Network(inputs, layers, DataType.DOUBLE);
  }

  private static double[] read(INDArray array) {
    return HostCopy.of(array);
  }

  private static void same(double[] actual, List<Double> expected, String what) {
    assertThat(actual).as(what).hasSameSizeAs(expected.toArray());
    for (int i = 0; i < actual.length; i++) {
      double allowed = 1e-9 * Math.max(1, Math.abs(expected.get(i)));
      assertThat(actual[i]).as("%s %d", what, i).isCloseTo(expected.get(i), within(allowed));
    }
  }

  /** One unit, one sample, by hand: σ(2·0.5 − 1) = 0.5, σ′ = 0.25. */
  @Test
  void theChainRuleOfTheLecture() {
    Network network =
        new Network(
            1,
            List.of(
                new Dense(1, Initializers.ALL.get(0)),
                new Nonlinear(Activations.named("sigmoid").orElseThrow())),
            DataType.DOUBLE);
    INDArray theta = MEMORY.vector(DataType.DOUBLE, 2, -1);
    INDArray gradient = MEMORY.like(theta);
    INDArray statistics = MEMORY.vector(DataType.DOUBLE);
    Pass pass = network.training(MEMORY, theta, gradient, statistics, 1);
    HostCopy.write(new double[] {0.5, 1}, pass.input().extended());
    pass.forward().run();
    assertThat(read(pass.output().values())).containsExactly(0.5);
    // ε = (y − t)² for t = 1: ∂ε/∂y = −1; ∂ε/∂w = −1 · 0.25 · 0.5, ∂ε/∂b = −1 · 0.25
    double[] outputGradient = new double[1];
    assertThat(Loss.MSE.of(new double[] {0.5}, new double[] {1}, 1, 1, 1, outputGradient))
        .isEqualTo(0.25);
    HostCopy.write(outputGradient, pass.output().gradient());
    pass.backward().run();
    assertThat(read(gradient)).containsExactly(-0.125, -0.25);
    // as the lecture has it, ε = ½ (t − y)²: ∂ε/∂w = −(1 − 0.5) · 0.25 · 0.5
    assertThat(
            Loss.HALF_SQUARED_ERROR.of(
                new double[] {0.5}, new double[] {1}, 1, 1, 1, outputGradient))
        .isEqualTo(0.125);
    HostCopy.write(outputGradient, pass.output().gradient());
    pass.backward().run();
    assertThat(read(gradient)).containsExactly(-0.0625, -0.125);
  }

  @Test
  void dropoutDropsWholeUnitsAndScalesTheOthers() {
    Network network =
        new Network(
            3,
            List.of(
                new Dense(200, Initializers.named("he-normal").orElseThrow()), new Dropout(0.3)),
            DataType.FLOAT);
    INDArray theta = MEMORY.vector(DataType.FLOAT, network.firstParameters(1));
    INDArray statistics = MEMORY.vector(DataType.FLOAT);
    Pass pass = network.training(MEMORY, theta, MEMORY.like(theta), statistics, 4);
    HostCopy.write(
        new double[] {1, 2, 3, 1, 4, 5, 6, 1, 7, 8, 9, 1, 1, 1, 1, 1}, pass.input().extended());
    pass.drawMasks(5, 1);
    pass.forward().run();
    double[] before = read(pass.outputs().get(0).values());
    double[] after = read(pass.output().values());
    double[] factors = pass.masks().get(0).factors();
    int dropped = 0;
    for (int unit = 0; unit < 200; unit++) {
      dropped += factors[unit] == 0 ? 1 : 0;
      for (int sample = 0; sample < 4; sample++) {
        double expected = factors[unit] == 0 ? 0 : before[unit * 4 + sample] / 0.7;
        assertThat(after[unit * 4 + sample])
            .isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
      }
    }
    assertThat(dropped).isBetween(40, 80);
    pass.drawMasks(5, 2);
    assertThat(pass.masks().get(0).factors()).isNotEqualTo(factors);
    pass.drawMasks(5, 1);
    assertThat(pass.masks().get(0).factors()).isEqualTo(factors);
    Pass evaluation = network.evaluation(MEMORY, theta, statistics, 4);
    assertThat(evaluation.masks()).isEmpty();
    assertThat(evaluation.outputs().get(1)).isSameAs(evaluation.outputs().get(0));
  }
}
