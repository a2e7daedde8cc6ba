package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradarium.engine.data.DataSource;
import gradarium.engine.data.OtherComputers;
import gradarium.message.Messages;
import gradarium.message.Refused;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneFolderTest {
  private static final FileSetting<String> DATA =
      new FileSetting<>(
          new Name("data", "network.setting.data", Effect.RESTARTS),
          List.of(new FileSetting.Content<>("mnist", () -> "bundled")),
          file -> "read");

  @TempDir private Path folder;
  private SceneFolder scenes = new SceneFolder(Path.of("").toAbsolutePath());

  @BeforeEach
  void twoFolders() throws IOException {
    Files.createDirectories(folder.resolve("scenes/deeper"));
    Files.createDirectories(folder.resolve("elsewhere"));
    for (String name :
        List.of("scenes/a.csv", "scenes/deeper/b.csv", "elsewhere/a.csv", "elsewhere/c.csv")) {
      Files.writeString(folder.resolve(name), name);
    }
    scenes = SceneFolder.of(folder.resolve("scenes/scene.json"));
  }

  @Test
  void aNameIsLookedForBesideTheScene() throws Exception {
    assertThat(scenes.find("a.csv")).hasContent("scenes/a.csv");
    assertThat(scenes.find("./a.csv")).hasContent("scenes/a.csv");
    assertThat(scenes.find("deeper/b.csv")).hasContent("scenes/deeper/b.csv");
    assertThat(scenes.find("../elsewhere/c.csv")).hasContent("elsewhere/c.csv");
  }

  @Test
  void aPathThatIsThereIsTakenEvenWhenTheSameNameIsBeside() throws Exception {
    String path = folder.resolve("elsewhere/a.csv").toString();
    assertThat(scenes.find(path)).hasContent("elsewhere/a.csv");
  }

  @Test
  void whatWasChosenAboutATableStaysWithItsName() throws Exception {
    String path = folder.resolve("scenes").resolve("a.csv") + "?separator=semicolon&label=3";
    Map<String, String> named = scenes.named(Map.of("data", path), List.of(DATA));
    assertThat(named).containsEntry("data", "a.csv?separator=semicolon&label=3");
    assertThat(scenes.found(named, List.of(DATA), refused -> {})).containsEntry("data", path);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderWhoseNameLooksLikeAChoiceIsNone() throws Exception {
    Path odd = Files.createDirectories(folder.resolve("odd?label=b"));
    Path file = Files.writeString(odd.resolve("a.csv"), "odd");
    Map<String, String> found =
        SceneFolder.of(odd.resolve("x.json"))
            .found(Map.of("data", "a.csv"), List.of(DATA), refused -> {});
    assertThat(DataSource.path(found.get("data"))).isEqualTo(file.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/home/teacher/lecture/a.csv",
        "C:\\Users\\teacher\\a.csv",
        "D:/a.csv",
        "old/folder/a.csv",
        "\\\\server\\share\\a.csv",
        "//server/share/a.csv",
        "file://server/share/a.csv"
      })
  void aFileThatMovedWithItsSceneIsFoundBesideIt(String stored) throws Exception {
    assertThat(scenes.find(stored)).hasContent("scenes/a.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none.csv",
        "",
        ".",
        "..",
        "/",
        "\\",
        "deeper",
        "/home/none.csv",
        "a\u0000.csv",
        "C:"
      })
  void whatIsNowhereIsSaid(String name) {
    assertThat(refusal(name)).contains("there is no file " + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\\\server\\share\\none.csv",
        "//server/share/none.csv",
        "\\/server/share/none.csv",
        "/\\server\\none.csv",
        " \\\\server\\none.csv",
        "\\\\?\\UNC\\server\\share\\none.csv",
        "\\\\.\\pipe\\none",
        "file:///home/none.csv",
        "FILE:none.csv",
        "http://server/none.csv",
        "smb://server/none.csv",
        "/net/server/none.csv",
        "/NET/server/none.csv",
        "/afs/cell/none.csv",
        "/Network/Servers/none.csv"
      })
  void namesOfOtherComputersAreNotEvenLookedAt(String name) {
    assertThat(OtherComputers.areNamedBy(name)).isTrue();
    assertThat(refusal(name)).contains("another computer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.csv",
        "/home/net/a.csv",
        "/network.csv",
        "/nets/a",
        "C:\\a\\\\b",
        "C:/a",
        "a:b",
        "~/a"
      })
  void namesOnThisComputerAreLocal(String name) {
    assertThat(OtherComputers.areNamedBy(name)).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkIsFollowedUnlessItLeadsToAnotherComputer() throws Exception {
    Path scene = folder.resolve("scenes");
    Files.createSymbolicLink(scene.resolve("near.csv"), Path.of("a.csv"));
    Files.createSymbolicLink(scene.resolve("far.csv"), Path.of("/net/server/a.csv"));
    Files.createSymbolicLink(scene.resolve("chain.csv"), Path.of("far.csv"));
    Files.createSymbolicLink(scene.resolve("away"), Path.of("/net/server"));
    Files.createSymbolicLink(scene.resolve("round.csv"), Path.of("round.csv"));
    assertThat(scenes.find("near.csv")).hasContent("scenes/a.csv");
    for (String name : List.of("far.csv", "chain.csv", "away/x.csv", "round.csv")) {
      assertThat(refusal(name)).contains("there is no file");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void noWayRoundLeadsToAnotherComputer() throws Exception {
    Path scene = folder.resolve("scenes");
    String up = "../".repeat(scene.getNameCount());
    Files.createSymbolicLink(scene.resolve("away"), Path.of("/net/server"));
    Files.createSymbolicLink(scene.resolve("there-and-back.csv"), Path.of("away/../a.csv"));
    Files.createSymbolicLink(scene.resolve("up.csv"), Path.of(up + "net/server/a.csv"));
    Files.createSymbolicLink(scene.resolve("root"), Path.of("/"));
    for (String name :
        List.of(
            up + "net/server/none.csv",
            "deeper/../" + up + "afs/cell/none.csv",
            "there-and-back.csv",
            "deeper/../away/none.csv",
            "up.csv",
            "root/net/server/none.csv")) {
      assertThat(OtherComputers.withoutThem(scene.resolve(name), scene)).as(name).isEmpty();
      assertThat(refusal(name)).as(name).contains("there is no file");
    }
    Path real = scene.toRealPath();
    assertThat(OtherComputers.withoutThem(real.resolve("root/net.csv"), real))
        .as("whether it is there or not")
        .contains(Path.of("/net.csv"));
    assertThat(OtherComputers.withoutThem(real.resolve("../elsewhere/c.csv"), real))
        .contains(real.resolveSibling("elsewhere").resolve("c.csv"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderOnAnotherComputerThatWasOpenedMayBeUsedButNoOther() {
    Path home = Path.of("/net/server/course");
    assertThat(OtherComputers.withoutThem(home.resolve("a.csv"), home))
        .contains(home.resolve("a.csv"));
    assertThat(OtherComputers.withoutThem(home.resolve("../other/a.csv"), home)).isEmpty();
    assertThat(OtherComputers.withoutThem(Path.of("/net/stranger/a.csv"), home)).isEmpty();
  }

  @Test
  void filesBelowTheSceneAreNamedFromThereAndOthersByTheirPath() {
    Path beside = folder.resolve("scenes/deeper/b.csv");
    Path other = folder.resolve("elsewhere/c.csv");
    Path namesake = folder.resolve("scenes/mnist");
    assertThat(named(beside.toString())).isEqualTo("deeper/b.csv");
    assertThat(named(other.toString())).isEqualTo(other.toString());
    assertThat(named("mnist")).isEqualTo("mnist");
    assertThat(named(namesake.toString())).as("the file, not the word").isEqualTo("./mnist");
  }

  @Test
  void onlyFilesAreLookedForAndWhatIsMissingIsLeftOut() {
    List<InvalidSetting> missing = new ArrayList<>();
    Map<String, String> texts = Map.of("data", "none.csv", "other", "none.csv");
    assertThat(scenes.found(texts, List.of(DATA), missing::add))
        .isEqualTo(Map.of("other", "none.csv"));
    assertThat(missing)
        .singleElement()
        .extracting(Throwable::getMessage)
        .asString()
        .startsWith("data (Data): there is no file none.csv");
    assertThat(scenes.found(Map.of("data", "mnist"), List.of(DATA), missing::add))
        .isEqualTo(Map.of("data", "mnist"));
  }

  private String named(String path) {
    return scenes.named(Map.of("data", path), List.of(DATA)).get("data");
  }

  private String refusal(String name) {
    Refused e = catchThrowableOfType(Refused.class, () -> scenes.find(name));
    assertThat(e).as("'%s' is refused", name).isNotNull();
    return Messages.in(Locale.ENGLISH).text(e.explanation());
  }
}
