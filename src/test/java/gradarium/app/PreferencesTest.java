package gradarium.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
  @TempDir private Path folder;

  @Test
  void whatIsSavedIsThereTheNextTime() {
    Preferences preferences = Preferences.load(folder);
    preferences.setDark(true);
    preferences.setLanguage(Locale.KOREAN);
    preferences.setSize(1024, 640);
    preferences.setView("optimizer");
    preferences.save();
    Preferences read = Preferences.load(folder);
    assertThat(read.dark()).isTrue();
    assertThat(read.language()).isEqualTo(Locale.KOREAN);
    assertThat(read.width(1)).isEqualTo(1024);
    assertThat(read.height(1)).isEqualTo(640);
    assertThat(read.view()).isEqualTo("optimizer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "width=NaN\nheight=-5",
        "width=1e99\nheight=0",
        "width=\\u12\nheight=broken",
        "width=wide\nheight=",
        "\u0000\u0001\u0002",
        "dark=perhaps"
      })
  void nonsenseIsTakenForNothing(String text) throws IOException {
    Files.writeString(folder.resolve("preferences.properties"), text);
    Preferences preferences = Preferences.load(folder);
    assertThat(preferences.width(1280)).isEqualTo(1280);
    assertThat(preferences.height(720)).isEqualTo(720);
    assertThat(preferences.dark()).isFalse();
    assertThat(preferences.view()).isEmpty();
  }

  @Test
  void thoseOfAPictureAreNeverSaved() {
    Preferences.of(Locale.KOREAN, true, 800, 600).save();
    assertThat(Path.of("preferences.properties")).doesNotExist();
  }

  @Test
  void anyBytesAreRead() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      Files.write(folder.resolve("preferences.properties"), bytes);
      assertThat(Preferences.load(folder).width(1280)).isBetween(300.0, 10_000.0);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenLosesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "kept");
    Preferences preferences = Preferences.load(file);
    preferences.setDark(true);
    preferences.save();
    assertThat(file).hasContent("kept");
    assertThat(preferences.isKept()).isFalse();
    assertThat(Preferences.load(folder.resolve("new")).isKept()).isTrue();
  }

  @Test
  void withoutATemporaryFolderOneLineSaysSo() throws Exception {
    Path missing = folder.resolve("missing");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + missing,
                "-cp",
                System.getProperty("java.class.path"),
                "gradarium.Main",
                "render",
                "descent",
                "--steps",
                "1",
                "--out",
                folder.resolve("a.svg").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // newer JDKs warn of it themselves
    assertThat(said.lines().filter(line -> !line.startsWith("WARNING: java.io.tmpdir")))
        .singleElement()
        .asString()
        .startsWith(
            "gradarium: the folder for temporary files, " + missing + ", cannot be written");
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
