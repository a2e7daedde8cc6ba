package gradarium.command;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
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

  @Test
  void whatDiffersOrIsMissingIsSaid() {
    Map<String, Map<String, Double>> stored = SelfCheck.stored();
    stored.get("mlp").put("train_loss", stored.get("mlp").get("train_loss") * 1.001);
    stored.get("stacked").put("nowhere", 1.0);
    stored.remove("dropout");
    assertThat(SelfCheck.run(new PrintWriter(said), stored)).isFalse();
    assertThat(said.toString())
        .contains("✗ mlp: one step, ", "train_loss is ")
        .contains("✗ stacked: ", "nowhere is NaN, stored 1.0")
        .contains("✗ dropout: one step, 0 numbers, none stored")
        .contains("✓ vanishing")
        .contains("Something is wrong");
  }
}
