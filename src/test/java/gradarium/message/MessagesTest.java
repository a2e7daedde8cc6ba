package gradarium.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.TextSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern KEY =
      Pattern.compile("(?:text|Message\\.of|refused)\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

  @Test
  void everyLanguageHasTheSameKeys() {
    assertThat(keys(Locale.KOREAN)).isEqualTo(keys(Locale.ENGLISH));
  }

  @Test
  void everyTextIsAFormatWithTheSamePlaceholders() {
    for (String key : keys(Locale.ENGLISH)) {
      Set<String> english = placeholders(bundle(Locale.ENGLISH).getString(key));
      Set<String> korean = placeholders(bundle(Locale.KOREAN).getString(key));
      assertThat(korean).as(key).isEqualTo(english);
      new MessageFormat(bundle(Locale.ENGLISH).getString(key), Locale.ROOT);
      new MessageFormat(bundle(Locale.KOREAN).getString(key), Locale.ROOT);
    }
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
    for (Concept<?> concept : Concepts.ALL) {
      assertThat(keys(Locale.ENGLISH)).contains(concept.id() + ".title", concept.id() + ".claim");
      for (Setting<?> setting : all(concept.settings())) {
        String message = setting.name().message();
        assertThat(keys(Locale.ENGLISH)).contains(message, message + ".help");
        if (setting instanceof ChoiceSetting choice) {
          choice
              .choices()
              .forEach(c -> assertThat(keys(Locale.ENGLISH)).contains(message + "." + c));
        } else if (setting instanceof TextSetting) {
          assertThat(keys(Locale.ENGLISH)).contains(message + ".allowed");
        } else if (setting instanceof LanesSetting lanes) {
          assertThat(keys(Locale.ENGLISH)).containsAll(kinds(lanes));
        }
      }
    }
  }

  @Test
  void noTextIsThereThatNobodyUses() {
    StringBuilder everything = new StringBuilder();
    sources().forEach(file -> everything.append(read(file)));
    Set<String> kinds = new TreeSet<>();
    for (Concept<?> concept : Concepts.ALL) {
      for (Setting<?> setting : concept.settings()) {
        if (setting instanceof LanesSetting lanes) {
          kinds.addAll(kinds(lanes));
        }
      }
    }
    List<String> unused = new ArrayList<>();
    for (String key : keys(Locale.ENGLISH)) {
      String last = key.substring(key.lastIndexOf('.') + 1);
      boolean whole = everything.indexOf("\"" + key + "\"") >= 0;
      boolean made = everything.indexOf("\"" + last + "\"") >= 0 || endsAsCode(last, everything);
      if (!whole && !made && !kinds.contains(key)) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  private static Set<String> kinds(LanesSetting lanes) {
    Set<String> keys = new TreeSet<>();
    lanes.kinds().keySet().forEach(kind -> keys.add(lanes.name().message() + "." + kind));
    return keys;
  }

  private static boolean endsAsCode(String last, StringBuilder everything) {
    return everything.indexOf("." + last + "\"") >= 0
        || everything.indexOf(last.toUpperCase(Locale.ROOT)) >= 0;
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
