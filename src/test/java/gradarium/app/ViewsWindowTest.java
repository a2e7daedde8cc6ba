package gradarium.app;

import static gradarium.app.Screen.await;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concepts;
import gradarium.simulation.Frame;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Changes the other views through the window, as a learner would. */
@Tag("slow")
class ViewsWindowTest extends WindowTests {
  @Start
  void start(Stage shown) {
    open(shown);
  }

  @Test
  void aSliderChangesTheLearningRateWhileItRuns(FxRobot robot) throws Exception {
    robot.type(KeyCode.SPACE);
    frame(f -> f.current().step() > 2);
    Slider rate = robot.lookup(".settings .slider").nth(0).query();
    robot.interact(rate::requestFocus);
    robot.type(KeyCode.RIGHT);
    Frame<?> frame = frame(f -> f.settings().number("sgd.learning-rate") > 0.0025);
    assertThat(frame.playing()).isTrue();
    assertThat(frame.current().step()).isGreaterThan(2);
  }

  @Test
  void aNetworkPlaysOnWithAnotherActivationInitializerAndNormalization(FxRobot robot)
      throws Exception {
    click(robot, window.messages().text("vanishing.title"));
    frame(f -> f.current().step() == 0 && window.desk().concept().id().equals("vanishing"));
    robot.type(KeyCode.SPACE);
    for (String[] change :
        new String[][] {
          {"activation", "relu"}, {"initializer", "he-normal"}, {"batch-norm", "true"}
        }) {
      frame(f -> f.current().step() > 5);
      String key = "network." + change[0];
      robot.interact(() -> window.desk().change(now -> now.with(Map.of(key, change[1]))));
      Frame<?> anew = frame(f -> change[1].equals(f.settings().texts().get(key)));
      assertThat(anew.playing()).isTrue();
    }
    assertThat(frame(f -> f.current().step() > 5).playing()).isTrue();
  }

  @Test
  void layersAreAddedPointsClickedAndASampleFollowed(FxRobot robot) throws Exception {
    click(robot, window.messages().text("mlp.title"));
    frame(f -> window.desk().concept().id().equals("mlp"));
    press(robot, "Add a hidden layer");
    frame(f -> text("hidden").equals("6,4,4"));
    press(robot, "Remove a unit");
    frame(f -> text("hidden").equals("5,4,4"));
    press(robot, "Remove the last hidden layer");
    frame(f -> text("hidden").equals("5,4"));
    click(robot, "Follow a sample");
    frame(f -> f.settings().on("follow"));
    press(robot, "One unit forward");
    press(robot, "One unit forward");
    frame(f -> text("moment").equals("2"));
    Node surface = described(robot, window.messages().text("mlp.surface.help"));
    await(() -> !window.desk().view().orElseThrow().isBusy());
    robot.clickOn(surface);
    frame(f -> text("data").equals("clicked") && text("points").endsWith(" 1"));
    String one = text("points");
    robot.clickOn(surface, MouseButton.SECONDARY);
    frame(f -> text("points").startsWith(one + "; ") && text("points").endsWith(" 0"));
    Node diagram = described(robot, window.messages().text("mlp.diagram.help"));
    robot.interact(
        () -> window.desk().change(now -> now.with(Map.of("hidden", "1", "follow", "false"))));
    frame(f -> text("hidden").equals("1") && !f.settings().on("follow"));
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(diagram);
    frame(f -> f.settings().on("follow") && text("edge").equals("1 1 0"));
  }

  @Test
  void samplesAreClickedAndTheStartOfTheDescentIsDragged(FxRobot robot) throws Exception {
    click(robot, window.messages().text("descent.title"));
    frame(f -> window.desk().concept().id().equals("descent") && f.current().step() == 0);
    await(() -> !window.desk().view().orElseThrow().isBusy());
    Node line = described(robot, window.messages().text("descent.line.help"));
    robot.clickOn(line);
    frame(f -> text("points").split(";").length == 41);
    await(() -> !window.desk().view().orElseThrow().isBusy());
    robot.clickOn(line, MouseButton.SECONDARY);
    frame(f -> text("points").split(";").length == 40);
    click(robot, "Random samples");
    frame(f -> text("points").isEmpty());
    await(() -> !window.desk().view().orElseThrow().isBusy());
    var bowl =
        (gradarium.chart.FigurePane) described(robot, window.messages().text("descent.bowl.help"));
    var scales = bowl.scales().orElseThrow();
    var from = bowl.localToScreen(scales.placeX(-2), scales.placeY(3));
    var to = bowl.localToScreen(scales.placeX(2), scales.placeY(-1));
    robot.drag(from.getX(), from.getY(), MouseButton.PRIMARY).dropTo(to.getX(), to.getY());
    frame(f -> text("start").startsWith("2") || text("start").startsWith("1.9"));
    click(robot, "#chart-surface");
    frame(f -> text("chart").equals("surface"));
    await(() -> !window.desk().view().orElseThrow().isBusy());
  }

  @Test
  void aFunctionIsDrawn(FxRobot robot) throws Exception {
    click(robot, window.messages().text("approximation.title"));
    frame(f -> window.desk().concept().id().equals("approximation") && f.current().step() == 0);
    await(() -> !window.desk().view().orElseThrow().isBusy());
    Node chart = described(robot, window.messages().text("approximation.functions.help"));
    robot.moveTo(chart).press(MouseButton.PRIMARY).moveBy(60, -40).release(MouseButton.PRIMARY);
    frame(f -> text("function").equals("drawn"));
    String drawn = text("drawn");
    assertThat(drawn.split(" ")).hasSize(61);
    robot.moveTo(chart).press(MouseButton.PRIMARY).moveBy(-60, 40).release(MouseButton.PRIMARY);
    frame(f -> !text("drawn").equals(drawn));
  }

  @Test
  void aDigitIsDrawnAndClassifiersStart(FxRobot robot) throws Exception {
    click(robot, window.messages().text("autoencoder.title"));
    frame(f -> window.desk().concept().id().equals("autoencoder"));
    Node pad = described(robot, window.messages().text("drawing.help"));
    robot.moveTo(pad).press(MouseButton.PRIMARY).moveBy(5, 30).release(MouseButton.PRIMARY);
    frame(f -> !text("drawing").isEmpty());
    click(robot, "Clear");
    frame(f -> text("drawing").isEmpty());
    click(robot, "Codes");
    frame(f -> text("chart").equals("codes"));
    robot.type(KeyCode.SPACE);
    frame(f -> f.current().step() > 3);
    click(robot, "Start classifiers from here");
    frame(f -> !text("pretraining").equals("0") && !f.current().marks().isEmpty());
  }

  @Test
  void aStageIsLookedAtAndNoiseIsDrawn(FxRobot robot) throws Exception {
    click(robot, window.messages().text("stacked.title"));
    frame(f -> window.desk().concept().id().equals("stacked"));
    await(() -> !window.desk().view().orElseThrow().isBusy());
    // the middle of five stages is the third
    robot.clickOn(described(robot, window.messages().text("stacked.pipeline.help")));
    frame(f -> text("look").equals("3"));
    robot.clickOn(described(robot, window.messages().text("stacked.pipeline.help")));
    frame(f -> text("look").equals("0"));
    click(robot, window.messages().text("denoising.title"));
    frame(f -> window.desk().concept().id().equals("denoising"));
    Node pad = described(robot, window.messages().text("drawing.help"));
    robot.moveTo(pad).press(MouseButton.PRIMARY).moveBy(9, 20).release(MouseButton.PRIMARY);
    frame(f -> !text("drawing").isEmpty());
  }

  @Test
  void everyViewIsOpenedPlayedAndExplained(FxRobot robot) throws Exception {
    for (var concept : Concepts.ALL) {
      click(robot, window.messages().text(concept.id() + ".title"));
      frame(f -> f.current().step() == 0 && window.desk().concept() == concept);
      robot.type(KeyCode.SPACE);
      frame(f -> f.current().step() > 5);
      robot.type(KeyCode.SPACE);
      frame(f -> !f.playing());
      robot.type(KeyCode.LEFT, KeyCode.F);
      frame(f -> f.forkedAt() > 0);
      click(robot, "About");
      String about = window.messages().text(concept.id() + ".about");
      await(() -> labels(robot).contains(about));
      click(robot, "Close");
      await(() -> !window.desk().view().orElseThrow().isBusy());
    }
  }
}
