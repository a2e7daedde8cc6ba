package gradarium.app;

import static gradarium.app.Screen.await;

import gradarium.simulation.Frame;
import gradarium.simulation.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Clicks and types through a window. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowTests {
  @TempDir static Path folder;

  MainWindow window;

  Stage stage;

  void open(Stage shown) {
    stage = shown;
    window = Screen.open(shown, "optimizer", folder.resolve("none"));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> window.close());
  }

  static Node described(FxRobot robot, String text) {
    return robot.lookup(n -> text.equals(n.getAccessibleText())).query();
  }

  /** Presses the first button of this name, once it can be pressed. */
  static void press(FxRobot robot, String name) throws TimeoutException {
    await(
        () ->
            robot
                .lookup(n -> name.equals(n.getAccessibleText()) && !n.isDisabled())
                .tryQuery()
                .isPresent());
    robot.interact(() -> ((ButtonBase) described(robot, name)).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Clicks on what has this text or id, once it is there. */
  static void click(FxRobot robot, String what) throws TimeoutException {
    await(() -> robot.lookup(what).tryQuery().filter(Node::isVisible).isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(what);
  }

  String title(FxRobot robot) {
    return ((Label) robot.lookup(".lane-title").query()).getText();
  }

  static List<String> labels(FxRobot robot) {
    return robot.lookup(n -> n instanceof Labeled).queryAll().stream()
        .map(n -> ((Labeled) n).getText())
        .filter(t -> t != null && !t.isEmpty())
        .toList();
  }

  static TextField field(FxRobot robot, String name) {
    return robot.lookup(n -> n instanceof TextField && name.equals(n.getAccessibleText())).query();
  }

  static void type(FxRobot robot, String name, String text) {
    TextField field = field(robot, name);
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(text);
        });
    robot.type(KeyCode.ENTER);
  }

  String text(String key) {
    Settings settings = window.desk().settings();
    return settings.text(settings.setting(key));
  }

  Frame<?> frame(Predicate<Frame<?>> wanted) throws TimeoutException {
    return Screen.frame(window, wanted);
  }
}
