package gradarium.app;

import static gradarium.app.Screen.await;
import static gradarium.app.Screen.find;
import static gradarium.app.Screen.fire;
import static gradarium.app.Screen.shows;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.lesson.Progress;
import gradarium.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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

/** Walks through lessons as a learner would, leaves the path, and comes back. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class LessonWindowTest {
  private static final String OWN =
      """
      ---
      title: Mine
      view: optimizer
      minutes: 1
      goals:
      - see it
      ---

      ## Down the hill

      With $x^2$ and **bold** words:

      - one
      - two

      ```set
      lanes = sgd
      ```

      ```ask
      How much is left?
      ? [sgd_loss]
      ```

      ```run
      30
      ```

      ```check
      sgd_loss < 1
      ```

      So it went.
      """;

  @TempDir Path folder;

  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = Screen.open(stage, "vanishing", folder);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> window.close());
  }

  @Test
  void spaceChoosesTheAnswerThatHasTheFocus(FxRobot robot) throws Exception {
    robot.interact(() -> window.lessons().start("vanishing"));
    robot.type(KeyCode.PAGE_DOWN);
    await(() -> find(robot, "#answer-0").filter(Node::isFocused).isPresent());
    robot.type(KeyCode.SPACE);
    await(() -> find(robot, "#lesson-run").isPresent());
    assertThat(window.desk().step()).isZero();
    assertThat(window.desk().last().orElseThrow().playing()).isFalse();
  }

  @Test
  void afterAPredictionEnterRunsAndAfterTheRunItGoesToTheNextStep(FxRobot robot) throws Exception {
    robot.interact(() -> window.lessons().start("vanishing"));
    robot.type(KeyCode.PAGE_DOWN);
    await(() -> find(robot, "#answer-0").filter(Node::isFocused).isPresent());
    robot.type(KeyCode.SPACE);
    await(() -> find(robot, "#lesson-run").filter(Node::isFocused).isPresent());
    robot.type(KeyCode.ENTER);
    await(() -> shows(robot, "more than a hundred million times smaller"));
    await(() -> find(robot, "#lesson-next").filter(Node::isFocused).isPresent());
    assertThat(window.desk().step()).isEqualTo(50);
    robot.type(KeyCode.ENTER);
    await(() -> shows(robot, "Which layers still learn?"));
  }

  @Test
  void predictRunCompareLeaveThePathAndComeBack(FxRobot robot) throws Exception {
    robot.interact(() -> window.lessons().start("vanishing"));
    robot.type(KeyCode.PAGE_DOWN);
    await(() -> shows(robot, "What is left after twenty layers?"));
    assertThat(robot.lookup("#lesson-run").tryQuery()).isEmpty();
    fire(robot, "#answer-1");
    assertThat(robot.lookup("#answer-1").tryQuery()).isEmpty();
    fire(robot, "#lesson-run");
    await(() -> shows(robot, "more than a hundred million times smaller"));
    await(() -> shows(robot, "Not as predicted"));
    await(() -> shows(robot, "The product of the derivatives over the layers goes to zero"));
    assertThat(window.desk().step()).isEqualTo(50);

    robot.interact(() -> window.desk().change(now -> now.with(Map.of("depth", "3"))));
    await(() -> shows(robot, "Back to the lesson"));
    fire(robot, "Back to the lesson");
    await(() -> window.desk().settings().get("depth").equals(20) && window.desk().step() == 50);
    await(() -> !shows(robot, "Back to the lesson"));

    fire(robot, "Repeat this step");
    await(() -> window.desk().step() == 0 && find(robot, "#answer-3").isPresent());
    fire(robot, "#answer-3");
    fire(robot, "#lesson-run");
    await(() -> shows(robot, "As you predicted"));

    Path kept = folder.resolve("lessons").resolve("vanishing.json");
    assertThat(Progress.read(kept).step()).isEqualTo(1);
    assertThat(Progress.read(kept).predictions()).containsEntry(1, "3");
    robot.interact(() -> window.setLanguage(Locale.KOREAN));
    await(() -> shows(robot, "스무 층을 지나면 무엇이 남을까?"));
    await(() -> shows(robot, "예측대로입니다"));
    fire(robot, "다음");
    await(() -> shows(robot, "어느 층이 아직 학습하는가?"));
    robot.interact(() -> window.lessons().close());
    assertThat(robot.lookup("#lesson").tryQuery()).isEmpty();
    assertThat(Progress.read(kept).step()).isEqualTo(2);
  }

  @Test
  void ownLessonsAreOpenedFollowedWhileWrittenAndRefusedWithTheirPlace(FxRobot robot)
      throws Exception {
    Path file = folder.resolve("mine.md");
    Files.writeString(file, OWN);
    robot.interact(() -> window.files().open(file));
    await(() -> shows(robot, "Down the hill"));
    await(() -> window.desk().concept().id().equals("optimizer"));
    fire(robot, "Submit my prediction");
    await(() -> shows(robot, "A number is expected, such as 0.5"));
    robot.interact(
        () -> robot.lookup("#answer").queryAs(javafx.scene.control.TextField.class).setText("two"));
    fire(robot, "Submit my prediction");
    await(() -> shows(robot, "‘two’ is not a number"));
    robot.interact(
        () -> robot.lookup("#answer").queryAs(javafx.scene.control.TextField.class).setText("2,5"));
    fire(robot, "Submit my prediction");
    await(() -> !shows(robot, "is not a number"));
    fire(robot, "#lesson-run");
    await(() -> shows(robot, "Measured: "));
    await(() -> shows(robot, "Your prediction: 2.5"));

    Files.writeString(file, OWN.replace("Down the hill", "Down the valley"));
    await(() -> shows(robot, "Down the valley"));
    Files.writeString(file, OWN.replace("lanes = sgd", "lane = sgd"));
    await(() -> shows(robot, "mine.md, line 17, column 1"));
    await(() -> shows(robot, "Down the valley"));
  }

  @Test
  void aLessonFileThatIsAwayIsMissedOnceAndTakenAgainWhenItReturns(FxRobot robot) throws Exception {
    Path file = folder.resolve("mine.md");
    Files.writeString(file, OWN);
    robot.interact(() -> window.files().open(file));
    await(() -> shows(robot, "Down the hill"));
    Files.delete(file);
    String missed = "File not found: " + file;
    await(() -> shows(robot, missed));
    robot.interact(() -> window.desk().say(Message.of("undo.nothing")));
    robot.interact(() -> window.lessons().lookAtFile());
    await(() -> !isReading());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shows(robot, missed)).isFalse();
    Files.writeString(file, OWN.replace("Down the hill", "Down the valley"));
    await(() -> shows(robot, "Down the valley"));
    Files.delete(file);
    await(() -> shows(robot, missed));
  }

  @Test
  void anOlderTextOfALessonFileThatTakesLongerDoesNotReplaceANewerOne(FxRobot robot)
      throws Exception {
    Path file = folder.resolve("mine.md");
    Files.writeString(file, OWN);
    robot.interact(() -> window.files().open(file));
    await(() -> shows(robot, "Down the hill"));
    for (String old : List.of("", "lane = sgd")) {
      String newer = OWN.replace("Down the hill", "Down the valley" + old.length());
      String older = OWN.replace("lanes = sgd", old.isEmpty() ? "lanes = sgd" : old);
      Files.writeString(file, newer);
      robot.interact(
          () -> {
            window.lessons().follow(older.replace("hill", "slope") + "\n*a* text\n".repeat(2_000));
            window.lessons().follow(newer);
          });
      await(() -> !isReading());
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(shows(robot, "Down the valley" + old.length())).as(old).isTrue();
      assertThat(shows(robot, "line 17")).as(old).isFalse();
    }
  }

  @Test
  void aLessonFileThatIsAwayIsNotMissedOnceAnotherLessonIsOpen(FxRobot robot) throws Exception {
    Path file = folder.resolve("mine.md");
    Files.writeString(file, OWN);
    robot.interact(() -> window.files().open(file));
    await(() -> shows(robot, "Down the hill"));
    robot.interact(
        () -> {
          try {
            Files.delete(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          window.lessons().lookAtFile();
          window.lessons().start("vanishing");
        });
    await(() -> !isReading());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(shows(robot, "File not found")).isFalse();
  }

  @Test
  void aStepThatNeedsAnotherLeadsThereAndWhatTheLearnerFollowsStays(FxRobot robot)
      throws Exception {
    robot.interact(() -> window.lessons().start("mlp"));
    robot.interact(() -> window.lessons().open(6));
    await(() -> shows(robot, "This step compares with the result of step 6"));
    assertThat(robot.lookup("#answer-0").tryQuery()).isEmpty();
    fire(robot, "#lesson-missing");
    await(() -> shows(robot, "What are hidden layers for?"));

    robot.interact(() -> window.lessons().open(2));
    robot.interact(
        () -> window.desk().change(now -> now.with(Map.of("follow", "true", "sample", "1"))));
    robot.interact(() -> window.lessons().open(3));
    await(() -> window.desk().isCurrent() && window.desk().settings().on("follow"));
    robot.interact(() -> window.desk().change(now -> now.with(Map.of("learning-rate", "1"))));
    await(() -> shows(robot, "Back to the lesson"));
    fire(robot, "Back to the lesson");
    await(() -> window.desk().settings().get("learning-rate").equals(0.3));
    await(() -> window.desk().isCurrent() && window.desk().settings().on("follow"));
  }

  @Test
  void progressThatCannotBeReadStartsAfresh() throws Exception {
    Path broken = folder.resolve("broken.json");
    for (String text : new String[] {"", "{", "[]", "{\"step\":\"x\",\"predictions\":{\"a\":1}}"}) {
      Files.writeString(broken, text);
      assertThat(Progress.read(broken)).isEqualTo(Progress.none());
    }
    Progress progress =
        new Progress(3, Map.of(1, "0"), Map.of("f", Map.of("a", 0.1), "0", Map.of()));
    progress.write(folder.resolve("new").resolve("p.json"));
    assertThat(Progress.read(folder.resolve("new").resolve("p.json"))).isEqualTo(progress);
  }

  @Test
  void besideALessonInANarrowWindowSettingsLeaveTheirPlaceUntilTheyAreWanted(FxRobot robot)
      throws Exception {
    robot.interact(() -> window.scene().getWindow().setWidth(1024));
    await(() -> isThere(robot, ".settings"));
    robot.interact(() -> window.lessons().start("vanishing"));
    await(() -> !isThere(robot, ".settings"));
    robot.type(KeyCode.S);
    await(() -> isThere(robot, ".settings"));
    fire(robot, "Settings");
    await(() -> !isThere(robot, ".settings"));
  }

  private static boolean isReading() {
    return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals("reader"));
  }

  private static boolean isThere(FxRobot robot, String what) {
    return robot.lookup(what).tryQuery().isPresent();
  }
}
