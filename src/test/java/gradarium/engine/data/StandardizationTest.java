package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.activation.Activations;
import gradarium.engine.initializer.Initializers;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Training;
import gradarium.engine.optimizer.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a column begins, and in which unit it is, changes nothing of what is learned from it. */
class StandardizationTest {
  private static final int ROWS = 45;
  private static final int STEPS = 200;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1_700_000_000L, 1_000_000_000_000L, -9_000_000_000_000L})
  void aColumnThatBeginsFarFromZeroIsLearnedAsOneThatBeginsAtZero(long from) throws IOException {
    Evaluation.Result near = learned(i -> Integer.toString(i));
    Evaluation.Result far = learned(i -> Long.toString(from + i));
    assertThat(near.accuracy()).as("on the rows learned from").isGreaterThan(0.97);
    assertThat(far.accuracy()).isCloseTo(near.accuracy(), within(1e-3));
    assertThat(far.loss()).isCloseTo(near.loss(), within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"e-300", "e-30", "e30", "e300", "e306"})
  void aColumnInAnotherUnitIsLearnedAsWell(String unit) throws IOException {
    Evaluation.Result plain = learned(i -> Integer.toString(i));
    Evaluation.Result scaled = learned(i -> i + unit);
    assertThat(scaled.accuracy()).isCloseTo(plain.accuracy(), within(1e-3));
    assertThat(scaled.loss()).isCloseTo(plain.loss(), within(1e-3));
  }

  /** From −8.8e307 to 8.8e307: the largest difference is close to the largest number. */
  @Test
  void aColumnOfTheWidestSpreadIsLearnedAsWell() throws IOException {
    Evaluation.Result plain = learned(i -> Integer.toString(i));
    Evaluation.Result wide = learned(i -> (i - 22) * 4 + "e306");
    assertThat(wide.accuracy()).isCloseTo(plain.accuracy(), within(1e-3));
    assertThat(wide.loss()).isCloseTo(plain.loss(), within(1e-3));
  }

  /**
   * The mean of n whole numbers in a row is (n − 1) / 2 above the first, their variance (n² − 1) /
   * 12.
   */
  @ParameterizedTest
  @CsvSource({"0, 50", "1.7e9, 50", "1e12, 50", "1e12, 9999", "-1e15, 1001"})
  void meanAndDeviationOfWholeNumbersInARowAreTheirFormulas(double from, int n) {
    double[][] rows = new double[n][1];
    for (int i = 0; i < n; i++) {
      rows[i][0] = from + i;
    }
    Standardization by = Standardization.of(rows);
    double mean = from + (n - 1) / 2.0;
    double deviation = Math.sqrt(((double) n * n - 1) / 12);
    assertThat(by.mean()[0]).isCloseTo(mean, within(2 * Math.ulp(mean)));
    assertThat(by.deviation()[0]).isCloseTo(deviation, within(1e-9 * deviation));
    assertThat(by.input(from, 0)).isCloseTo(-(n - 1) / 2.0 / deviation, within(1e-3));
  }

  /** What a network with one hidden layer makes of the rows that it learned from. */
  private Evaluation.Result learned(IntFunction<String> column) throws IOException {
    Dataset data = training(column);
    Network network =
        Network.ofFloats(
            1,
            List.of(
                new Dense(8, Initializers.named("xavier-normal").orElseThrow()),
                new Nonlinear(Activations.named("tanh").orElseThrow()),
                new Dense(2, Initializers.named("xavier-normal").orElseThrow())));
    Training.Plan plan = new Training.Plan(Methods.named("adam").orElseThrow(), 12, 7, false);
    try (Training training = new Training(network, data, Loss.SOFTMAX_CROSS_ENTROPY, plan)) {
      training.setLearningRate(0.02);
      for (int i = 0; i < STEPS; i++) {
        training.step();
      }
      return training.evaluation(data).measure();
    }
  }

  private Dataset training(IntFunction<String> column) throws IOException {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> column.apply(i) + "," + (i < 25 ? "early" : "late") + "\n")
            .collect(Collectors.joining("", "t,class\n", ""));
    Path file = Files.writeString(folder.resolve("table.csv"), rows);
    return DataFile.read(new DataSource(file, TableOptions.NONE)).split().training();
  }
}
