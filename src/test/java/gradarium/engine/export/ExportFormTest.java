package gradarium.engine.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.engine.data.DataFile;
import gradarium.engine.data.DataSource;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.PointSets;
import gradarium.engine.data.TableOptions;
import gradarium.engine.expression.ExpressionParser;
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
import gradarium.engine.network.Trained;
import gradarium.engine.network.Training;
import gradarium.engine.optimizer.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ExportFormTest {
  private static final Dataset POINTS =
      PointSets.named("moons")
          .orElseThrow()
          .draw(60, 0.2, RandomStream.of(Purpose.TRAINING_SAMPLES, 3));

  /** The Python that runs exported code; another one by {@code -Dpython=…}. */
  private static final String PYTHON = System.getProperty("python", "/usr/bin/python3");

  private static final List<Activation> PARAMETRIC =
      List.of(Activations.named("parametric-relu").orElseThrow());
  private static final String TORCH = "import torch\n";
  private static final String TORCH_OUTPUTS =
      "model(torch.tensor(inputs, dtype=torch.float64)).flatten().tolist()";
  private static final String NUMPY = "import numpy as np\n";
  private static final String KERAS_OUTPUTS =
      "model.predict(np.array(inputs), verbose=0).flatten().tolist()";

  @TempDir Path folder;

  /** A network with every kind of layer, after some steps. */
  private static Training training(Activation activation) {
    return training(activation, POINTS);
  }

  private static Training training(Activation activation, Dataset data) {
    Initializer weights = Initializers.named("he-normal").orElseThrow();
    List<Layer> layers = new ArrayList<>();
    for (int units : new int[] {5, 3}) {
      layers.add(new Dense(units, weights));
      layers.add(BatchNormalization.usual());
      layers.add(new Nonlinear(activation));
      layers.add(new Dropout(0.2));
    }
    layers.add(new Dense(data.outputs(), weights));
    layers.add(new Nonlinear(Activations.named("sigmoid").orElseThrow()));
    Training training =
        new Training(
            Network.ofDoubles(2, layers),
            data,
            Loss.HALF_SQUARED_ERROR,
            new Training.Plan(Methods.named("adam").orElseThrow(), 12, 7, false));
    training.setLearningRate(0.05);
    for (int i = 0; i < 40; i++) {
      training.step();
    }
    return training;
  }

  /** Two classes far from 0 and near each other, as a table has them. */
  private Dataset farOff() throws Exception {
    StringBuilder table = new StringBuilder("east,north,label\n");
    for (int i = 0; i < 60; i++) {
      double off = Math.sin(i) + i % 2 * 10;
      table.append(1000 + off).append(',').append(-500 - off + Math.cos(3 * i) / 2);
      table.append(i % 2 == 0 ? ",near\n" : ",far\n");
    }
    Path file = Files.writeString(folder.resolve("far.csv"), table);
    return DataFile.read(new DataSource(file, TableOptions.NONE)).split().training();
  }

  @Test
  void pyTorchComputesTheSameFromTheRowsOfATableWithEveryActivation() throws Exception {
    assumeTrue(runs("import torch"), "skipped: python3 has no torch");
    assertSame(ExportForm.PYTORCH, farOff(), Activations.ALL, TORCH, TORCH_OUTPUTS);
    assertSame(ExportForm.PYTORCH, POINTS, PARAMETRIC, TORCH, TORCH_OUTPUTS);
  }

  /** Keras normalizes batches in single precision, whatever its floatx is. */
  @Test
  void kerasComputesTheSameWithEveryActivation() throws Exception {
    assumeTrue(runs("import keras"), "skipped: python3 has no keras");
    assertSame(ExportForm.KERAS, farOff(), Activations.ALL, NUMPY, KERAS_OUTPUTS);
    assertSame(ExportForm.KERAS, POINTS, PARAMETRIC, NUMPY, KERAS_OUTPUTS);
  }

  @Test
  void codeForKerasRunsOnAStandInForItWithEveryActivation() throws Exception {
    assumeTrue(runs("import numpy"), "skipped: python3 has no numpy");
    Path standIn = Path.of("src/test/python/keras_stand_in").toAbsolutePath();
    String imports = "import sys; sys.path.insert(0, '" + standIn + "')\n" + NUMPY;
    assertSame(ExportForm.KERAS, farOff(), Activations.ALL, imports, KERAS_OUTPUTS);
    assertSame(ExportForm.KERAS, POINTS, PARAMETRIC, imports, KERAS_OUTPUTS);
  }

  /** Asserts that the exported code, run by Python on rows as in the file, gives our outputs. */
  private void assertSame(
      ExportForm form, Dataset data, List<Activation> activations, String imports, String outputs)
      throws Exception {
    List<double[]> ours = new ArrayList<>();
    StringBuilder program = new StringBuilder(imports);
    program.append("inputs = ").append(rows(data)).append('\n');
    for (int k = 0; k < activations.size(); k++) {
      Training training = training(activations.get(k), data);
      Files.writeString(
          folder.resolve("network%s.py".formatted(k)), form.write(training.trained(), List.of()));
      program.append("import network%s; print(network%s.%s)\n".formatted(k, k, outputs));
      Responses responses = training.responses(data);
      responses.compute();
      ours.add(bySample(responses.of(training.network().layers().size() - 1), data));
    }
    List<String> printed = python(program.toString()).lines().toList();
    assertThat(printed).hasSize(ours.size());
    for (int k = 0; k < ours.size(); k++) {
      String name = activations.get(k).id();
      double[] theirs = new ObjectMapper().readValue(printed.get(k), double[].class);
      assertThat(theirs).hasSize(data.size() * data.outputs());
      for (int i = 0; i < theirs.length; i++) {
        assertThat(theirs[i]).as("%s, output %s", name, i).isCloseTo(ours.get(k)[i], within(1e-6));
      }
      if (data != POINTS) {
        assertThat(theirs[0]).as("%s tells samples apart", name).isNotEqualTo(theirs[2]);
      }
    }
  }

  private static double[] bySample(double[] byUnit, Dataset data) {
    double[] turned = new double[byUnit.length];
    for (int i = 0; i < data.size(); i++) {
      for (int k = 0; k < data.outputs(); k++) {
        turned[i * data.outputs() + k] = byUnit[k * data.size() + i];
      }
    }
    return turned;
  }

  /** The rows that the samples were before they were standardized. */
  private static String rows(Dataset data) {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      List<Double> row = new ArrayList<>();
      for (int k = 0; k < 2; k++) {
        double value = data.samples()[3 * i + k];
        boolean asItWas = data.standardization().isNone();
        double[] mean = data.standardization().mean();
        double[] deviation = data.standardization().deviation();
        row.add(asItWas ? value : value * deviation[k] + mean[k]);
      }
      rows.add(row);
    }
    return rows.toString();
  }

  @Test
  void farOffClassesAreToldApartByTheirRows() throws Exception {
    assumeTrue(runs("import torch"), "skipped: python3 has no torch");
    Training training = training(Activations.named("tanh").orElseThrow(), farOff());
    for (int i = 0; i < 300; i++) {
      training.step();
    }
    Files.writeString(
        folder.resolve("far.py"),
        ExportForm.PYTORCH.write(training.trained(), List.of("it's \"far\"\n", "near")));
    String printed =
        python(
            """
            import torch, far
            rows = torch.tensor([[1000.0, -500.0], [1010.0, -510.0]], dtype=torch.float64)
            print([far.classes[i] for i in far.model(rows).argmax(1)])
            """);
    assertThat(printed).isEqualTo("['near', 'it\\'s \"far\"\\n']");
  }

  @Test
  void jsonHasTheStandardizationOrTheRangeOfWhatWasLearned() throws Exception {
    Activation relu = Activations.named("relu").orElseThrow();
    Dataset far = farOff();
    JsonNode root = json(training(relu, far), List.of("near", "far"));
    assertThat(root.path("outputs").asInt()).isEqualTo(2);
    assertThat(root.path("classes").get(1).asText()).isEqualTo("far");
    assertThat(root.path("standardization").path("mean").get(0).asDouble())
        .isEqualTo(far.standardization().mean()[0])
        .isCloseTo(1005, within(1.0));
    assertThat(root.path("standardization").path("deviation")).hasSize(2);
    assertThat(root.has("range")).isFalse();
    root = json(training(relu), List.of());
    assertThat(root.has("standardization")).isFalse();
    assertThat(root.has("classes")).isFalse();
    assertThat(root.path("range").get(0).asDouble()).isLessThan(0).isGreaterThan(-3);
    assertThat(root.path("range").get(1).asDouble()).isLessThan(4).isGreaterThan(1);
  }

  private static JsonNode json(Training training, List<String> classes) throws IOException {
    return new ObjectMapper().readTree(ExportForm.JSON.write(training.trained(), classes));
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
        Files.writeString(
            folder.resolve(file), form.write(training(activation).trained(), List.of("0", "1")));
        program.append("ast.parse(open('%s').read())%n".formatted(file));
      }
    }
    assertThat(python(program.toString())).isEmpty();
  }

  @Test
  void jsonHasEveryLayerWithItsNumbers() throws Exception {
    Training training = training(Activations.named("parametric-relu").orElseThrow());
    JsonNode root =
        new ObjectMapper().readTree(ExportForm.JSON.write(training.trained(), List.of()));
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
    double slope = layers.get(2).path("slope").asDouble();
    String formula = layers.get(2).path("formula").asText();
    assertThat(ExpressionParser.parse(formula).at(-1, 0)).isEqualTo(-slope);
    assertThat(formula).matches("relu\\(x\\) [+-] [0-9.e-]+\\*min\\(x, 0\\)");
    double[] parameters = training.parameters();
    assertThat(layers.get(0).path("weights").get(1).get(0).asDouble()).isEqualTo(parameters[3]);
    assertThat(layers.get(0).path("biases").get(0).asDouble()).isEqualTo(parameters[2]);
    assertThat(layers.get(1).path("variance")).hasSize(5);
  }

  @Test
  void anActivationWithoutANameIsRefused() throws Exception {
    Training training = training(Activation.typed("x^3"));
    assertThatThrownBy(() -> ExportForm.PYTORCH.write(training.trained(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x^3");
    assertThat(ExportForm.JSON.write(training.trained(), List.of()))
        .contains("\"formula\" : \"x^3\"");
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

  @Test
  void noFormTakesANetworkThatDiverged() {
    Trained good = training(PARAMETRIC.get(0)).trained();
    assertThat(good.isFinite()).isTrue();
    for (double bad :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      double[] parameters = good.parameters().clone();
      parameters[parameters.length - 1] = bad;
      double[] statistics = good.statistics().clone();
      statistics[0] = bad;
      for (Trained diverged :
          List.of(
              new Trained(good.network(), parameters, good.statistics(), good.data()),
              new Trained(good.network(), good.parameters(), statistics, good.data()))) {
        assertThat(diverged.isFinite()).isFalse();
        for (ExportForm form : ExportForm.values()) {
          assertThatIllegalArgumentException().isThrownBy(() -> form.write(diverged, List.of()));
        }
      }
    }
  }
}
