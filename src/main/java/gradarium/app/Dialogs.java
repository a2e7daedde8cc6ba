package gradarium.app;

import gradarium.message.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The few dialogs of the window. */
final class Dialogs {
  private static final double WIDTH = 480;
  private static final int MOST_IMAGES = 300;
  private static final int USUAL_IMAGES = 60;

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

  /** The steps of an animation, from one to another; nothing where the learner thinks better. */
  static Optional<List<Long>> range(Desk<?> desk) {
    Messages m = desk.messages();
    Spinner<Integer> from = steps(0);
    Spinner<Integer> to =
        steps((int) Math.max(USUAL_IMAGES, Math.min(Integer.MAX_VALUE, desk.step())));
    Spinner<Integer> images = new Spinner<>(2, MOST_IMAGES, USUAL_IMAGES);
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(8);
    int row = 0;
    for (Map.Entry<String, Spinner<Integer>> entry :
        List.of(
            Map.entry("figure.from", from),
            Map.entry("figure.to", to),
            Map.entry("figure.images", images))) {
      Spinner<Integer> spinner = entry.getValue();
      spinner.setEditable(true);
      spinner.setId(entry.getKey());
      grid.addRow(row++, new Label(m.text(entry.getKey())), spinner);
    }
    Alert alert = alert(desk.window(), m.text("figure.gif"), grid);
    ButtonType record = new ButtonType(m.text("figure.record"), ButtonBar.ButtonData.OK_DONE);
    ButtonType not = new ButtonType(m.text("figure.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    alert.getButtonTypes().setAll(record, not);
    return alert
        .showAndWait()
        .filter(button -> button == record)
        .map(
            button ->
                Slides.spread(
                    Math.min(from.getValue(), to.getValue()),
                    Math.max(from.getValue(), to.getValue()),
                    images.getValue() - 1));
  }

  private static Spinner<Integer> steps(int value) {
    return new Spinner<>(0, Integer.MAX_VALUE, value);
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

  private static Alert alert(MainWindow window, String title, Node content) {
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
