package gradarium.concept;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.ListSetting;
import gradarium.simulation.NumberSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import gradarium.simulation.TextSetting;
import gradarium.simulation.ToggleSetting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that changes nothing is not shown, and one that is not shown changes nothing. */
class UsedTest {
  private static final int STEPS = 4;

  /** Another text for settings whose values are texts of their own. */
  private static final Map<String, String> OTHER_TEXTS =
      Map.of("points", "1 1 0; 0 1 1", "expression", "x", "drawn", "1 ".repeat(61));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "mlp            | data=clicked                    | samples noise stop-accuracy",
        "mlp            | data=spiral                     | points",
        "mlp            | hidden=                         | points dropout batch-norm",
        "mlp            | optimizer=adadelta              | points learning-rate",
        "autoencoder    |                                 | labels",
        "autoencoder    | pretraining=2;optimizer=adadelta| learning-rate",
        "denoising      | optimizer=adadelta              | learning-rate",
        "stacked        | optimizer=adadelta              | learning-rate",
        "dropout        | lanes=narrow                    | dropout input-dropout as-printed",
        "dropout        | lanes=narrow-dropout            | \"\"",
        "descent        | points=0 1; 1 2                 | samples slope intercept noise middle",
        "vanishing      | network.optimizer=adadelta      | network.learning-rate",
        "activation     | optimizer=adadelta;lanes=tanh   | learning-rate expression tanh.learning-rate",
        "batchnorm      | optimizer=adadelta;lanes=with   | with.learning-rate",
        "approximation  | optimizer=adadelta;lanes=few    | learning-rate expression few.learning-rate drawn",
        "initialization | optimizer=adadelta;lanes=normal;seeds=1;depth=1 | learning-rate points normal.learning-rate",
        "optimizer      | surface=expression              | tolerance basin-steps",
      })
  void whatIsNotUsedChangesNothing(String view, String texts, String unused) {
    Concept<?> concept = Concepts.named(view).orElseThrow();
    Settings settings = Settings.of(concept.settings());
    for (String each : texts == null ? new String[0] : texts.split(";(?! )")) {
      String[] parts = each.split("=", 2);
      settings = settings.with(parts[0], parts[1]);
    }
    Settings all = settings;
    List<Setting<?>> hidden = all.all().stream().filter(s -> !s.isUsed(all)).toList();
    assertThat(hidden.stream().map(Setting::key).collect(Collectors.toSet()))
        .isEqualTo(unused == null || unused.isEmpty() ? Set.of() : Set.of(unused.split(" ")));
    Map<String, Double> numbers = numbers(concept, all);
    for (Setting<?> setting : hidden) {
      if (setting.name().effect() != Effect.LOOKS && !isSeen(concept, setting)) {
        Settings changed = all.with(setting.key(), other(setting, all));
        assertThat(changed).isNotEqualTo(all);
        assertThat(numbers(concept, changed)).as(setting.key()).isEqualTo(numbers);
      }
    }
  }

  /** Whether it changes what only another picture of the same run shows. */
  private static boolean isSeen(Concept<?> concept, Setting<?> setting) {
    return concept.id().equals("initialization") && setting.key().equals("points");
  }

  private static <S extends Snapshot> Map<String, Double> numbers(
      Concept<S> concept, Settings settings) {
    try (Simulation<S> simulation = concept.start(settings, 3)) {
      for (long i = 0; i < Math.max(STEPS, concept.firstMeasured()); i++) {
        simulation.step();
      }
      return concept.measures().all(simulation.snapshot());
    }
  }

  private static String other(Setting<?> setting, Settings settings) {
    String now = settings.texts().get(setting.key());
    if (setting instanceof NumberSetting) {
      return Double.toString(Double.parseDouble(now) * 0.5 + 0.05);
    } else if (setting instanceof IntegerSetting) {
      return Integer.toString(Integer.parseInt(now) + 1);
    } else if (setting instanceof ChoiceSetting choice) {
      List<String> choices = choice.choices();
      return choices.get((choices.indexOf(now) + 1) % choices.size());
    } else if (setting instanceof ToggleSetting) {
      return Boolean.toString(!now.equals("true"));
    } else if (setting instanceof ListSetting<?>) {
      return "0.25";
    } else if (setting instanceof TextSetting<?>) {
      return OTHER_TEXTS.get(setting.key());
    }
    throw new AssertionError(setting);
  }
}
