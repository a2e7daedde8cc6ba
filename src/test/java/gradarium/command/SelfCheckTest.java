package gradarium.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.command.SelfCheck.Measured;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SelfCheckTest {
  private final StringWriter said = new StringWriter();

  @Test
  void everyViewAgreesWithTheStoredNumbers() {
    assertThat(SelfCheck.run(new PrintWriter(said))).as(said.toString()).isTrue();
    for (Concept<?> concept : Concepts.ALL) {
      assertThat(said.toString())
          .contains("✓ " + concept.id() + ": " + concept.firstMeasured() + " steps, ");
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
    stored.put("stacked", withFirst("nowhere", stored.get("stacked")));
    stored.remove("dropout");
    assertThat(SelfCheck.run(new PrintWriter(said), stored)).isFalse();
    assertThat(said.toString())
        .contains("✗ mlp: 2 steps, ", "train_loss is ")
        .contains("✗ vanishing: 2 steps, ", "network_layer_1_gradient_norm is ")
        .contains("✗ descent: 2 steps, ", "batch_w is ")
        .contains("✗ batchnorm: 2 steps, ", "with_unit_mean is ")
        .contains("✗ stacked: ", "nowhere is NaN, stored 1.0")
        .contains("✗ dropout: 2 steps, 0 numbers, none stored")
        .contains("✓ optimizer")
        .contains("Something is wrong");
  }

  /** What is missing comes first, so that all others are compared after it. */
  private static Map<String, Measured> withFirst(String name, Map<String, Measured> others) {
    Map<String, Measured> all = new LinkedHashMap<>();
    all.put(name, new Measured(1, 1));
    all.putAll(others);
    return all;
  }

  private static void change(
      Map<String, Map<String, Measured>> stored, String view, String name, DoubleUnaryOperator by) {
    stored
        .get(view)
        .computeIfPresent(
            name, (n, old) -> new Measured(by.applyAsDouble(old.value()), old.size()));
  }
}
