package gradarium.concept;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.autoencoder.AutoencoderConcept;
import gradarium.concept.stacked.StackedConcept;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers that a view prints are those of the step that stands before them. */
class TableTest {
  /** Columns that say what the others are of, and in which numbers may stay as they are. */
  private static final Set<String> OF = Set.of("step", "lane", "layer", "level", "labels", "stage");

  /** A multiple of the steps between two looks in every view. */
  private static final int LOOK = 50;

  static List<Concept<?>> all() {
    return Concepts.ALL;
  }

  /** Networks learn in every step, so a number that is the same one step later is not of that. */
  @ParameterizedTest
  @MethodSource("all")
  void noNumberOfAnEarlierStepIsPrintedUnderALaterOne(Concept<?> concept) {
    boolean hasSeeds = concept.settings().contains(NetworkSettings.SEEDS);
    Map<String, String> few = hasSeeds ? Map.of(NetworkSettings.SEEDS.key(), "1") : Map.of();
    List<List<List<String>>> tables = tables(concept, few, List.of(0, 1, 2, 3, LOOK));
    for (int step = 2; step <= 3; step++) {
      for (int row = 0; row < tables.get(step).size(); row++) {
        for (int column = 0; column < concept.measures().columns().size(); column++) {
          String now = tables.get(step).get(row).get(column);
          if (!OF.contains(concept.measures().columns().get(column)) && !now.isEmpty()) {
            assertThat(now)
                .as("%s, step %s, row %s, column %s", concept.id(), step, row, column)
                .isNotEqualTo(tables.get(step - 1).get(row).get(column));
          }
        }
      }
    }
    List<List<Boolean>> first = empty(tables.get(0));
    List<List<Boolean>> look = empty(tables.get(4));
    for (int row = 0; row < look.size(); row++) {
      for (int column = 0; column < look.get(row).size(); column++) {
        assertThat(look.get(row).get(column) && !first.get(row).get(column))
            .as("what is measured where it begins is measured where all is looked at")
            .isFalse();
      }
    }
  }

  private static List<List<Boolean>> empty(List<List<String>> table) {
    return table.stream().map(row -> row.stream().map(String::isEmpty).toList()).toList();
  }

  @Test
  void anAutoencoderThatHasLearnedKeepsItsErrorWhereThatIsOfItsLastStep() {
    Map<String, String> ends = Map.of("pretraining", "25");
    List<List<List<String>>> tables = tables(AutoencoderConcept.of(), ends, List.of(24, 25, 40));
    assertThat(tables).allMatch(table -> table.size() == 1);
    List<String> learned = tables.get(1).get(0);
    assertThat(tables.get(0).get(0)).containsExactly("24", "", "", "", "");
    assertThat(tables.get(2).get(0)).containsExactly("40", learned.get(1), learned.get(2), "", "");
  }

  @Test
  void theClassifiersOfAnAutoencoderCountTheirOwnSteps() {
    Map<String, String> ends = Map.of("pretraining", "40");
    List<List<List<String>>> tables = tables(AutoencoderConcept.of(), ends, List.of(50, 65, 75));
    assertThat(tables.get(0).get(0)).containsExactly("50", "", "", "", "");
    assertThat(tables.get(1).get(0)).startsWith("65", "", "");
    assertThat(tables.get(1).get(0).subList(3, 5)).doesNotContain("");
    assertThat(tables.get(2).get(0)).containsExactly("75", "", "", "", "");
  }

  @Test
  void aStackCountsTheStepsOfItsStage() {
    Map<String, String> settings = Map.of("hidden", "16,8", "pretraining", "40", "labels", "100");
    List<List<List<String>>> tables =
        tables(StackedConcept.of(), settings, List.of(25, 39, 40, 50, 65, 79, 80, 100, 105));
    List<Boolean> errors = tables.stream().map(table -> !table.get(0).get(2).isEmpty()).toList();
    List<Boolean> accuracies =
        tables.stream().map(table -> !table.get(0).get(4).isEmpty()).toList();
    assertThat(errors).containsExactly(true, false, true, false, true, false, false, false, false);
    assertThat(accuracies)
        .containsExactly(false, false, false, false, false, false, true, false, true);
  }

  private static <S extends Snapshot> List<List<List<String>>> tables(
      Concept<S> concept, Map<String, String> texts, List<Integer> steps) {
    List<List<List<String>>> tables = new ArrayList<>();
    try (Simulation<S> simulation = concept.start(Settings.of(concept.settings()).with(texts), 7)) {
      for (int step = 0; tables.size() < steps.size(); step++) {
        if (step > 0) {
          simulation.step();
        }
        if (steps.get(tables.size()) == step) {
          tables.add(concept.measures().rows(simulation.snapshot()));
        }
      }
    }
    return tables;
  }
}
