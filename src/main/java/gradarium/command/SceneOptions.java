package gradarium.command;

import gradarium.app.Opening;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.message.Refused;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to run: a view, its settings and a seed, from the command line or a scene file. */
final class SceneOptions {
  private static final long FIRST_SEED = 7;

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

  /** What to run, checked. */
  Opening opening(Subcommand command) {
    Optional<Concept<?>> wanted =
        view == null && scene != null ? Optional.empty() : Optional.of(concept(command));
    try {
      Opening start =
          scene == null
              ? new Opening(
                  wanted.orElseThrow(),
                  Settings.of(wanted.orElseThrow().settings()).with(set),
                  FIRST_SEED,
                  0)
              : Opening.read(
                  scene,
                  set,
                  InvalidSetting::explanationWithKey,
                  leftOut -> command.warn(text(leftOut)));
      String shown = start.concept().id();
      wanted
          .filter(concept -> !concept.id().equals(shown))
          .ifPresent(
              concept -> {
                throw command.usage(
                    "the scene shows '%s', not '%s'".formatted(shown, concept.id()));
              });
      return seed == null
          ? start
          : new Opening(start.concept(), start.settings(), seed, start.step());
    } catch (Refused e) {
      throw command.usage(text(e.explanation()));
    } catch (InvalidSetting e) {
      throw command.usage(String.valueOf(e.getMessage()));
    }
  }

  /** Whether any option was given. */
  boolean isGiven() {
    return view != null || scene != null || !set.isEmpty() || seed != null;
  }

  private static String text(Message message) {
    return Messages.in(Locale.ENGLISH).text(message);
  }

  private Concept<?> concept(Subcommand command) {
    String known = Concepts.ALL.stream().map(Concept::id).collect(Collectors.joining(", "));
    String id = view;
    if (id == null) {
      throw command.usage("a view is missing; the views are: " + known);
    }
    return Concepts.named(id)
        .orElseThrow(
            () -> command.usage("there is no view '%s'; the views are: %s".formatted(id, known)));
  }
}
