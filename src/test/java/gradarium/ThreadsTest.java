package gradarium;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.engine.Parallel;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of a view do not depend on how many threads compute them. */
class ThreadsTest {
  private static final String WORTH = Parallel.PROPERTY + ".worth";

  /** Beyond the first step at which any view looks at its test samples. */
  private static final int STEPS = 27;

  private static final int SAVED_AT = 10;

  /** Small work, too, goes to other threads. */
  @BeforeEach
  void handOutEverything() {
    System.setProperty(WORTH, "-1");
  }

  @AfterEach
  void resetThreads() {
    System.clearProperty(WORTH);
    System.clearProperty(Parallel.PROPERTY);
  }

  static List<Concept<?>> concepts() {
    return Concepts.ALL;
  }

  @ParameterizedTest
  @MethodSource("concepts")
  void oneTwoAndFourThreadsComputeTheSameNumbersToTheBit(Concept<?> concept) {
    List<List<String>> alone = numbers(concept, 1);
    assertThat(alone).hasSizeGreaterThan(STEPS / 5);
    assertThat(numbers(concept, 2)).isEqualTo(alone);
    assertThat(numbers(concept, 4)).isEqualTo(alone);
  }

  /** What is measured with so many threads, with all digits; the last steps a second time. */
  private static <S extends Snapshot> List<List<String>> numbers(Concept<S> concept, int threads) {
    System.setProperty(Parallel.PROPERTY, Integer.toString(threads));
    Settings settings = small(Settings.of(concept.settings()));
    List<List<String>> numbers = new ArrayList<>();
    try (Simulation<S> simulation = concept.start(settings, 11)) {
      run(concept, simulation, 0, SAVED_AT, numbers);
      Simulation.State saved = simulation.save();
      List<List<String>> first = new ArrayList<>();
      run(concept, simulation, SAVED_AT, STEPS, first);
      simulation.restore(saved);
      simulation.apply(settings);
      List<List<String>> again = new ArrayList<>();
      run(concept, simulation, SAVED_AT, STEPS, again);
      assertThat(again).as("with %s threads, from where it was saved", threads).isEqualTo(first);
      numbers.addAll(again);
    }
    return numbers;
  }

  /** Stages and classifiers begin early, and few seeds are enough where there are several. */
  private static Settings small(Settings settings) {
    Settings small = settings;
    for (Map.Entry<String, String> each :
        Map.of("pretraining", "4", "softmax", "5", "seeds", "2").entrySet()) {
      if (settings.all().stream().anyMatch(setting -> setting.key().equals(each.getKey()))) {
        small = small.with(each.getKey(), each.getValue());
      }
    }
    return small;
  }

  private static <S extends Snapshot> void run(
      Concept<S> concept, Simulation<S> simulation, int from, int to, List<List<String>> numbers) {
    for (int step = from + 1; step <= to; step++) {
      simulation.step();
      if (step % 5 == 0 || step == to) {
        List<String> all = new ArrayList<>();
        concept
            .measures()
            .all(simulation.snapshot())
            .forEach((name, value) -> all.add(name + " " + Double.toHexString(value)));
        numbers.add(all);
      }
    }
  }
}
