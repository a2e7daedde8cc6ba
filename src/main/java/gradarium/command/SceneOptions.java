package gradarium.command;

import gradarium.app.Opening;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.message.Messages;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Refused;
import gradarium.simulation.Scene;
import gradarium.simulation.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be run: a view, its settings, a seed, from the command line or from a scene file. */
final class SceneOptions {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "<view>",
      description = "The view, as listed by 'views'.")
  private @Nullable String view;

  @Option(
      names = "--set",
      paramLabel = "<key=value>",
      description = "A setting, as listed by 'views'. May be given several times.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--seed", paramLabel = "<n>", description = "The seed; 7 if not given.")
  private @Nullable Long seed;

  @Option(
      names = "--scene",
      paramLabel = "<file.json>",
      description = "Read view, settings and seed from a scene; --set and --seed come on top.")
  private @Nullable Path scene;

  /** What is to be run, checked. */
  Opening opening(Subcommand command) {
    Scene start =
        scene == null ? new Scene(view == null ? "" : view, 7, 0, Map.of()) : read(scene, command);
    Concept<?> concept = concept(view == null ? start.view() : view, command);
    if (!concept.id().equals(start.view())) {
      throw command.usage("the scene shows '%s', not '%s'".formatted(start.view(), concept.id()));
    }
    Map<String, String> texts = new LinkedHashMap<>(start.settings());
    texts.putAll(set);
    try {
      Settings settings = Settings.of(concept.settings()).with(texts);
      return new Opening(concept, settings, seed == null ? start.seed() : seed, start.step());
    } catch (InvalidSetting e) {
      throw command.usage(String.valueOf(e.getMessage()));
    }
  }

  /** Whether anything was asked for. */
  boolean isGiven() {
    return view != null || scene != null || !set.isEmpty() || seed != null;
  }

  private static Scene read(Path file, Subcommand command) {
    try {
      return Scene.read(file);
    } catch (Refused e) {
      throw command.usage(Messages.in(Locale.ENGLISH).text(e.reason()));
    }
  }

  private static Concept<?> concept(String id, Subcommand command) {
    String known = Concepts.ALL.stream().map(Concept::id).collect(Collectors.joining(", "));
    if (id.isEmpty()) {
      throw command.usage("a view is missing; the views are: " + known);
    }
    return Concepts.named(id)
        .orElseThrow(
            () -> command.usage("'%s' is no view; the views are: %s".formatted(id, known)));
  }
}
