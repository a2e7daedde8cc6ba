package gradarium.app;

import static gradarium.app.Screen.await;
import static gradarium.app.Screen.shows;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.engine.NativeMemory;
import gradarium.simulation.Frame;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A window in which settings are asked for that do not fit into the memory. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class ScarceWindowTest {
  private static final Map<String, String> SMALL =
      Map.of("lanes", "network,network-2", "depth", "3", "width", "16", "batch-size", "32");
  private static final String FAILED = "This could not be computed. The charts still show";

  /** A matrix of 512 by 512 weights takes 2 MB. */
  private static final long ROOM = 8 << 20;

  @TempDir static Path folder;

  private MainWindow window;

  @Start
  void start(Stage shown) {
    window = Screen.open(shown, "vanishing", folder.resolve("none"));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> window.close());
  }

  @Test
  void settingsThatDoNotFitAreInThePanelThePictureSaysThatItIsOlderAndSmallerOnesGoOn(FxRobot robot)
      throws Exception {
    robot.interact(() -> window.desk().show(window.desk().settings().with(SMALL), 7, 3));
    current(3);
    within(
        () -> {
          robot.interact(
              () -> window.desk().change(now -> now.with(Map.of("network.width", "512"))));
          await(() -> shows(robot, "enough memory to train all of these together (number: 2)"));
          await(() -> shows(robot, FAILED));
          assertThat(field(robot, "#setting-network-width").getText()).isEqualTo("512");
          robot.interact(() -> window.desk().change(now -> now.with(Map.of("network.width", "8"))));
          assertThat(current(3).settings().get("network.width")).isEqualTo(8);
          await(() -> !shows(robot, FAILED));
        });
  }

  @Test
  void aSceneThatDoesNotFitIsInThePanelOfTheViewThatIsShown(FxRobot robot) throws Exception {
    robot.interact(() -> window.desk().show(window.desk().settings().with(SMALL), 7, 0));
    current(0);
    within(
        () -> {
          Map<String, String> large = Map.of("lanes", "network-3", "network-3.width", "512");
          Opening scene =
              new Opening(window.desk().concept(), window.desk().settings().with(large), 3, 2);
          robot.interact(() -> window.open(scene));
          await(() -> shows(robot, FAILED));
          assertThat(field(robot, "#setting-network-3-width").getText()).isEqualTo("512");
          robot.interact(
              () -> window.desk().change(now -> now.with(Map.of("network-3.width", "8"))));
          assertThat(current(2).seed()).isEqualTo(3);
        });
  }

  private static TextField field(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(TextField.class);
  }

  private Frame<?> current(long step) throws TimeoutException {
    await(() -> window.desk().isCurrent() && window.desk().step() == step);
    return window.desk().last().orElseThrow();
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void within(Work work) {
    NativeMemory.within(
        ROOM,
        () -> {
          try {
            work.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }
}
