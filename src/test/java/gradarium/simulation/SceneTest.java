package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradarium.message.Messages;
import gradarium.message.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SceneTest {
  private static final Scene SCENE =
      new Scene(
          "optimizer", 42, 12, Map.of("surface", "beale", "start", "1.0,1.5", "é", "한글 \"\\\n"));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Path file = folder.resolve("scene.json");
    AtomicFile.write(file, SCENE.bytes());
    assertThat(SceneFile.read(file)).isEqualTo(new SceneFile(SCENE, List.of()));
  }

  @Test
  void writingLeavesNothingElseBehind() throws Exception {
    AtomicFile.write(folder.resolve("scene.json"), SCENE.bytes());
    AtomicFile.write(folder.resolve("scene.json"), SCENE.bytes());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("scene.json");
    }
  }

  @Test
  void aFileThatCannotBeReplacedStaysAndNoPartStaysBesideIt() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("scene.json"));
    Files.writeString(taken.resolve("inside"), "kept");
    assertThatThrownBy(() -> AtomicFile.write(taken, SCENE.bytes()))
        .isInstanceOf(IOException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
    assertThat(taken.resolve("inside")).hasContent("kept");
  }

  @Test
  void numbersAndTogglesMayBeWrittenAsSuch() throws Exception {
    Path file =
        file("{\"gradarium\":1,\"view\":\"optimizer\",\"settings\":{\"a\":0.5,\"b\":true}}");
    assertThat(SceneFile.read(file).scene().settings())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "0.5", "b", "true"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | a single JSON object is expected",
        "{ | not valid JSON (line 1)",
        "hello | not valid JSON (line 1)",
        "[] | a single JSON object is expected",
        "null | a single JSON object is expected",
        "{} | '\"gradarium\"' with a whole number",
        "{'gradarium':0,'view':'a'} | '\"gradarium\"' with a whole number",
        "{'gradarium':-1,'view':'a'} | '\"gradarium\"' with a whole number",
        "{'gradarium':1.5,'view':'a'} | '\"gradarium\"' with a whole number",
        "{'gradarium':'1','view':'a'} | '\"gradarium\"' with a whole number",
        "{'gradarium':true,'view':'a'} | '\"gradarium\"' with a whole number",
        "{'gradarium':1e99,'view':'a'} | '\"gradarium\"' with a whole number",
        "{'gradarium':1} | 'view' must be",
        "{'gradarium':1,'view':7} | 'view' must be",
        "{'gradarium':1,'view':null} | 'view' must be",
        "{'gradarium':1,'view':'a','seed':'7'} | 'seed' must be",
        "{'gradarium':1,'view':'a','seed':null} | 'seed' must be",
        "{'gradarium':1,'view':'a','seed':[7]} | 'seed' must be",
        "{'gradarium':1,'view':'a','seed':7.9} | 'seed' must be",
        "{'gradarium':1,'view':'a','seed':1e-400} | 'seed' must be",
        "{'gradarium':1,'view':'a','seed':1e40} | 'seed' must be",
        "{'gradarium':1,'view':'a','seed':1e999999999} | 'seed' must be",
        "{'gradarium':1,'view':'a','seed':9223372036854775808} | 'seed' must be",
        "{'gradarium':1,'view':'a','seed':NaN} | not valid JSON",
        "{'gradarium':1,'view':'a','seed':07} | not valid JSON",
        "{'gradarium':1,'view':'a','seed':0x7} | not valid JSON",
        "{'gradarium':1,'view':'a','step':-1} | 'step' must be",
        "{'gradarium':1,'view':'a','step':2.7} | 'step' must be",
        "{'gradarium':1,'view':'a','step':'2'} | 'step' must be",
        "{'gradarium':1,'view':'a','step':true} | 'step' must be",
        "{'gradarium':1,'view':'a','settings':[]} | 'settings' must be",
        "{'gradarium':1,'view':'a','settings':null} | 'settings' must be",
        "{'gradarium':1,'view':'a'} more | not valid JSON (line 1)",
        "{'gradarium':1,'view':'a'}{} | not valid JSON (line 1)",
        "{'gradarium':1,'view':'a','seed':1,'seed':2} | not valid JSON (line 1)",
        "{'gradarium':1,'view':'a','settings':{'k':1,'k':2}} | not valid JSON (line 1)"
      })
  void aFileThatIsNoSceneIsNamedAndExplained(String text, String reason) throws Exception {
    Path file = file(text.replace('\'', '"'));
    assertThat(refusal(file)).contains(file.toString()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "7.0, 7",
    "1e3, 1000",
    "0.7e1, 7",
    "-0, 0",
    "-5, -5",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808"
  })
  void aWholeNumberMayBeWrittenInAnyWay(String written, long seed) throws Exception {
    Path file = file("{\"gradarium\":1,\"view\":\"a\",\"seed\":" + written + "}");
    assertThat(SceneFile.read(file).scene().seed()).isEqualTo(seed);
  }

  @Test
  void whatIsNotKnownIsLeftOutAndSaid() throws Exception {
    Path file =
        file(
            """
            {"gradarium": 3, "view": "a", "seed": 2, "camera": [1, 2],
             "settings": {"k": {}, "l": null, "m": [1], "n": 20.0, "o": 2.5e-8}}
            """);
    SceneFile read = SceneFile.read(file);
    assertThat(read.scene()).isEqualTo(new Scene("a", 2, 0, Map.of("n", "20", "o", "2.5E-8")));
    assertThat(read.leftOut().stream().map(Messages.in(Locale.ENGLISH)::text))
        .containsExactly(
            "it was made by a later version of this program (3)",
            "there is no 'camera' here",
            "'k' must be a string, a number, true or false",
            "'l' must be a string, a number, true or false",
            "'m' must be a string, a number, true or false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void aByteOrderMarkIsNoPartOfAScene(String charset) throws Exception {
    String text = "\uFEFF" + new String(SCENE.bytes(), StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("marked.json"), text.getBytes(charset));
    assertThat(SceneFile.read(file).scene()).isEqualTo(SCENE);
  }

  @Property(tries = 500)
  void everySceneReadsBackAsItself(
      @ForAll String view,
      @ForAll long seed,
      @ForAll @LongRange(min = 0) long step,
      @ForAll @Size(max = 5) Map<String, String> settings)
      throws Exception {
    Scene scene = new Scene(whole(view), seed, step, whole(settings));
    Path file = Files.createTempFile("scene", ".json");
    try {
      AtomicFile.write(file, scene.bytes());
      assertThat(SceneFile.read(file)).isEqualTo(new SceneFile(scene, List.of()));
    } finally {
      Files.delete(file);
    }
  }

  /** Halves of characters beyond 16 bits cannot be written in any encoding. */
  private static String whole(String text) {
    return text.replaceAll("\\p{Cs}", "");
  }

  private static Map<String, String> whole(Map<String, String> texts) {
    Map<String, String> whole = new HashMap<>();
    texts.forEach((key, value) -> whole.put(whole(key), whole(value)));
    return whole;
  }

  @Test
  void missingFoldersAndHugeFilesAreExplained() throws Exception {
    assertThat(refusal(folder.resolve("none.json"))).contains("does not exist");
    assertThat(refusal(folder)).contains("is not a scene");
    Path huge = folder.resolve("huge.json");
    Files.write(huge, new byte[2 << 20]);
    assertThat(refusal(huge)).contains("is not a scene").contains("1048576 bytes");
    Path binary = folder.resolve("binary.json");
    Files.write(binary, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    assertThat(refusal(binary)).contains("is not a scene");
    Path deep = file("[".repeat(100_000));
    assertThat(refusal(deep)).contains("not valid JSON");
  }

  @Test
  void noBytesBringTheReaderDown() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    Path file = folder.resolve("scene.json");
    AtomicFile.write(file, SCENE.bytes());
    byte[] whole = Files.readAllBytes(file);
    int good = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] bad = whole.clone();
      for (int k = 0; k < 1 + i % 5; k++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, bad);
      try {
        Scene read = SceneFile.read(file).scene();
        AtomicFile.write(file, read.bytes());
        assertThat(SceneFile.read(file)).isEqualTo(new SceneFile(read, List.of()));
        good++;
      } catch (Refused e) {
        assertThat(Messages.in(Locale.ENGLISH).text(e.explanation())).contains(file.toString());
      }
    }
    assertThat(good).as("scenes that are good in spite of it").isBetween(20, 1900);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("scene.json"), text);
  }

  private static String refusal(Path file) {
    Refused e = catchThrowableOfType(Refused.class, () -> SceneFile.read(file));
    assertThat(e).as("%s is refused", file).isNotNull();
    return Messages.in(Locale.ENGLISH).text(e.explanation());
  }
}
