package gradarium.app;

import gradarium.message.Messages;
import java.util.Map;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The few dialogs of the window. */
final class Dialogs {
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
    Alert dialog = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
    dialog.setTitle(messages.text("keys.title"));
    dialog.setHeaderText(messages.text("keys.title"));
    dialog.getDialogPane().setContent(grid);
    dialog.getDialogPane().getStylesheets().setAll(window.scene().getStylesheets());
    dialog.initOwner(window.scene().getWindow());
    dialog.show();
  }
}
