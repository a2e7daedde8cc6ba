package gradarium.app;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.message.Message;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Refused;
import gradarium.simulation.Scene;
import gradarium.simulation.Settings;
import java.nio.file.Path;

/**
 * What a window shows first.
 *
 * @param concept the view
 * @param settings its settings
 * @param seed the seed
 * @param step the step
 */
public record Opening(Concept<?> concept, Settings settings, long seed, long step) {
  private static final long FIRST_SEED = 7;

  /** All that it takes to show this again. */
  public Scene scene() {
    return new Scene(concept.id(), seed, step, settings.texts());
  }

  /**
   * What a scene file shows.
   *
   * @throws Refused where it is none, or has what is not allowed
   */
  static Opening read(Path file) throws Refused {
    Scene scene = Scene.read(file);
    Concept<?> concept =
        Concepts.named(scene.view())
            .orElseThrow(() -> new Refused(Message.of("error.scene.unknown", file, scene.view())));
    try {
      Settings settings = Settings.of(concept.settings()).with(scene.settings());
      return new Opening(concept, settings, scene.seed(), scene.step());
    } catch (InvalidSetting e) {
      throw new Refused(Message.of("error.scene.setting", file, e.explanation()));
    }
  }

  /** A view as it is if nobody sets anything; the first view where there is none of this name. */
  static Opening of(String view) {
    Concept<?> concept = Concepts.named(view).orElse(Concepts.ALL.get(0));
    return new Opening(concept, Settings.of(concept.settings()), FIRST_SEED, 0);
  }
}
