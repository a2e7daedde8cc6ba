package gradarium.app;

import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.message.Refused;
import gradarium.simulation.IntegerSetting;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Setting;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** Asks which steps an animation shows, and says what is wrong with an answer. */
final class RangeDialog {
  /** The furthest step that an animation may show. */
  static final int FURTHEST = 10_000_000;

  private static final int MOST_IMAGES = 300;
  private static final int USUAL_IMAGES = 60;

  private final Messages messages;
  private final TextField from = field("figure.from");
  private final TextField to = field("figure.to");
  private final TextField images = field("figure.images");
  private final Label problem = new Label();

  private RangeDialog(Messages messages, long step) {
    this.messages = messages;
    from.setText("0");
    to.setText(Long.toString(Math.min(FURTHEST, Math.max(USUAL_IMAGES, step))));
    images.setText(Integer.toString(USUAL_IMAGES));
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  /** The steps, from one to another; nothing where the learner thinks better. */
  static Optional<List<Long>> ask(Desk<?> desk) {
    return new RangeDialog(desk.messages(), desk.step()).ask(desk.window());
  }

  private Optional<List<Long>> ask(MainWindow window) {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(8);
    int row = 0;
    for (TextField field : List.of(from, to, images)) {
      String name = messages.text(field.getId());
      field.setAccessibleText(name);
      grid.addRow(row++, new Label(name), field);
    }
    problem.setId("figure.problem");
    problem.setWrapText(true);
    problem.setMaxWidth(Dialogs.WIDTH);
    problem.getStyleClass().add("problem");
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    grid.add(problem, 0, row, 2, 1);
    Alert alert = Dialogs.alert(window, messages.text("figure.gif"), grid);
    ButtonType record =
        new ButtonType(messages.text("figure.record"), ButtonBar.ButtonData.OK_DONE);
    ButtonType not =
        new ButtonType(messages.text("figure.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    alert.getButtonTypes().setAll(record, not);
    alert
        .getDialogPane()
        .lookupButton(record)
        .addEventFilter(
            ActionEvent.ACTION,
            e -> {
              if (steps().isEmpty()) {
                alert.getDialogPane().getScene().getWindow().sizeToScene();
                e.consume();
              }
            });
    return alert.showAndWait().filter(button -> button == record).flatMap(button -> steps());
  }

  /** The steps that the fields ask for; nothing, and the reason in the dialog, where none. */
  private Optional<List<Long>> steps() {
    try {
      return Optional.of(steps(from.getText(), to.getText(), images.getText()));
    } catch (Refused e) {
      problem.setText(messages.text(e.explanation()));
      problem.setVisible(true);
      return Optional.empty();
    }
  }

  /**
   * The steps of an animation.
   *
   * @throws Refused where a text is no number that is allowed there, or the end comes before the
   *     beginning
   */
  static List<Long> steps(String from, String to, String images) throws Refused {
    int first = number("figure.from", from, 0, FURTHEST);
    int last = number("figure.to", to, 0, FURTHEST);
    int count = number("figure.images", images, 2, MOST_IMAGES);
    if (last < first) {
      throw new Refused(Message.of("figure.range.reversed", last, first));
    }
    return Slides.spread(first, last, count - 1);
  }

  private static int number(String name, String text, int min, int max) throws Refused {
    Setting.Name key = new Setting.Name(name, name, Setting.Effect.LOOKS);
    try {
      return new IntegerSetting(key, min, min, max, "").parse(text);
    } catch (InvalidSetting e) {
      throw new Refused(e.explanation());
    }
  }
}
