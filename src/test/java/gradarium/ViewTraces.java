package gradarium;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of the first steps of every view, with all their digits. */
final class ViewTraces {
  private static final int STEPS = 3;

  private ViewTraces() {}

  /** Prints them, a line each: view, step and name, a tabulator, the number. */
  public static void main(String[] arguments) {
    all().forEach((name, value) -> System.out.println(name + "\t" + value));
    System.out.flush();
    System.exit(0);
  }

  /** All of them, by view, step and name. */
  static Map<String, Double> all() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    Concepts.ALL.forEach(concept -> trace(concept, numbers));
    return numbers;
  }

  private static <S extends Snapshot> void trace(Concept<S> concept, Map<String, Double> numbers) {
    try (Simulation<S> simulation = concept.start(Settings.of(concept.settings()), 7)) {
      long steps = Math.max(STEPS, concept.firstMeasured());
      for (long step = 0; step <= steps; step++) {
        if (step > 0) {
          simulation.step();
        }
        String prefix = concept.id() + " " + step + " ";
        concept
            .measures()
            .all(simulation.snapshot())
            .forEach((name, value) -> numbers.put(prefix + name, value));
      }
    }
  }
}
