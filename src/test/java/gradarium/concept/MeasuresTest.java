package gradarium.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of what a view measures. */
class MeasuresTest {

  @Test
  void aTableOfOneRowHasItsColumnsAsNames() {
    assertThat(Measures.of(List.of("step", "loss"), List.of(List.of("7", "0.25"))))
        .containsExactly(Map.entry("step", 7.0), Map.entry("loss", 0.25));
  }

  @Test
  void whatTheNumbersAreOfComesBeforeThemAndTheStepIsNoNumberOfALane() {
    List<String> columns = List.of("step", "lane", "layer", "gradient norm");
    Map<String, Double> measures =
        Measures.of(
            columns,
            List.of(List.of("7", "adam-2", "1", "0.5"), List.of("7", "adam-2", "12", "1e-9")));
    assertThat(measures)
        .containsExactly(
            Map.entry("adam_2_layer_1_gradient_norm", 0.5),
            Map.entry("adam_2_layer_12_gradient_norm", 1e-9));
  }

  @Test
  void levelsAndLabelsAreNamedAndAnEmptyCellIsNoNumber() {
    Map<String, Double> measures =
        Measures.of(
            List.of("step", "lane", "level", "labels", "error"),
            List.of(List.of("7", "plain", "0.1", "", ""), List.of("7", "", "", "300", "0.5")));
    assertThat(measures.keySet()).containsExactly("plain_level_0_1_error", "labels_300_error");
    assertThat(measures.get("plain_level_0_1_error")).isNaN();
    assertThat(measures.get("labels_300_error")).isEqualTo(0.5);
  }

  @Test
  void theNameOfANumberInALaneIsThatOfTheTable() {
    assertThat(Measures.name("adam-2", "loss")).isEqualTo("adam_2_loss");
    assertThat(Measures.of(List.of("lane", "loss"), List.of(List.of("adam-2", "1"))))
        .containsOnlyKeys(Measures.name("adam-2", "loss"));
  }

  @Test
  void whatIsNoNumberIsAnErrorAndNoMeasure() {
    assertThatThrownBy(() -> Measures.of(List.of("loss"), List.of(List.of("much"))))
        .isInstanceOf(NumberFormatException.class);
  }
}
