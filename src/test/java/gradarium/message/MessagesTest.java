package gradarium.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.concept.Concepts;
import gradarium.concept.optimizer.LaneSnapshot;
import gradarium.engine.export.ExportForm;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.FileSetting;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.TextSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern KEY =
      Pattern.compile("(?:text|Message\\.of|refused)\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");
  private static final Pattern BEGINNING = Pattern.compile("\"([a-z.-]+\\.)\"\\s*\\+");

  /** A button of a lesson, which makes its help of its key. */
  private static final Pattern BUTTON = Pattern.compile("button\\(m, \"([a-z.-]+)\"");

  /** Names that classes have from elsewhere and make keys of. */
  private static final Set<String> IDS = ids();

  private static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    Arrays.stream(ExportForm.values()).map(ExportForm::id).forEach(ids::add);
    Arrays.stream(LaneSnapshot.Status.values())
        .map(status -> status.name().toLowerCase(Locale.ROOT))
        .forEach(ids::add);
    return ids;
  }

  /** What "1 rows" would be; words that end in s and are no plural follow a number as well. */
  private static final Pattern ONE_OF_SEVERAL =
      Pattern.compile("\\b1 (?:(?:more|different) )?(?!(?:is|was|has|does|as|times)\\b)[a-z]+s\\b");

  /** Texts whose numbers are never 1: largest sizes, what is beyond them, and settings from 2. */
  private static final Set<String> ALWAYS_SEVERAL =
      Set.of(
          "allowed.lanes",
          "approximation.error.drawn",
          "autoencoder.classes",
          "descent.error.points",
          "error.data.long-line",
          "error.data.many-classes",
          "error.data.pixels",
          "error.data.values",
          "error.lesson.text",
          "error.scene.text",
          "expression.long",
          "expression.operations",
          "lesson.problem.long",
          "mlp.error.points",
          "optimizer.basins.escaped",
          "optimizer.basins.one",
          "optimizer.basins.several",
          "optimizer.headline.several",
          "stacked.accuracies",
          "stacked.answers",
          "stacked.headline",
          "stacked.losses",
          "status.machine");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

  @Test
  void everyLanguageHasTheSameKeys() {
    assertThat(keys(Locale.KOREAN)).isEqualTo(keys(Locale.ENGLISH));
  }

  @Test
  void everyTextIsAFormatWithTheSamePlaceholders() {
    assertThat(keys(Locale.ENGLISH)).hasSizeGreaterThan(800);
    for (String key : keys(Locale.ENGLISH)) {
      Set<String> english = placeholders(bundle(Locale.ENGLISH).getString(key));
      Set<String> korean = placeholders(bundle(Locale.KOREAN).getString(key));
      assertThat(korean).as(key).isEqualTo(english);
    }
  }

  /** What looks like a placeholder is one, and no text swallows one by an apostrophe. */
  @Test
  void everyPlaceholderIsFilledIn() {
    for (Locale language : Messages.LANGUAGES) {
      for (String key : keys(language)) {
        String text = bundle(language).getString(key);
        Object[] arguments = IntStream.range(0, 9).mapToObj(i -> "⟨" + i + "⟩").toArray();
        String said = Messages.in(language).text(key, arguments);
        for (String placeholder : placeholders(text)) {
          assertThat(said)
              .as("%s: %s", key, text)
              .contains(placeholder.replace('{', '⟨').replace('}', '⟩'));
        }
        assertThat(said).as(key).isNotBlank().doesNotContain("{", "}");
      }
    }
  }

  @Test
  void noEnglishTextSaysOneOfSeveral() {
    Object[] ones = IntStream.range(0, 9).mapToObj(i -> 1).toArray();
    Messages english = Messages.in(Locale.ENGLISH);
    for (String key : keys(Locale.ENGLISH)) {
      boolean found = ONE_OF_SEVERAL.matcher(english.text(key, ones)).find();
      assertThat(found).as(key).isEqualTo(ALWAYS_SEVERAL.contains(key));
    }
    assertThat(english.text("error.data.few", 1, 10)).isEqualTo("rows: 1; at least 10 are needed");
    assertThat(english.text("lesson.place", 1, 2, 1)).isEqualTo("Step 1 of 2 · about 1 min");
  }

  @Test
  void everyKeyThatTheProgramNamesHasAText() {
    Set<String> named = new TreeSet<>();
    for (Path file : sources()) {
      KEY.matcher(read(file)).results().map(r -> r.group(1)).forEach(named::add);
    }
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(keys(Locale.ENGLISH)).containsAll(named);
  }

  @Test
  void everyConceptAndSettingHasItsTexts() {
    assertThat(keys(Locale.ENGLISH)).containsAll(ofConceptsAndSettings());
  }

  /** The texts that the window makes keys for out of what views and settings are called. */
  private static Set<String> ofConceptsAndSettings() {
    Set<String> keys = new TreeSet<>();
    for (Concept<?> concept : Concepts.ALL) {
      for (String part : List.of("title", "claim", "about", "formula", "paper")) {
        keys.add(concept.id() + "." + part);
      }
      keys.add("group." + concept.group().name().toLowerCase(Locale.ROOT));
      for (Setting<?> setting : all(concept.settings())) {
        String message = setting.name().message();
        keys.add(message);
        keys.add(message + ".help");
        List<String> words = words(setting);
        words.forEach(word -> keys.add(message + "." + word));
        if (setting.key().equals("chart")) {
          words.forEach(word -> keys.add(message + "." + word + ".help"));
        }
        if (setting instanceof TextSetting || setting instanceof FileSetting) {
          keys.add(message + ".allowed");
        }
      }
    }
    return keys;
  }

  private static List<String> words(Setting<?> setting) {
    if (setting instanceof ChoiceSetting choice) {
      return choice.choices();
    } else if (setting instanceof FileSetting<?> file) {
      return file.bundled().stream().map(FileSetting.Content::text).toList();
    } else if (setting instanceof LanesSetting lanes) {
      return List.copyOf(lanes.kinds().keySet());
    }
    return List.of();
  }

  /**
   * A text is used where its whole key is in the program; where a class makes its key of a
   * beginning and a word, both of which are there; or where it is that of a view or a setting.
   */
  @Test
  void noTextIsThereThatNobodyUses() {
    Set<String> used = ofConceptsAndSettings();
    for (Group group : Group.values()) {
      used.add("group." + group.name().toLowerCase(Locale.ROOT));
    }
    Set<String> words = new TreeSet<>(IDS);
    sources().forEach(file -> words.addAll(all(LITERAL, read(file))));
    for (Path file : sources()) {
      String source = read(file);
      Set<String> literals = all(LITERAL, source);
      used.addAll(literals);
      if (source.contains("+ \".help\"") || source.contains("Chart.of")) {
        literals.forEach(key -> used.add(key + ".help"));
      }
      all(BUTTON, source).forEach(key -> used.add(key + ".help"));
      if (!file.toString().endsWith("Settings.java")) {
        for (String beginning : all(BEGINNING, source)) {
          words.stream()
              .flatMap(word -> Stream.of(word, word + ".help", word + ".does"))
              .forEach(word -> used.add(beginning + word));
        }
      }
    }
    Set<String> unused = new TreeSet<>(keys(Locale.ENGLISH));
    unused.removeAll(used);
    assertThat(unused).isEmpty();
  }

  private static Set<String> all(Pattern pattern, String source) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(source).results().map(r -> r.group(1)).forEach(found::add);
    return found;
  }

  @Test
  void aMissingKeyIsAnErrorAndNoEmptyText() {
    assertThatThrownBy(() -> Messages.in(Locale.ENGLISH).text("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void otherLanguagesAreAnsweredInEnglish() {
    assertThat(Messages.in(Locale.FRENCH).locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Messages.in(Locale.KOREA).locale()).isEqualTo(Locale.KOREAN);
  }

  @Test
  void numbersAreNeverGroupedOrTranslated() {
    assertThat(Messages.in(Locale.KOREAN).text("transport.step", 1234567, 7654321L))
        .contains("1234567")
        .contains("7654321");
  }

  private static List<Setting<?>> all(List<Setting<?>> declared) {
    List<Setting<?>> all = new ArrayList<>(declared);
    for (Setting<?> setting : declared) {
      if (setting instanceof LanesSetting lanes) {
        lanes.kinds().values().forEach(all::addAll);
      }
    }
    return all;
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
    return found;
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> keys(Locale locale) {
    return new TreeSet<>(bundle(locale).keySet());
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
