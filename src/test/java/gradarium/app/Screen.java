package gradarium.app;

import gradarium.simulation.Frame;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What tests of a window look for on it, and press. */
final class Screen {
  private static final int PATIENCE = 30;

  private Screen() {}

  /** A window in English that shows a view, with preferences that are kept in a folder. */
  static MainWindow open(Stage stage, String view, Path folder) {
    Preferences preferences = Preferences.load(folder);
    preferences.setLanguage(Locale.ENGLISH);
    MainWindow window = new MainWindow(Opening.of(view), preferences);
    window.show(stage);
    return window;
  }

  /** Waits until the newest frame on a window is as it is wanted. */
  static Frame<?> frame(MainWindow window, Predicate<Frame<?>> wanted) throws TimeoutException {
    await(() -> window.desk().last().filter(f -> wanted.test(f)).isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    return window.desk().last().orElseThrow();
  }

  /** Waits; looks on the thread of the window, which builds anew what is looked at. */
  static void await(BooleanSupplier there) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(there::getAsBoolean).get());
  }

  /** Whether a label or button that is visible has this in its text. */
  static boolean shows(FxRobot robot, String text) {
    return robot.lookup(n -> n instanceof Labeled l && has(l, text)).tryQuery().isPresent();
  }

  private static boolean has(Labeled label, String text) {
    return isVisible(label) && label.getText() != null && label.getText().contains(text);
  }

  /** Whether it is visible, and all that it is in. */
  static boolean isVisible(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** A button by its id, or by a part of its text. */
  static Optional<ButtonBase> find(FxRobot robot, String what) {
    return what.startsWith("#")
        ? robot.lookup(what).tryQueryAs(ButtonBase.class)
        : robot.lookup(n -> n instanceof ButtonBase b && has(b, what)).tryQueryAs(ButtonBase.class);
  }

  /** Presses the button of this text or id, once it is there. */
  static void fire(FxRobot robot, String what) throws TimeoutException {
    await(() -> find(robot, what).filter(b -> !b.isDisabled()).isPresent());
    robot.interact(() -> find(robot, what).orElseThrow().fire());
  }
}
