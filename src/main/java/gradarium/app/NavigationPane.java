package gradarium.app;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.concept.Concepts;
import gradarium.message.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The views that there are, grouped by question. */
final class NavigationPane extends VBox {
  private final Map<Concept<?>, ToggleButton> entries = new LinkedHashMap<>();

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
        ToggleButton entry = entry(concept, window);
        entries.put(concept, entry);
        getChildren().add(entry);
      }
    }
    show(window.desk().concept());
    addEventFilter(KeyEvent.KEY_PRESSED, this::move);
  }

  /** Up and down go from view to view; Enter chooses. */
  private void move(KeyEvent e) {
    int by = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
    List<ToggleButton> all = List.copyOf(entries.values());
    int at = e.getTarget() instanceof ToggleButton entry ? all.indexOf(entry) : -1;
    if (by != 0 && at >= 0) {
      all.get(Math.floorMod(at + by, all.size())).requestFocus();
      e.consume();
    }
  }

  /** Shows which view is shown. */
  void show(Concept<?> shown) {
    entries.forEach((concept, entry) -> entry.setSelected(concept == shown));
  }

  private ToggleButton entry(Concept<?> concept, MainWindow window) {
    ToggleButton entry = new ToggleButton(window.messages().text(concept.id() + ".title"));
    entry.getStyleClass().add("entry");
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.setOnAction(
        e -> {
          window.open(concept);
          show(concept);
        });
    return entry;
  }
}
