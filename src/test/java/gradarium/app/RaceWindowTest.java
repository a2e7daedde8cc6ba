package gradarium.app;

import static gradarium.app.Screen.await;
import static gradarium.app.Screen.shows;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.simulation.Frame;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Plays, forks and changes the race of optimizers through the window, as a learner would. */
@Tag("slow")
class RaceWindowTest extends WindowTests {
  @Start
  void start(Stage shown) {
    open(shown);
  }

  @Test
  void spacePlaysAndPausesWhereverTheFocusIs(FxRobot robot) throws Exception {
    frame(f -> f.current().step() == 0);
    robot.type(KeyCode.SPACE);
    frame(f -> f.playing() && f.current().step() > 3);
    robot.interact(() -> robot.lookup(".transport-button.back").query().requestFocus());
    robot.type(KeyCode.SPACE);
    frame(f -> !f.playing());
  }

  @Test
  void arrowsStepResetGoesBackAndANewSeedMovesTheStart(FxRobot robot) throws Exception {
    frame(f -> f.current().step() == 0);
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
    frame(f -> f.current().step() == 2 && f.end() == 3);
    robot.type(KeyCode.R);
    frame(f -> f.current().step() == 0);
    String start = text("start");
    robot.type(KeyCode.N);
    frame(f -> f.seed() != 7);
    assertThat(text("start")).isNotEqualTo(start);
  }

  @Test
  void fasterAndSlowerChooseASpeed(FxRobot robot) {
    ComboBox<Double> speeds = robot.lookup(".transport .combo-box").queryComboBox();
    robot.interact(() -> window.desk().setSpeed(0));
    assertThat(speeds.getValue()).isEqualTo(1);
    robot.type(KeyCode.ADD);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(speeds.getValue()).isEqualTo(2);
    robot.type(KeyCode.SUBTRACT, KeyCode.SUBTRACT, KeyCode.SUBTRACT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(speeds.getValue()).isEqualTo(1);
  }

  @Test
  void onTheWayToAFarStepTheWindowSaysSoAndAnotherStepEndsIt(FxRobot robot) throws Exception {
    robot.interact(() -> window.desk().player().seek(1_000_000_000));
    await(() -> shows(robot, " of 1000000000…"));
    robot.interact(() -> window.desk().player().seek(3));
    frame(f -> f.current().step() == 3);
    await(() -> !shows(robot, "Computing"));
  }

  @Test
  void aForkRacesTheOriginal(FxRobot robot) throws Exception {
    robot.interact(() -> window.desk().player().seek(30));
    frame(f -> f.current().step() == 30);
    robot.type(KeyCode.F);
    frame(f -> f.forkedAt() == 30);
    robot.interact(
        () -> window.desk().change(now -> now.with(Map.of("sgd.learning-rate", "0.01"))));
    robot.interact(() -> window.desk().player().seek(60));
    Frame<?> raced = frame(f -> f.current().step() == 60);
    assertThat(raced.originals()).hasSize(1);
    click(robot, "End fork");
    frame(f -> f.originals().isEmpty());
  }

  @Test
  void lanesAreAddedDuplicatedAndRemoved(FxRobot robot) throws Exception {
    frame(f -> f.current().step() == 0);
    click(robot, "Duplicate");
    frame(f -> f.settings().get("lanes").toString().startsWith("[sgd, sgd-2, momentum"));
    assertThat(window.desk().selectedLane().get()).isEqualTo("sgd-2");
    click(robot, "Remove");
    frame(f -> f.settings().get("lanes").toString().startsWith("[sgd, momentum"));
    MenuButton add =
        robot.lookup(n -> n instanceof MenuButton m && m.getText().contains("Add")).query();
    robot.interact(() -> add.getItems().get(6).fire());
    frame(f -> f.settings().get("lanes").toString().endsWith("radam, adam-2]"));
  }

  @Test
  void theRowsOfTheBoardSelectALane(FxRobot robot) throws Exception {
    frame(f -> f.current().step() == 0);
    Node adam = robot.lookup(n -> n instanceof Label l && "Adam".equals(l.getText())).query();
    robot.clickOn(adam);
    await(() -> title(robot).equals("Adam"));
    assertThat(labels(robot)).contains("Decay β₁", "Epsilon ε").doesNotContain("Momentum γ");
  }

  @Test
  void aFieldTakesANumberAndRefusesWordsWithOneSentence(FxRobot robot) throws Exception {
    frame(f -> f.current().step() == 0);
    type(robot, "Tolerance", "0.01");
    frame(f -> f.settings().number("tolerance") == 0.01);
    type(robot, "Tolerance", "soon");
    await(
        () ->
            labels(robot)
                .contains("Tolerance: 'soon' is not valid; expected: a number from 1e-12 to 1000"));
    assertThat(field(robot, "Tolerance").getText()).as("what was typed is kept").isEqualTo("soon");
    assertThat(text("tolerance")).isEqualTo("0.01");
    robot.type(KeyCode.ESCAPE);
    assertThat(field(robot, "Tolerance").getText()).isEqualTo("0.01");
  }

  @Test
  void aFormulaIsTypedAndABadOneKeepsTheOldAndSaysWhereItIsWrong(FxRobot robot) throws Exception {
    robot.interact(() -> window.desk().change(now -> now.with(Map.of("surface", "expression"))));
    frame(f -> f.settings().get("surface").equals("expression"));
    type(robot, "Formula in x and y", "x^2 + 3*y^2");
    frame(f -> f.settings().texts().get("expression").equals("x^2 + 3*y^2"));
    type(robot, "Formula in x and y", "x^2 + z");
    await(
        () ->
            labels(robot).stream().anyMatch(l -> l.contains("character 7: there is no name ‘z’")));
    assertThat(text("expression")).isEqualTo("x^2 + 3*y^2");
  }

  @Test
  void theStartIsDraggedOnTheMap(FxRobot robot) throws Exception {
    frame(f -> f.current().step() == 0);
    Node map = robot.lookup(".figure").nth(0).query();
    WaitForAsyncUtils.waitForFxEvents();
    var scales =
        WaitForAsyncUtils.waitForAsync(
            5000,
            () -> {
              var pane = (gradarium.chart.FigurePane) map;
              while (pane.scales().isEmpty()) {
                Thread.onSpinWait();
              }
              return pane.scales().orElseThrow();
            });
    var from = map.localToScreen(scales.placeX(-0.4), scales.placeY(-0.3));
    var to = map.localToScreen(scales.placeX(2), scales.placeY(-4));
    robot
        .drag(from.getX(), from.getY(), javafx.scene.input.MouseButton.PRIMARY)
        .dropTo(to.getX(), to.getY());
    frame(
        f ->
            f.settings().get("start") instanceof gradarium.engine.surface.Point p
                && p.x() > 1.9
                && p.y() < -3.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"surface", "basins", "map"})
  void everyChartIsShownAndKeptWhenTimeGoesBack(String chart) throws Exception {
    FxRobot robot = new FxRobot();
    robot.interact(() -> window.desk().player().seek(20));
    frame(f -> f.current().step() == 20);
    click(robot, "#chart-" + chart);
    frame(f -> f.settings().get("chart").equals(chart));
    robot.type(KeyCode.LEFT);
    assertThat(frame(f -> f.current().step() == 19).settings().get("chart")).isEqualTo(chart);
    await(() -> window.desk().view().orElseThrow().isBusy() == false);
  }

  @Test
  void theBasinMapIsCancelledAndComputedAgain(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            window
                .desk()
                .change(
                    now ->
                        now.with(
                            Map.of(
                                "chart", "basins", "basin-steps", "5000", "surface", "ackley"))));
    await(() -> shows(robot, "Cancel"));
    click(robot, "Cancel");
    await(() -> shows(robot, "Compute again"));
    robot.interact(
        () ->
            window
                .desk()
                .change(now -> now.with(Map.of("basin-steps", "10", "surface", "ravine"))));
    await(() -> labels(robot).stream().anyMatch(l -> l.startsWith("SGD, 10 steps")));
  }
}
