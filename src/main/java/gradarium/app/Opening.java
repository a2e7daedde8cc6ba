package gradarium.app;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.simulation.Scene;
import gradarium.simulation.Settings;

/**
 * What a window shows first.
 *
 * @param concept the view
 * @param settings its settings
 * @param seed the seed
 */
public record Opening(Concept<?> concept, Settings settings, long seed) {
  private static final long FIRST_SEED = 7;

  /** All that it takes to show this again. */
  public Scene scene() {
    return new Scene(concept.id(), seed, settings.texts());
  }

  /** A view as it is if nobody sets anything; the first view where there is none of this name. */
  static Opening of(String view) {
    Concept<?> concept = Concepts.named(view).orElse(Concepts.ALL.get(0));
    return new Opening(concept, Settings.of(concept.settings()), FIRST_SEED);
  }
}
