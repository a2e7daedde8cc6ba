package gradarium.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.Csv;
import gradarium.engine.HostCopy;
import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.data.Dataset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Losses and their gradients, by both ways of computing them. The numbers come from PyTorch:
 * src/test/python/reference_losses.py.
 */
class LossTest {

  /** A mini-batch: outputs and targets one output after the other, and what is right. */
  private record Case(
      String name, Loss loss, int batch, int outputs, Map<String, List<Double>> numbers) {

    double[] of(String kind) {
      return numbers.get(kind).stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private static List<Case> reference() throws Exception {
    Map<String, Case> cases = new LinkedHashMap<>();
    for (String[] row : Csv.rows("/reference/losses.csv")) {
      cases
          .computeIfAbsent(
              row[1],
              n ->
                  new Case(
                      row[0] + " " + n,
                      Loss.valueOf(row[0]),
                      Integer.parseInt(row[2]),
                      Integer.parseInt(row[3]),
                      new LinkedHashMap<>()))
          .numbers
          .computeIfAbsent(row[4], k -> new ArrayList<>())
          .add(Double.parseDouble(row[6]));
    }
    assertThat(cases).hasSize(32);
    return List.copyOf(cases.values());
  }

  /** A loss and its gradient by the outputs. */
  private record Measured(double loss, double[] gradient) {}

  private static Measured measured(
      boolean portable, DataType type, Loss loss, int batch, double[] outputs, double[] targets) {
    int k = outputs.length / batch;
    float[] bySample = new float[targets.length];
    for (int i = 0; i < targets.length; i++) {
      bySample[i % batch * k + i / batch] = (float) targets[i];
    }
    try (Memory memory = new Memory()) {
      Pass pass = pass(memory, type, batch, k);
      HostCopy.write(outputs, pass.output().values());
      Dataset data = new Dataset("targets", 1, k, new float[2 * batch], bySample);
      BatchLoss measure =
          portable ? new PortableLoss(memory, pass, loss, data) : new OutputLoss(pass, loss, data);
      int[] samples = IntStream.range(0, batch).toArray();
      measure.measure(samples);
      double again = measure.measure(samples);
      return new Measured(again, HostCopy.of(pass.output().gradient()));
    }
  }

  private static Pass pass(Memory memory, DataType type, int batch, int outputs) {
    return new Pass(
        Signal.input(batch, 1, memory, type),
        List.of(Signal.of(batch, outputs, memory, type)),
        new Program(memory),
        new Program(memory),
        List.of());
  }

  @Test
  void bothWaysGiveTheNumbersOfTheReference() throws Exception {
    for (Case each : reference()) {
      for (boolean portable : new boolean[] {false, true}) {
        for (DataType type : List.of(DataType.DOUBLE, DataType.FLOAT)) {
          String what = "%s, %s, portable: %s".formatted(each.name, type, portable);
          Measured measured =
              measured(portable, type, each.loss, each.batch, each.of("output"), each.of("target"));
          double relative = type == DataType.DOUBLE ? 1e-9 : 1e-5;
          same(measured.loss, each.of("loss")[0], relative, what);
          double[] gradient = each.of("gradient");
          assertThat(measured.gradient).as(what).hasSameSizeAs(gradient);
          for (int i = 0; i < gradient.length; i++) {
            same(measured.gradient[i], gradient[i], relative, what);
          }
        }
      }
    }
  }

  private static void same(double actual, double expected, double relative, String what) {
    double allowed = relative * Math.max(1, Math.abs(expected));
    assertThat(actual).as(what).isCloseTo(expected, within(allowed));
  }

  /** −ln softmax = ln(1 + 1/e) at the class whose output is larger by 1; the third has no share. */
  @Test
  void aClassThatIsInfinitelyUnlikelyCostsNothingWhereItIsNotTheRightOne() {
    double[] outputs = {2, 1, Double.NEGATIVE_INFINITY};
    double share = 1 / (1 + Math.exp(-1));
    for (boolean portable : new boolean[] {false, true}) {
      Measured measured =
          measured(
              portable,
              DataType.DOUBLE,
              Loss.SOFTMAX_CROSS_ENTROPY,
              1,
              outputs,
              new double[] {1, 0, 0});
      assertThat(measured.loss).isCloseTo(Math.log1p(Math.exp(-1)), within(1e-12));
      assertThat(measured.gradient)
          .containsExactly(new double[] {share - 1, 1 - share, 0}, within(1e-12));
    }
  }

  @Test
  void anOutputThatIsNoNumberIsSeenInTheLoss() {
    for (Loss loss : Loss.values()) {
      for (DataType type : List.of(DataType.DOUBLE, DataType.FLOAT)) {
        for (boolean portable : new boolean[] {false, true}) {
          for (int place = 0; place < 6; place++) {
            double[] outputs = {1, -2, 3, -4, 5, -6};
            outputs[place] = Double.NaN;
            double[] targets = {1, 0, 0, 0, 1, 1};
            assertThat(measured(portable, type, loss, 3, outputs, targets).loss)
                .as("%s, %s, portable: %s, %s", loss, type, portable, place)
                .isNaN();
          }
        }
      }
    }
  }

  @Test
  void targetsOfAnotherLengthThanTheOutputsAreRefused() {
    try (Memory memory = new Memory()) {
      Pass pass = pass(memory, DataType.FLOAT, 1, 2);
      Dataset data = new Dataset("three", 1, 3, new float[] {0, 1}, new float[3]);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PortableLoss(memory, pass, Loss.MSE, data));
      assertThatIllegalArgumentException().isThrownBy(() -> new OutputLoss(pass, Loss.MSE, data));
    }
  }
}
