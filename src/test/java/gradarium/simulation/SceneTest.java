package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradarium.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneTest {
  private static final Scene SCENE =
      new Scene(
          "optimizer", 42, 12, Map.of("surface", "beale", "start", "1.0,1.5", "é", "한글 \"\\\n"));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Path file = folder.resolve("scene.json");
    AtomicFile.write(file, SCENE.bytes());
    assertThat(Scene.read(file)).isEqualTo(SCENE);
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
    assertThat(Scene.read(file).settings())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "0.5", "b", "true"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | must be one JSON object",
        "{ | not readable as JSON (line 1)",
        "hello | not readable as JSON (line 1)",
        "[] | must be one JSON object",
        "null | must be one JSON object",
        "{} | \"gradarium\": 1' is missing",
        "{\"gradarium\":2,\"view\":\"a\"} | \"gradarium\": 1' is missing",
        "{\"gradarium\":1} | 'view' must be",
        "{\"gradarium\":1,\"view\":7} | 'view' must be",
        "{\"gradarium\":1,\"view\":\"a\",\"seed\":\"x\"} | 'seed' must be",
        "{\"gradarium\":1,\"view\":\"a\",\"seed\":1e40} | 'seed' must be",
        "{\"gradarium\":1,\"view\":\"a\",\"step\":-1} | 'step' must be",
        "{\"gradarium\":1,\"view\":\"a\",\"settings\":[]} | 'settings' must be",
        "{\"gradarium\":1,\"view\":\"a\",\"settings\":{\"k\":{}}} | 'k' must be",
        "{\"gradarium\":1,\"view\":\"a\",\"settings\":{\"k\":null}} | 'k' must be"
      })
  void aFileThatIsNoSceneIsNamedAndExplained(String text, String reason) throws Exception {
    Path file = file(text);
    assertThat(refusal(file)).contains(file.toString()).contains(reason);
  }

  @Test
  void missingFoldersAndHugeFilesAreExplained() throws Exception {
    assertThat(refusal(folder.resolve("none.json"))).contains("does not exist");
    assertThat(refusal(folder)).contains("not readable");
    Path huge = folder.resolve("huge.json");
    Files.write(huge, new byte[2 << 20]);
    assertThat(refusal(huge)).contains("not readable");
    Path deep = file("[".repeat(100_000));
    assertThat(refusal(deep)).contains("not readable");
  }

  @Test
  void noBytesBringTheReaderDown() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    Path file = folder.resolve("scene.json");
    AtomicFile.write(file, SCENE.bytes());
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < 2000; i++) {
      byte[] bad = good.clone();
      for (int k = 0; k < 1 + i % 5; k++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, bad);
      try {
        assertThat(Scene.read(file).view()).isNotNull();
      } catch (Refused e) {
        assertThat(Messages.in(Locale.ENGLISH).text(e.reason())).contains(file.toString());
      }
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("scene.json"), text);
  }

  private static String refusal(Path file) {
    Refused e = catchThrowableOfType(Refused.class, () -> Scene.read(file));
    assertThat(e).as("%s is refused", file).isNotNull();
    return Messages.in(Locale.ENGLISH).text(e.reason());
  }
}
