package gradarium.app;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.message.Message;
import gradarium.message.Refused;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Scene;
import gradarium.simulation.SceneFile;
import gradarium.simulation.SceneFolder;
import gradarium.simulation.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

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
  private static final int MOST_PROBLEMS = 5;

  /** All that it takes to show this again, for a file in this place. */
  public Scene scene(Path file) {
    Map<String, String> texts = SceneFolder.of(file).named(settings.texts(), concept.settings());
    return new Scene(concept.id(), seed, step, texts);
  }

  /**
   * What a scene file shows.
   *
   * @param leftOut told, in one message, what of the scene cannot be shown here
   * @throws Refused where it is none
   */
  static Opening read(Path file, Consumer<Message> leftOut) throws Refused {
    return read(file, Map.of(), InvalidSetting::explanation, leftOut);
  }

  /**
   * What a scene file shows, with some settings in place of its own.
   *
   * @param instead settings by key
   * @param wording how it is said that a setting is left out
   * @param leftOut told, in one message, what of the scene cannot be shown here
   * @throws Refused where it is none
   * @throws InvalidSetting where a setting in place of its own is none, or is not allowed
   */
  public static Opening read(
      Path file,
      Map<String, String> instead,
      Function<InvalidSetting, Message> wording,
      Consumer<Message> leftOut)
      throws Refused {
    SceneFile read = SceneFile.read(file);
    Scene scene = read.scene();
    Concept<?> concept =
        Concepts.named(scene.view())
            .orElseThrow(() -> new Refused(Message.of("error.scene.unknown", file, scene.view())));
    List<Message> problems = new ArrayList<>(read.leftOut());
    Consumer<InvalidSetting> refused = invalid -> problems.add(wording.apply(invalid));
    Map<String, String> texts = new LinkedHashMap<>(scene.settings());
    texts.keySet().removeAll(instead.keySet());
    texts = SceneFolder.of(file).found(texts, concept.settings(), refused);
    Settings settings = Settings.of(concept.settings()).with(texts, refused).with(instead);
    int more = problems.size() - MOST_PROBLEMS;
    if (more > 0) {
      problems.subList(MOST_PROBLEMS, problems.size()).clear();
      problems.add(Message.of("scene.more", more));
    }
    problems.stream()
        .reduce((all, next) -> Message.of("scene.and", all, next))
        .ifPresent(all -> leftOut.accept(Message.of("scene.left-out", file, all)));
    return new Opening(concept, settings, scene.seed(), scene.step());
  }

  /** A view as it is if nobody sets anything; the first view where there is none of this name. */
  static Opening of(String view) {
    Concept<?> concept = Concepts.named(view).orElse(Concepts.ALL.get(0));
    return new Opening(concept, Settings.of(concept.settings()), FIRST_SEED, 0);
  }
}
