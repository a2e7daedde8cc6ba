package gradarium.app;

import static gradarium.app.Screen.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Where the keyboard acts, and that it is seen there. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class FocusTest {
  @TempDir static Path folder;

  private MainWindow window;

  @Start
  void start(Stage shown) {
    window = Screen.open(shown, "optimizer", folder.resolve("none"));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> window.close());
  }

  @Test
  void theWindowBeginsOnPlay() {
    assertThat(owner().getId()).isEqualTo("play");
  }

  @Test
  void aViewThatWasChosenIsNotLeftByEnter(FxRobot robot) throws Exception {
    Node entry = robot.lookup(".navigation .entry").nth(1).query();
    robot.interact(entry::requestFocus);
    robot.type(KeyCode.ENTER);
    await(() -> window.desk().concept().id().equals("approximation"));
    assertThat(owner()).isSameAs(entry);
    robot.type(KeyCode.ENTER, KeyCode.ENTER);
    assertThat(window.desk().concept().id()).isEqualTo("approximation");
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    await(() -> window.desk().concept().id().equals("descent"));
    assertThat(owner().getStyleClass()).contains("entry");
  }

  @Test
  void aPanelBuiltAnewHasTheFocusOnTheSameSetting(FxRobot robot) throws Exception {
    ComboBox<String> surface = robot.lookup("#setting-surface").queryComboBox();
    robot.interact(surface::requestFocus);
    robot.interact(() -> surface.setValue("expression"));
    await(() -> robot.lookup("#setting-expression").tryQuery().isPresent());
    settle();
    assertThat(owner()).isNotSameAs(surface);
    assertThat(owner().getId()).isEqualTo("setting-surface");
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> window.desk().changes().undo());
    await(() -> robot.lookup("#setting-expression").tryQuery().isEmpty());
    settle();
    assertThat(owner().getId()).as("after undo").isEqualTo("setting-surface");
  }

  @Test
  void anotherLanguageThemeOrModeLeavesTheFocusWhereItIsOrOnPlay(FxRobot robot) {
    focus(robot, "#setting-tolerance");
    robot.interact(() -> window.setLanguage(Locale.KOREAN));
    settle();
    assertThat(owner().getId()).isEqualTo("setting-tolerance");
    robot.interact(() -> window.setDark(true));
    settle();
    assertThat(owner().getId()).isEqualTo("setting-tolerance");
    robot.interact(() -> window.setPresenting(true));
    settle();
    assertThat(owner().getId()).as("its settings are hidden").isEqualTo("play");
    robot.interact(() -> window.setPresenting(false));
    settle();
    assertThat(owner().getId()).isEqualTo("play");
    robot.interact(() -> window.setDark(false));
  }

  @Test
  void pageDownInALessonLeadsToItsAnswers(FxRobot robot) throws Exception {
    robot.interact(() -> window.lessons().start("optimizer"));
    for (int step = 0; step < 3; step++) {
      robot.type(KeyCode.PAGE_DOWN);
      settle();
      for (Node node = owner(); node != null; node = node.getParent()) {
        if (node.getId() != null && node.getId().equals("lesson")) {
          return;
        }
      }
    }
    throw new AssertionError("the focus is on " + owner());
  }

  @Test
  void aRingShowsTheFocusOfTheKeyboardAndTakesNoRoom(FxRobot robot) {
    robot.type(KeyCode.TAB);
    for (String id :
        new String[] {
          "#play",
          "#setting-surface",
          "#setting-tolerance",
          "#slider-sgd-learning-rate",
          "#setting-sgd-arrows",
          "#chart-surface",
          "#lanes-add"
        }) {
      Region node = robot.lookup(id).queryAs(Region.class);
      double width = node.getWidth();
      focus(robot, id);
      assertThat(node.getBorder().getStrokes().get(0).getWidths().getTop()).as(id).isEqualTo(2);
      assertThat(node.getWidth()).as(id).isEqualTo(width);
    }
  }

  @Test
  void whatIsRefusedMovesNothingAndGivesWayToWhatIsInForce(FxRobot robot) {
    TextField field = robot.lookup("#setting-tolerance").queryAs(TextField.class);
    double height = field.getHeight();
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText("soon");
        });
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(field.getPseudoClassStates()).extracting(Object::toString).contains("refused");
    assertThat(field.getText()).isEqualTo("soon");
    assertThat(field.getHeight()).isEqualTo(height);
    focus(robot, "#play");
    assertThat(field.getText()).isEqualTo(window.desk().settings().texts().get("tolerance"));
    assertThat(field.getPseudoClassStates()).extracting(Object::toString).doesNotContain("refused");
  }

  private void focus(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).query().requestFocus());
    settle();
  }

  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node owner() {
    settle();
    return window.scene().getFocusOwner();
  }
}
