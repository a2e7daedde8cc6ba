package gradarium.engine.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.PointSets;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.network.BatchNormalization;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Dropout;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Responses;
import gradarium.engine.network.Training;
import gradarium.engine.optimizer.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFormTest {
  private static final Dataset POINTS =
      PointSets.named("moons")
          .orElseThrow()
          .draw(60, 0.2, RandomStream.of(Purpose.TRAINING_SAMPLES, 3));

  /** The Python that runs exported code; another one by {@code -Dpython=…}. */
  private static final String PYTHON = System.getProperty("python", "/usr/bin/python3");

  @TempDir Path folder;

  /** A network with every kind of layer, after some steps. */
  private static Training training(Activation activation) {
    Initializer weights = Initializers.named("he-normal").orElseThrow();
    List<Layer> layers = new ArrayList<>();
    for (int units : new int[] {5, 3}) {
      layers.add(new Dense(units, weights));
      layers.add(BatchNormalization.usual());
      layers.add(new Nonlinear(activation));
      layers.add(new Dropout(0.2));
    }
    layers.add(new Dense(1, weights));
    layers.add(new Nonlinear(Activations.named("sigmoid").orElseThrow()));
    Training training =
        new Training(
            Network.ofDoubles(2, layers),
            POINTS,
            Loss.HALF_SQUARED_ERROR,
            new Training.Plan(Methods.named("adam").orElseThrow(), 12, 7, false));
    training.setLearningRate(0.05);
    for (int i = 0; i < 40; i++) {
      training.step();
    }
    return training;
  }

  @Test
  void pyTorchComputesTheSameWithEveryActivation() throws Exception {
    assumeTrue(runs("import torch"), "skipped: python3 has no torch");
    assertSame(
        ExportForm.PYTORCH,
        "import torch\n",
        "model(torch.tensor(inputs, dtype=torch.float64)).flatten().tolist()",
        1e-12);
  }

  /** Keras normalizes batches in single precision, whatever its floatx is. */
  @Test
  void kerasComputesTheSameWithEveryActivation() throws Exception {
    assumeTrue(runs("import keras"), "skipped: python3 has no keras");
    assertSame(
        ExportForm.KERAS,
        "import numpy as np\n",
        "model.predict(np.array(inputs), verbose=0).flatten().tolist()",
        1e-6);
  }

  /** Asserts that the exported code, run by Python, gives our outputs. */
  private void assertSame(ExportForm form, String imports, String outputs, double tolerance)
      throws Exception {
    List<double[]> ours = new ArrayList<>();
    StringBuilder program = new StringBuilder(imports);
    program.append("inputs = %s%n".formatted(inputs()));
    for (int k = 0; k < Activations.ALL.size(); k++) {
      Training training = training(Activations.ALL.get(k));
      Files.writeString(
          folder.resolve("network%d.py".formatted(k)), form.write(training.trained()));
      program.append("import network%d; print(network%d.%s)%n".formatted(k, k, outputs));
      Responses responses = training.responses(POINTS);
      responses.compute();
      ours.add(responses.of(training.network().layers().size() - 1).clone());
    }
    List<String> printed = python(program.toString()).lines().toList();
    assertThat(printed).hasSize(ours.size());
    for (int k = 0; k < ours.size(); k++) {
      double[] theirs = new ObjectMapper().readValue(printed.get(k), double[].class);
      assertThat(theirs).hasSize(POINTS.size());
      for (int i = 0; i < theirs.length; i++) {
        assertThat(theirs[i])
            .as("%s, output %d", Activations.ALL.get(k).id(), i)
            .isCloseTo(ours.get(k)[i], within(tolerance));
      }
    }
  }

  private static String inputs() {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < POINTS.size(); i++) {
      rows.add(List.of((double) POINTS.samples()[3 * i], (double) POINTS.samples()[3 * i + 1]));
    }
    return rows.toString();
  }

  @Test
  void oneInputGivesTheSameWithoutNd4j() {
    for (Activation activation : Activations.ALL) {
      Training training = training(activation);
      Responses responses = training.responses(POINTS);
      responses.compute();
      int layers = training.network().layers().size();
      double[] all = responses.of(layers - 1);
      for (int i = 0; i < POINTS.size(); i++) {
        double[] input = {POINTS.samples()[3 * i], POINTS.samples()[3 * i + 1]};
        double[] output = training.trained().output(input, 0, layers);
        assertThat(output[0]).as(activation.id()).isCloseTo(all[i], within(1e-12));
      }
    }
  }

  @Test
  void allCodeIsPython() throws Exception {
    assumeTrue(runs("import ast"), "skipped: no python3");
    StringBuilder program = new StringBuilder("import ast\n");
    for (Activation activation : Activations.ALL) {
      for (ExportForm form : List.of(ExportForm.PYTORCH, ExportForm.KERAS)) {
        String file = "%s_%s.py".formatted(form.id(), activation.id());
        Files.writeString(folder.resolve(file), form.write(training(activation).trained()));
        program.append("ast.parse(open('%s').read())%n".formatted(file));
      }
    }
    assertThat(python(program.toString())).isEmpty();
  }

  @Test
  void jsonHasEveryLayerWithItsNumbers() throws IOException {
    Training training = training(Activations.named("parametric-relu").orElseThrow());
    JsonNode root = new ObjectMapper().readTree(ExportForm.JSON.write(training.trained()));
    assertThat(root.path("inputs").asInt()).isEqualTo(2);
    JsonNode layers = root.path("layers");
    List<String> types = new ArrayList<>();
    int numbers = 0;
    for (JsonNode layer : layers) {
      types.add(layer.path("type").asText());
      for (JsonNode row : layer.path("weights")) {
        numbers += row.size();
      }
      numbers += layer.path("biases").size();
      numbers += layer.path("gamma").size() + layer.path("beta").size();
      numbers += layer.has("slope") ? 1 : 0;
    }
    assertThat(types)
        .containsExactly(
            "dense",
            "batch-normalization",
            "activation",
            "dropout",
            "dense",
            "batch-normalization",
            "activation",
            "dropout",
            "dense",
            "activation");
    assertThat(numbers).isEqualTo(training.network().parameters());
    double[] parameters = training.parameters();
    assertThat(layers.get(0).path("weights").get(1).get(0).asDouble()).isEqualTo(parameters[3]);
    assertThat(layers.get(0).path("biases").get(0).asDouble()).isEqualTo(parameters[2]);
    assertThat(layers.get(1).path("variance")).hasSize(5);
  }

  @Test
  void anActivationWithoutANameIsRefused() throws Exception {
    Training training = training(Activation.typed("x^3"));
    assertThatThrownBy(() -> ExportForm.PYTORCH.write(training.trained()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x^3");
    assertThat(ExportForm.JSON.write(training.trained())).contains("\"formula\"");
  }

  private boolean runs(String program) throws InterruptedException {
    try {
      return start(program).waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String python(String program) throws IOException, InterruptedException {
    Process process = start(program);
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.strip();
  }

  private Process start(String program) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(PYTHON, "-c", program);
    builder.environment().put("JAX_ENABLE_X64", "1");
    return builder.directory(folder.toFile()).redirectErrorStream(true).start();
  }
}
