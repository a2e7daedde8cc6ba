package gradarium.chart;

import java.util.concurrent.TimeUnit;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.testfx.util.WaitForAsyncUtils;

/** What mouse and keys send to a chart, and the thread that it comes on. */
public final class Pointing {
  private Pointing() {}

  /** Of the first button, where there are clicks. */
  public static MouseEvent mouse(
      Node on, EventType<MouseEvent> type, double x, double y, boolean shift, int clicks) {
    boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
    MouseButton button = clicks > 0 ? MouseButton.PRIMARY : MouseButton.NONE;
    PickResult pick = new PickResult(on, x, y);
    return new MouseEvent(
        type, x, y, x, y, button, clicks, shift, false, false, false, down, false, false, false,
        false, true, pick);
  }

  /** A key that is pressed; control is also what the system has for shortcuts. */
  public static KeyEvent key(KeyCode code, boolean shift, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, control);
  }

  /** Does something on the JavaFX thread. */
  public static void run(Runnable task) throws Exception {
    WaitForAsyncUtils.asyncFx(task).get(10, TimeUnit.SECONDS);
  }
}
