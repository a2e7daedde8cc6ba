package gradarium.app;

import static gradarium.app.Screen.await;
import static gradarium.app.Screen.isVisible;
import static gradarium.app.Screen.shows;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import gradarium.concept.Concepts;
import gradarium.simulation.Frame;
import gradarium.simulation.SceneFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Language, theme, keys, scenes and files in the window, as a learner would use them. */
@Tag("slow")
class WindowTest extends WindowTests {
  @Start
  void start(Stage shown) {
    open(shown);
  }

  @Test
  void languageAndThemeChangeWhileItRuns(FxRobot robot) throws Exception {
    robot.type(KeyCode.SPACE);
    frame(f -> f.current().step() > 2);
    click(robot, "한국어");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(labels(robot)).contains("학습률 η");
    click(robot, "어두운 테마");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.isDark()).isTrue();
    click(robot, "English");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(labels(robot)).contains("Learning rate η").doesNotContain("학습률 η");
    frame(f -> f.playing() && f.current().step() > 5);
  }

  @Test
  void presentationModeShowsOnlyTheChartsInLargeType(FxRobot robot) {
    robot.interact(() -> window.setPresenting(true));
    assertThat(robot.lookup(".settings").queryAll()).isEmpty();
    assertThat(robot.lookup(".navigation").queryAll()).isEmpty();
    assertThat(window.desk().style().scale()).isEqualTo(1.6);
    robot.interact(() -> window.setPresenting(false));
    assertThat(robot.lookup(".settings").queryAll()).isNotEmpty();
  }

  @Test
  void theQuestionMarkShowsAllKeys(FxRobot robot) throws Exception {
    robot.interact(() -> window.showKeys());
    await(() -> labels(robot).contains("presentation mode"));
    click(robot, "Close");
  }

  @Test
  void enterPressesWhatHasTheFocus(FxRobot robot) throws Exception {
    frame(f -> f.current().step() == 0);
    ToggleSwitch arrows = robot.lookup(n -> n instanceof ToggleSwitch).query();
    robot.interact(arrows::requestFocus);
    robot.type(KeyCode.ENTER);
    frame(f -> f.settings().on("sgd.arrows"));
    robot.interact(() -> robot.lookup(".transport-button.forward").query().requestFocus());
    robot.type(KeyCode.ENTER);
    frame(f -> f.current().step() == 1);
    robot.interact(() -> robot.lookup("#chart-surface").query().requestFocus());
    robot.type(KeyCode.ENTER);
    frame(f -> f.settings().get("chart").equals("surface"));
  }

  @Test
  void tabReachesEveryControlAndEachHasAName(FxRobot robot) throws Exception {
    frame(f -> f.current().step() == 0);
    Set<Node> focusable =
        robot.lookup(n -> n.isFocusTraversable() && !n.isDisabled() && isVisible(n)).queryAll();
    List<Node> reached = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      robot.type(KeyCode.TAB);
      Node owner = window.scene().getFocusOwner();
      if (owner != null && !reached.contains(owner)) {
        reached.add(owner);
      }
    }
    assertThat(focusable).hasSizeGreaterThan(25);
    assertThat(reached).containsAll(focusable);
    for (Node node : reached) {
      String text = node instanceof Labeled labeled ? labeled.getText() : "";
      boolean named =
          (text != null && !text.isBlank())
              || (node.getAccessibleText() != null && !node.getAccessibleText().isBlank());
      boolean pane = node.getAccessibleRole() == AccessibleRole.SCROLL_PANE;
      assertThat(named || pane).as("%s has a name for screen readers", node).isTrue();
    }
  }

  @Test
  void scenesAreSavedAndOpenedAndThoseThatAreNoneKeepWhatIsShown(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            window.desk().change(now -> now.with(Map.of("surface", "beale", "lanes", "adam,sgd"))));
    frame(f -> f.settings().get("surface").equals("beale"));
    Path file = folder.resolve("scene.json");
    robot.interact(() -> window.desk().save(file));
    assertThat(SceneFile.read(file).scene().settings()).containsEntry("surface", "beale");
    robot.interact(() -> window.desk().change(now -> now.with(Map.of("surface", "booth"))));
    frame(f -> f.settings().get("surface").equals("booth"));
    robot.interact(() -> window.files().openScene(file));
    frame(f -> f.settings().get("surface").equals("beale"));
    Files.writeString(
        file, "{\"gradarium\":1,\"view\":\"optimizer\",\"settings\":{\"surface\":1}}");
    robot.interact(() -> window.files().openScene(file));
    await(() -> shows(robot, "Surface: '1' is not valid"));
    frame(f -> f.settings().get("surface").equals("himmelblau"));
    robot.interact(() -> window.desk().change(now -> now.with(Map.of("surface", "booth"))));
    frame(f -> f.settings().get("surface").equals("booth"));
    Files.writeString(file, "{\"gradarium\":1,\"view\":\"gan\"}");
    robot.interact(() -> window.files().openScene(file));
    await(() -> shows(robot, "there is no view 'gan'"));
    assertThat(text("surface")).isEqualTo("booth");
    robot.interact(() -> window.desk().save(folder.resolve("no/folder/scene.json")));
    await(() -> shows(robot, "could not be written"));
  }

  @Test
  void dataThatAreDroppedAreLearnedAndBadOnesLeaveTheRunAsItWas(FxRobot robot) throws Exception {
    Path table = folder.resolve("flowers.csv");
    Files.writeString(table, "a,b,label\n" + "1,2,rose\n3,5,tulip\n".repeat(20));
    robot.interact(() -> window.files().open(table));
    await(() -> shows(robot, "“Optimizers” does not read data files"));
    assertThat(window.desk().concept().id()).isEqualTo("mlp");
    frame(f -> f.settings().texts().getOrDefault("data", "").endsWith("flowers.csv"));
    robot.interact(() -> window.open(Opening.of("batchnorm")));
    frame(f -> f.settings().texts().containsKey("data"));
    robot.interact(() -> window.files().open(table));
    Frame<?> learned = frame(f -> f.settings().texts().get("data").endsWith("flowers.csv"));
    assertThat(learned.playing()).isFalse();
    assertThat(labels(robot)).contains("flowers.csv");
    robot.interact(() -> window.desk().player().move(7));
    frame(f -> f.current().step() == 7);
    Files.writeString(table, "a,b,label\n1,2,rose\n3,?,tulip\n");
    robot.interact(() -> window.files().open(table));
    await(() -> shows(robot, "flowers.csv, line 3: '?' in column 'b' is not a number"));
    robot.interact(() -> window.desk().player().move(1));
    Frame<?> still = frame(f -> f.current().step() == 8);
    assertThat(still.settings().texts().get("data")).endsWith("flowers.csv");
    robot.interact(() -> window.desk().change(now -> now.with(Map.of("data", "mnist"))));
    frame(f -> f.settings().texts().get("data").equals("mnist"));
    assertThat(labels(robot)).contains("MNIST digits");
  }

  @Test
  void whatIsToBeRememberedIs(FxRobot robot) {
    Preferences kept = Preferences.load(folder.resolve("kept"));
    robot.interact(
        () -> {
          MainWindow other = new MainWindow(Opening.of("optimizer"), kept);
          other.show(new Stage());
          other.setDark(true);
          other.setLanguage(Locale.KOREAN);
          assertThat(ButtonType.CLOSE.getText()).as("of JavaFX").isEqualTo("닫기");
          other.close();
        });
    Preferences read = Preferences.load(folder.resolve("kept"));
    assertThat(read.dark()).isTrue();
    assertThat(read.language()).isEqualTo(Locale.KOREAN);
    assertThat(read.view()).isEqualTo("optimizer");
    robot.interact(
        () -> {
          window.setDark(false);
          window.setLanguage(Locale.ENGLISH);
          assertThat(ButtonType.CLOSE.getText()).isEqualTo("Close");
        });
  }

  @Test
  void onlyViewsThatExistAreListed(FxRobot robot) {
    List<String> entries =
        robot.lookup(".navigation .entry").queryAll().stream()
            .map(n -> ((ButtonBase) n).getText())
            .toList();
    assertThat(entries)
        .containsExactlyElementsOf(
            Concepts.ALL.stream().map(c -> window.messages().text(c.id() + ".title")).toList());
  }
}
