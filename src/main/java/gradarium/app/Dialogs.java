package gradarium.app;

import gradarium.message.Messages;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The few dialogs of the window. */
final class Dialogs {
  /** How wide the text of a dialog may be. */
  static final double WIDTH = 480;

  private Dialogs() {}

  /** All keys and what they do. */
  static void keys(MainWindow window) {
    Messages messages = window.messages();
    GridPane grid = new GridPane();
    grid.setHgap(20);
    grid.setVgap(6);
    int row = 0;
    for (Map.Entry<String, String> key : Keys.all(messages).entrySet()) {
      Label name = new Label(key.getKey());
      name.getStyleClass().add("key");
      grid.addRow(row++, name, new Label(key.getValue()));
    }
    show(window, messages.text("keys.title"), grid);
  }

  /** What the view shows, its formula, and where it was published. */
  static void about(MainWindow window) {
    Messages messages = window.messages();
    String id = window.desk().concept().id();
    VBox texts = new VBox(12);
    for (String part : new String[] {".claim", ".about", ".formula", ".paper"}) {
      Label text = new Label(messages.text(id + part));
      text.setWrapText(true);
      text.setMaxWidth(WIDTH);
      text.getStyleClass().add(part.equals(".paper") ? "secondary" : "label");
      texts.getChildren().add(text);
    }
    show(window, messages.text(id + ".title"), texts);
  }

  private static void show(MainWindow window, String title, Node content) {
    alert(window, title, content).show();
  }

  /** A dialog that looks like the window, with a button that closes it. */
  static Alert alert(MainWindow window, String title, Node content) {
    Alert dialog = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
    dialog.setTitle(title);
    dialog.setHeaderText(title);
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getStylesheets().setAll(window.scene().getStylesheets());
    dialog.getDialogPane().getStyleClass().add("gradarium");
    dialog
        .getDialogPane()
        .pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), window.isDark());
    dialog.initOwner(window.scene().getWindow());
    return dialog;
  }
}
