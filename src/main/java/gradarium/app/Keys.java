package gradarium.app;

import atlantafx.base.controls.ToggleSwitch;
import gradarium.message.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the window. */
final class Keys {
  private final MainWindow window;

  Keys(MainWindow window) {
    this.window = window;
  }

  /** All keys and what they do, for the page that shows them. */
  static Map<String, String> all(Messages messages) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String key :
        new String[] {
          "space",
          "right",
          "left",
          "r",
          "reset-all",
          "n",
          "f",
          "s",
          "undo",
          "page",
          "plus",
          "tab",
          "enter",
          "chart-zoom",
          "chart-move",
          "chart-reset",
          "f11",
          "question"
        }) {
      all.put(messages.text("key." + key), messages.text("key." + key + ".does"));
    }
    return all;
  }

  /** Does what the key says, unless what has the focus needs the key itself. */
  void handle(KeyEvent e) {
    Object focused =
        Optional.ofNullable(window.scene().getFocusOwner()).map(Object.class::cast).orElse(this);
    boolean types = focused instanceof TextInputControl;
    boolean moves = focused instanceof Slider || focused instanceof ComboBoxBase || e.isShiftDown();
    if (e.isShortcutDown() && !types && undoes(e)) {
      e.consume();
      return;
    }
    if (e.isControlDown() || e.isAltDown() || e.isMetaDown() || isOpen(focused)) {
      return;
    }
    if (e.getCode() == KeyCode.F11) {
      window.togglePresentation();
    } else if (e.getCode() == KeyCode.ESCAPE && window.isPresenting()) {
      window.togglePresentation();
    } else if (types || !(press(e, focused) || act(e, moves))) {
      return;
    }
    e.consume();
  }

  private boolean undoes(KeyEvent e) {
    boolean back = e.getCode() == KeyCode.Z && !e.isShiftDown();
    boolean again = e.getCode() == KeyCode.Y || (e.getCode() == KeyCode.Z && e.isShiftDown());
    if (back) {
      window.desk().changes().undo();
    } else if (again) {
      window.desk().changes().redo();
    }
    return back || again;
  }

  private static boolean isOpen(Object focused) {
    return (focused instanceof ComboBoxBase<?> box && box.isShowing())
        || (focused instanceof MenuButton menu && menu.isShowing());
  }

  /** Space plays, so the enter key presses what has the focus; an answer takes both. */
  private static boolean press(KeyEvent e, Object focused) {
    boolean chooses = e.getCode() == KeyCode.SPACE && focused instanceof RadioButton;
    if (e.getCode() != KeyCode.ENTER && !chooses) {
      return false;
    } else if (focused instanceof ButtonBase button) {
      button.fire();
    } else if (focused instanceof ToggleSwitch toggle) {
      toggle.setSelected(!toggle.isSelected());
    } else if (focused instanceof ComboBoxBase<?> box) {
      box.show();
    } else {
      return false;
    }
    return true;
  }

  private boolean act(KeyEvent e, boolean moves) {
    Desk<?> desk = window.desk();
    String text = e.getText();
    if ("?".equals(text)) {
      window.showKeys();
      return true;
    } else if ("+".equals(text) || e.getCode() == KeyCode.ADD) {
      desk.setSpeed(desk.speed() + 1);
      return true;
    } else if ("-".equals(text) || e.getCode() == KeyCode.SUBTRACT) {
      desk.setSpeed(desk.speed() - 1);
      return true;
    }
    switch (e.getCode()) {
      case SPACE -> desk.player().togglePlaying();
      case RIGHT -> {
        if (moves) {
          return false;
        }
        desk.player().move(1);
      }
      case LEFT -> {
        if (moves) {
          return false;
        }
        desk.player().move(-1);
      }
      case PAGE_DOWN -> turn(1);
      case PAGE_UP -> turn(-1);
      case R -> {
        if (e.isShiftDown()) {
          desk.changes().resetAll();
        } else {
          desk.player().reset();
        }
      }
      case N -> desk.newSeed();
      case F -> desk.player().toggleFork();
      case S -> window.toggleSettings();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** To another step of the lesson, and to what is asked there. */
  private void turn(int by) {
    window.lessons().move(by);
    if (window.lessons().isOpen()) {
      window
          .focus()
          .goTo(
              Stream.of("#answer-0", "#answer", "#lesson-run", "#lesson-missing", "#lesson-next"));
    }
  }
}
