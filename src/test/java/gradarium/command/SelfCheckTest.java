package gradarium.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.command.SelfCheck.Measured;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
  private final StringWriter said = new StringWriter();

  @Test
  void everyViewAgreesWithTheStoredNumbers() {
    assertThat(SelfCheck.run(new PrintWriter(said))).as(said.toString()).isTrue();
    for (Concept<?> concept : Concepts.ALL) {
      assertThat(said.toString()).contains("✓ " + concept.id() + ": one step, ");
    }
    assertThat(SelfCheck.stored().keySet())
        .containsExactlyElementsOf(Concepts.ALL.stream().map(Concept::id).toList());
  }

  /** Sums in another order leave another rest where the terms cancel. */
  @Test
  void roundingAroundZeroIsNoDifference() {
    Measured mean = SelfCheck.stored().get("batchnorm").get("with_unit_mean");
    assertThat(mean.size()).isCloseTo(1, within(0.01));
    assertThat(mean.difference(-7.7e-9)).isLessThan(1e-6);
  }

  @Test
  void aWrongFactorOrSignAndWhatIsMissingAreSaid() {
    Map<String, Map<String, Measured>> stored = SelfCheck.stored();
    change(stored, "mlp", "train_loss", v -> v * 1.001);
    change(stored, "vanishing", "network_layer_1_gradient_norm", v -> v * 1.001);
    change(stored, "descent", "batch_w", v -> -v);
    change(stored, "batchnorm", "with_unit_mean", v -> v + 0.001);
    stored.get("stacked").put("nowhere", new Measured(1, 1));
    stored.remove("dropout");
    assertThat(SelfCheck.run(new PrintWriter(said), stored)).isFalse();
    assertThat(said.toString())
        .contains("✗ mlp: one step, ", "train_loss is ")
        .contains("✗ vanishing: one step, ", "network_layer_1_gradient_norm is ")
        .contains("✗ descent: one step, ", "batch_w is ")
        .contains("✗ batchnorm: one step, ", "with_unit_mean is ")
        .contains("✗ stacked: ", "nowhere is NaN, stored 1.0")
        .contains("✗ dropout: one step, 0 numbers, none stored")
        .contains("✓ optimizer")
        .contains("Something is wrong");
  }

  private static void change(
      Map<String, Map<String, Measured>> stored, String view, String name, DoubleUnaryOperator by) {
    stored
        .get(view)
        .computeIfPresent(
            name, (n, old) -> new Measured(by.applyAsDouble(old.value()), old.size()));
  }
}
