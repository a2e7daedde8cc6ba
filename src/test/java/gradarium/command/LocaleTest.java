package gradarium.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Arabic, Persian, Thai and Hindi digits, the decimal comma and the Turkish i change nothing. */
@ResourceLock(Resources.LOCALE)
@Tag("slow")
class LocaleTest {
  private static final List<Locale> LOCALES =
      Stream.of("ar-EG", "fa-IR", "th-TH-u-nu-thai", "hi-IN-u-nu-deva", "de-DE", "tr-TR")
          .map(Locale::forLanguageTag)
          .toList();

  private static final String LESSON =
      """
      ---
      title: A
      view: stacked
      minutes: 12
      goals:
      - b
      ---

      ## One

      ```run
      1
      ```

      ```check
      ae_1_error < 0.5
      ```
      """;

  private static final String COMMANDS =
      """
      views
      views --lang ko
      trace mlp --steps 10
      trace optimizer --set surface=expression --set expression=x^2.5+1e-3*y --steps 12
      trace stacked --steps 1
      trace dropout --set data=TABLE --steps 1 --write-scene OUT.json
      trace descent --scene SCENE --steps 2
      data COMMAS
      data --label 1 KOREAN
      export mlp --steps 2 --form json --out OUT.json
      export mlp --steps 2 --form pytorch --out OUT.py
      export mlp --steps 2 --form keras --set activation=leaky-relu --out OUT.py
      lesson check LESSON
      lesson run LESSON
      lesson check --lang ko LESSON
      """;

  private static final String VECTORS =
      "render descent --steps 1200 --present --size 640x400 --lang ko --out OUT.svg";
  private static final String PIXELS =
      "render optimizer --steps 12 --present --size 640x400 --out OUT.png";

  @TempDir private Path folder;

  @Test
  void theLocalesThatAreTriedWriteNumbersInOtherWays() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(LOCALES.get(0));
      assertThat("%d".formatted(26)).isEqualTo("٢٦");
      Locale.setDefault(LOCALES.get(4));
      assertThat("%.1f".formatted(2.5)).isEqualTo("2,5");
      Locale.setDefault(LOCALES.get(5));
      assertThat("Iris".toLowerCase()).isNotEqualTo("iris");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void everyCommandWritesTheSameBytesWhateverTheLanguageOfTheMachine() throws Exception {
    Files.writeString(folder.resolve("lesson.md"), LESSON);
    Files.writeString(
        folder.resolve("scene.json"),
        "{\"gradarium\": 1, \"view\": \"descent\", \"seed\": 3, \"settings\": {\"lanes\": \"batch\"}}");
    Files.writeString(
        folder.resolve("table.csv"), "a;b;label\n" + "1.5;-2e3;yes\n0.5;2;no\n".repeat(20));
    Files.writeString(
        folder.resolve("commas.csv"), "I;İ;label\n" + "1,5;-2e3;I\n0,25;2;i\n".repeat(20));
    Files.write(
        folder.resolve("korean.csv"),
        ("종류,너비\n" + "꽃,1.5\n나비,2\n".repeat(20)).getBytes(Charset.forName("x-windows-949")));
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      Map<String, String> expected = written(COMMANDS);
      assertThat(expected.get("data COMMAS"))
          .contains("decimal\tcomma\n", "samples\t40\n", "classes\t2 I, i\n", "20% set aside");
      assertThat(expected.get("data --label 1 KOREAN"))
          .contains("encoding\tCP949\n", "label\t종류\n", "classes\t2 꽃, 나비\n");
      expected.put(VECTORS, run(VECTORS));
      expected.put(PIXELS, run(PIXELS));
      assertThat(expected).allSatisfy((what, text) -> assertThat(text).as(what).startsWith("0\n"));
      for (Locale locale : LOCALES) {
        Locale.setDefault(locale);
        assertSame(expected, written(COMMANDS));
      }
      for (Locale locale : LOCALES.subList(3, 5)) {
        Locale.setDefault(locale);
        assertSame(expected, Map.of(VECTORS, run(VECTORS)));
      }
      Locale.setDefault(LOCALES.get(0));
      assertSame(expected, Map.of(PIXELS, run(PIXELS)));
      assertThat(run("--self-check"))
          .startsWith("0\n")
          .doesNotContainPattern("(?U)[\\p{IsDigit}&&[^0-9]]");
    } finally {
      Locale.setDefault(usual);
    }
  }

  private static void assertSame(Map<String, String> expected, Map<String, String> written) {
    written.forEach(
        (command, text) ->
            assertThat(text)
                .as("%s in %s", command, Locale.getDefault().toLanguageTag())
                .isEqualTo(expected.get(command)));
  }

  /** What the commands print, and the file that they write, by command. */
  private Map<String, String> written(String commands) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    for (String command : commands.lines().toList()) {
      all.put(command, run(command));
    }
    return all;
  }

  private String run(String command) throws IOException {
    Path out = folder.resolve("out" + command.replaceFirst(".* OUT", ""));
    StringWriter printed = new StringWriter();
    int code =
        Commands.run(
            new PrintWriter(printed),
            new PrintWriter(printed),
            command
                .replaceFirst("OUT.*", out.toString())
                .replace("SCENE", folder.resolve("scene.json").toString())
                .replace("LESSON", folder.resolve("lesson.md").toString())
                .replace("COMMAS", folder.resolve("commas.csv").toString())
                .replace("KOREAN", folder.resolve("korean.csv").toString())
                .replace("TABLE", folder.resolve("table.csv").toString())
                .split(" "));
    String text = code + "\n" + printed;
    if (command.contains("OUT")) {
      text += Files.readString(out, StandardCharsets.ISO_8859_1);
      Files.delete(out);
    }
    return text;
  }
}
