package gradarium.command;

import gradarium.app.Opening;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.message.Messages;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Refused;
import gradarium.simulation.Scene;
import gradarium.simulation.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is to be run: a view, its settings, a seed, from the command line or from a scene file. */
final class SceneOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

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

  @Option(
      names = "--write-scene",
      paramLabel = "<file.json>",
      description = "Also write view, seed and all settings to a scene.")
  private @Nullable Path written;

  /** What is to be run, checked; and written, where that is wanted. */
  Opening run() {
    Opening opening = opening();
    if (written != null) {
      try {
        opening.scene().write(written);
      } catch (IOException e) {
        throw usage("--write-scene: %s cannot be written: %s".formatted(written, e.getMessage()));
      }
    }
    return opening;
  }

  private Opening opening() {
    Scene start = scene == null ? new Scene(view == null ? "" : view, 7, 0, Map.of()) : read(scene);
    Concept<?> concept = concept(view == null ? start.view() : view);
    if (!concept.id().equals(start.view())) {
      throw usage("the scene shows '%s', not '%s'".formatted(start.view(), concept.id()));
    }
    Map<String, String> texts = new LinkedHashMap<>(start.settings());
    texts.putAll(set);
    try {
      Settings settings = Settings.of(concept.settings()).with(texts);
      return new Opening(concept, settings, seed == null ? start.seed() : seed, start.step());
    } catch (InvalidSetting e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  /** Whether anything was asked for. */
  boolean isGiven() {
    return view != null || scene != null || !set.isEmpty() || seed != null;
  }

  private Scene read(Path file) {
    try {
      return Scene.read(file);
    } catch (Refused e) {
      throw usage(Messages.in(Locale.ENGLISH).text(e.reason()));
    }
  }

  private Concept<?> concept(String id) {
    String known = Concepts.ALL.stream().map(Concept::id).collect(Collectors.joining(", "));
    if (id.isEmpty()) {
      throw usage("a view is missing; the views are: " + known);
    }
    return Concepts.named(id)
        .orElseThrow(() -> usage("'%s' is no view; the views are: %s".formatted(id, known)));
  }

  /** The complaint that the command line is wrong. */
  ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("not part of a command line");
    }
    return new ParameterException(spec.root().commandLine(), message);
  }
}
