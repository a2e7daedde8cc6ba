package gradarium.app;

import static gradarium.app.Screen.await;
import static gradarium.app.Screen.isVisible;
import static gradarium.app.Screen.shows;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import gradarium.concept.Concepts;
import gradarium.simulation.Frame;
import gradarium.simulation.SceneFile;
import gradarium.simulation.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Clicks and types through the window as a learner would. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  @TempDir static Path folder;

  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    window = Screen.open(shown, "optimizer", folder.resolve("none"));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> window.close());
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

  private static Node described(FxRobot robot, String text) {
    return robot.lookup(n -> text.equals(n.getAccessibleText())).query();
  }

  /** Presses the first button of this name, once it can be pressed. */
  private static void press(FxRobot robot, String name) throws TimeoutException {
    await(
        () ->
            robot
                .lookup(n -> name.equals(n.getAccessibleText()) && !n.isDisabled())
                .tryQuery()
                .isPresent());
    robot.interact(() -> ((ButtonBase) described(robot, name)).fire());
    WaitForAsyncUtils.waitForFxEvents();
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

  /** Clicks on what has this text or id, once it is there. */
  private static void click(FxRobot robot, String what) throws TimeoutException {
    await(() -> robot.lookup(what).tryQuery().filter(Node::isVisible).isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(what);
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

  private String title(FxRobot robot) {
    return ((Label) robot.lookup(".lane-title").query()).getText();
  }

  private static List<String> labels(FxRobot robot) {
    return robot.lookup(n -> n instanceof Labeled).queryAll().stream()
        .map(n -> ((Labeled) n).getText())
        .filter(t -> t != null && !t.isEmpty())
        .toList();
  }

  private static TextField field(FxRobot robot, String name) {
    return robot.lookup(n -> n instanceof TextField && name.equals(n.getAccessibleText())).query();
  }

  private static void type(FxRobot robot, String name, String text) {
    TextField field = field(robot, name);
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(text);
        });
    robot.type(KeyCode.ENTER);
  }

  private String text(String key) {
    Settings settings = window.desk().settings();
    return settings.text(settings.setting(key));
  }

  private Frame<?> frame(Predicate<Frame<?>> wanted) throws TimeoutException {
    return Screen.frame(window, wanted);
  }
}
