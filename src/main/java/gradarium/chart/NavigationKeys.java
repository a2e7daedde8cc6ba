package gradarium.chart;

import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The keys of a chart that has the focus: with control or shift, as those without are the window's,
 * and Home; and how near the wheel comes.
 */
public final class NavigationKeys {
  private static final double NEARER = 1.2;
  private static final double NOTCH = 40;

  private NavigationKeys() {}

  /** Moves by steps. */
  public interface Move {

    /** Moves by so many steps to the right and up. */
    void by(double right, double up);
  }

  /** How many times as near the wheel comes: a notch as a key, a touch pad by less at a time. */
  public static double nearer(ScrollEvent e) {
    return Math.pow(NEARER, e.getDeltaY() / NOTCH);
  }

  /**
   * Does what a key says, if it says anything.
   *
   * @param resize is told how many times as near to come
   */
  public static void of(KeyEvent e, Runnable reset, DoubleConsumer resize, Move move) {
    KeyCode code = e.getCode();
    boolean isPlus = code == KeyCode.PLUS || code == KeyCode.EQUALS || code == KeyCode.ADD;
    boolean isMinus = code == KeyCode.MINUS || code == KeyCode.SUBTRACT;
    boolean isZero = code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0;
    if (code == KeyCode.HOME || e.isShortcutDown() && isZero) {
      reset.run();
    } else if (e.isShortcutDown() && (isPlus || isMinus)) {
      resize.accept(isPlus ? NEARER : 1 / NEARER);
    } else if (e.isShiftDown() && code.isArrowKey()) {
      move.by(
          code == KeyCode.LEFT ? -1 : code == KeyCode.RIGHT ? 1 : 0,
          code == KeyCode.DOWN ? -1 : code == KeyCode.UP ? 1 : 0);
    } else {
      return;
    }
    e.consume();
  }
}
