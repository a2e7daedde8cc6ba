package gradarium.app;

import static gradarium.app.Screen.await;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concepts;
import gradarium.message.Message;
import gradarium.simulation.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Leaves views and comes back to them. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class SessionTest {
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
  void aViewIsFoundAsItWasLeft(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          window.desk().change(now -> now.with(Map.of("lanes", "adam,sgd", "surface", "beale")));
          window.desk().change(now -> now.with(Map.of("chart", "surface")));
          window.desk().selectedLane().set("sgd");
          window.desk().setSpeed(7);
          window.desk().player().seek(30);
        });
    frame(f -> f.current().step() == 30);
    robot.interact(() -> window.desk().player().fork());
    robot.interact(
        () -> window.desk().change(now -> now.with(Map.of("sgd.learning-rate", "0.01"))));
    robot.interact(() -> window.desk().player().seek(50));
    frame(f -> f.current().step() == 50 && f.forkedAt() == 30);
    choose(robot, 1);
    frame(f -> f.settings().texts().containsKey("function"));
    choose(robot, index("optimizer"));
    assertThat(window.desk().step()).as("shown at once").isEqualTo(50);
    assertThat(window.desk().selectedLane().get()).isEqualTo("sgd");
    assertThat(window.desk().speed()).isEqualTo(7);
    robot.interact(() -> window.desk().player().move(1));
    Frame<?> next = frame(f -> f.current().step() == 51);
    assertThat(next.originals()).hasSize(1);
    robot.interact(() -> window.desk().changes().undo());
    frame(f -> f.settings().number("sgd.learning-rate") != 0.01);
  }

  @Test
  void whatIsNotShownWaits(FxRobot robot) throws Exception {
    robot.type(KeyCode.SPACE);
    frame(f -> f.playing() && f.current().step() > 3);
    Desk<?> left = window.desk();
    choose(robot, 1);
    frame(f -> f.settings().texts().containsKey("function"));
    choose(robot, index("optimizer"));
    Frame<?> found = frame(f -> f.settings().texts().containsKey("surface") && !f.playing());
    assertThat(left.session()).isSameAs(window.desk().session());
    assertThat(found.current().step()).isGreaterThan(3);
    robot.type(KeyCode.SPACE);
    frame(f -> f.playing() && f.current().step() > found.current().step());
  }

  @Test
  void ofManyViewsChosenQuicklyTheLastIsShown(FxRobot robot) throws Exception {
    for (int i = 0; i < Concepts.ALL.size(); i++) {
      Node entry = robot.lookup(".navigation .entry").nth(i).query();
      robot.clickOn(entry);
    }
    assertThat(window.desk().concept()).isEqualTo(Concepts.ALL.get(Concepts.ALL.size() - 1));
    choose(robot, index("optimizer"));
    robot.type(KeyCode.RIGHT);
    frame(f -> f.current().step() == 1);
  }

  /** Also where messages follow each other before the first has come up. */
  @Test
  void whatWasSaidEndsWithAChangeAndDoesNotComeBack(FxRobot robot) throws Exception {
    robot.interact(() -> window.desk().change(now -> now.with(Map.of("lanes", "adam,sgd"))));
    robot.interact(
        () -> {
          window.desk().say(Message.of("data.reading", "a"));
          window.desk().say(Message.of("data.reading", "b"));
        });
    robot.interact(() -> window.desk().say(Message.of("data.reading", "c")));
    await(
        () ->
            messages().isShowing()
                && messages().getText().equals(window.messages().text("data.reading", "c")));
    robot.interact(() -> window.desk().changes().undo());
    await(() -> !messages().isShowing());
    WaitForAsyncUtils.sleep(1500, TimeUnit.MILLISECONDS);
    assertThat(messages().isShowing()).isFalse();
    robot.interact(() -> window.desk().say(Message.of("data.reading", "d")));
    await(
        () ->
            messages().isShowing()
                && messages().getText().equals(window.messages().text("data.reading", "d")));
  }

  /** Before that view was ever laid out, as where data are opened in another view. */
  @Test
  void whatIsSaidWithANewViewIsSeen(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          window.open(Concepts.ALL.get(1));
          window.desk().say(Message.of("undo.nothing"));
        });
    await(() -> heightOfMessage(robot) > 20);
    assertThat(messages().getText()).isEqualTo(window.messages().text("undo.nothing"));
  }

  private static double heightOfMessage(FxRobot robot) {
    return robot
        .lookup(".notification-bar > .pane")
        .tryQueryAs(Region.class)
        .map(Region::getHeight)
        .orElse(0.0);
  }

  private NotificationPane messages() {
    return (NotificationPane) window.scene().getRoot().lookup(".notification-pane");
  }

  @Test
  void resetAllBringsTheViewAsAtFirstAndUndoWhatWas(FxRobot robot) throws Exception {
    Map<String, String> first = window.desk().settings().texts();
    robot.interact(
        () ->
            window.desk().change(now -> now.with(Map.of("lanes", "adam,sgd", "surface", "beale"))));
    robot.interact(() -> window.desk().newSeed());
    robot.interact(() -> window.desk().player().seek(9));
    Frame<?> before = frame(f -> f.current().step() == 9 && f.seed() == 8);
    robot.press(KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT);
    Frame<?> reset = frame(f -> f.seed() == 7 && f.current().step() == 0);
    assertThat(reset.settings().texts()).isEqualTo(first);
    robot.interact(() -> window.desk().changes().undo());
    Frame<?> again = frame(f -> f.seed() == 8 && f.current().step() == 9);
    assertThat(again.settings().texts()).isEqualTo(before.settings().texts());
    robot.interact(() -> window.desk().changes().redo());
    frame(f -> f.seed() == 7 && f.settings().texts().equals(first));
  }

  @Test
  void aSceneTakesThePlaceOfTheRunAndUndoBringsThatBack(FxRobot robot) throws Exception {
    robot.interact(() -> window.desk().change(now -> now.with(Map.of("surface", "beale"))));
    robot.interact(() -> window.desk().player().seek(5));
    frame(f -> f.current().step() == 5);
    Path scene = folder.resolve("a.gradarium");
    robot.interact(
        () -> window.desk().save(scene, () -> Opening.of("optimizer").scene(scene).bytes()));
    robot.interact(() -> window.files().openScene(scene));
    frame(f -> !f.settings().get("surface").equals("beale") && f.current().step() == 0);
    robot.interact(() -> window.desk().changes().undo());
    frame(f -> f.settings().get("surface").equals("beale") && f.current().step() == 5);
  }

  @Test
  void whatIsPressedTwiceIsAsItWas(FxRobot robot) throws Exception {
    frame(f -> f.current().step() == 0);
    robot.interact(
        () -> {
          for (String id : List.of("#play", "#play", "#fork", "#fork")) {
            robot.lookup(id).queryButton().fire();
          }
          window.togglePresentation();
          window.togglePresentation();
          window.toggleSettings();
          window.toggleSettings();
        });
    await(() -> window.desk().isCurrent());
    Frame<?> frame = window.desk().last().orElseThrow();
    assertThat(frame.playing()).isFalse();
    assertThat(frame.forkedAt()).isEqualTo(-1);
    assertThat(window.isPresenting()).isFalse();
    assertThat(window.showsSettings()).isTrue();
  }

  @Test
  void whatIsSaidOfAViewThatWasLeftIsSeenOnceWhenItIsShownAgain(FxRobot robot) throws Exception {
    Session<?> left = window.desk().session();
    choose(robot, 1);
    robot.interact(() -> left.say(Message.of("undo.nothing")));
    robot.interact(() -> left.say(Message.of("redo.nothing")));
    String said = window.messages().text(Message.of("redo.nothing"));
    assertThat(Screen.shows(robot, said)).isFalse();
    choose(robot, index("optimizer"));
    await(() -> Screen.shows(robot, said));
    choose(robot, 1);
    choose(robot, index("optimizer"));
    frame(f -> f.settings().texts().containsKey("surface"));
    assertThat(Screen.shows(robot, said)).isFalse();
    choose(robot, 1);
    robot.interact(() -> left.say(Message.of("redo.nothing")));
    robot.interact(() -> left.use(left.settings()));
    assertThat(left.unsaid()).as("something was changed meanwhile").isEmpty();
  }

  @Test
  void aFailureWhileItIsNotShownIsSaidWhenItIsAgain(FxRobot robot) throws Exception {
    frame(f -> f.settings().texts().containsKey("surface"));
    Session<?> left = window.desk().session();
    choose(robot, 1);
    frame(f -> f.settings().texts().containsKey("function"));
    left.fail(new IllegalArgumentException("a weight is missing"));
    robot.interact(() -> {});
    assertThat(Screen.shows(robot, "a weight is missing")).as("of another view").isFalse();
    choose(robot, index("optimizer"));
    await(() -> Screen.shows(robot, "a weight is missing"));
  }

  private static int index(String view) {
    return Concepts.ALL.indexOf(Concepts.named(view).orElseThrow());
  }

  private void choose(FxRobot robot, int entry) {
    robot.clickOn(robot.lookup(".navigation .entry").nth(entry).<Node>query());
  }

  private Frame<?> frame(Predicate<Frame<?>> wanted) throws TimeoutException {
    return Screen.frame(window, wanted);
  }
}
