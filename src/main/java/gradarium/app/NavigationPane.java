package gradarium.app;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.concept.Concepts;
import gradarium.message.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The views that there are, grouped by question. */
final class NavigationPane extends VBox {

  NavigationPane(MainWindow window) {
    Messages messages = window.messages();
    getStyleClass().add("navigation");
    Label name = new Label("Gradarium");
    name.getStyleClass().add("program-name");
    getChildren().add(name);
    for (Group group : Group.values()) {
      List<Concept<?>> concepts =
          Concepts.ALL.stream().filter(concept -> concept.group() == group).toList();
      if (!concepts.isEmpty()) {
        Label question = new Label(messages.text("group." + group.name().toLowerCase(Locale.ROOT)));
        question.getStyleClass().add("group");
        getChildren().add(question);
      }
      for (Concept<?> concept : concepts) {
        getChildren().add(entry(concept, window));
      }
    }
  }

  private static ToggleButton entry(Concept<?> concept, MainWindow window) {
    ToggleButton entry = new ToggleButton(window.messages().text(concept.id() + ".title"));
    entry.getStyleClass().add("entry");
    entry.setMaxWidth(Double.MAX_VALUE);
    boolean shown = window.desk().concept() == concept;
    entry.setSelected(shown);
    entry.setOnAction(
        e -> {
          entry.setSelected(true);
          if (window.desk().concept() != concept) {
            window.open(Opening.of(concept.id()));
          }
        });
    return entry;
  }
}
