package gradarium.app;

import gradarium.engine.data.DataDescription;
import gradarium.engine.data.DataFacts;
import gradarium.engine.data.Separator;
import gradarium.engine.data.TableOptions;
import gradarium.message.Messages;
import gradarium.simulation.FileSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** What was found in a data file, and of a table the choices that lead to another reading of it. */
final class DataPane extends GridPane {
  private static final double NAMES = 72;
  private static final Pattern TEST = Pattern.compile("(.*?)( set aside)?, (\\d+) samples");

  private final FileSetting<?> setting;
  private final Desk<?> desk;
  private final Messages messages;
  private int rows;

  DataPane(FileSetting<?> setting, Desk<?> desk) {
    this.setting = setting;
    this.desk = desk;
    this.messages = desk.messages();
    getStyleClass().add("data-facts");
    setHgap(6);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(NAMES);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setFillWidth(true);
    getColumnConstraints().addAll(names, values);
  }

  /** Shows what was found; nothing of what comes with the program. */
  void show(List<DataDescription> found) {
    getChildren().clear();
    rows = 0;
    found.forEach(this::build);
    setManaged(!found.isEmpty());
    setVisible(!found.isEmpty());
  }

  private void build(DataDescription found) {
    Map<String, String> facts = DataFacts.of(found);
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      switch (found.isTable() ? fact.getKey() : "") {
        case "separator" ->
            choice(
                found,
                fact.getKey(),
                Arrays.stream(Separator.values()).map(Separator::id).toList(),
                fact.getValue(),
                word -> messages.text("data.separator." + word),
                word -> found.source().options().withSeparator(word));
        case "header" ->
            choice(
                found,
                fact.getKey(),
                List.of(TableOptions.YES, TableOptions.NO),
                fact.getValue(),
                word -> messages.text("data.header." + word),
                word -> found.source().options().withHeader(word));
        case "label" ->
            choice(
                found,
                fact.getKey(),
                found.columns().stream().distinct().toList(),
                found.label(),
                word -> word,
                word -> found.source().options().withLabel(word));
        default -> text(fact.getKey(), word(fact.getValue()));
      }
    }
  }

  /** A word of machines in the language in use, where there is one. */
  private String word(String value) {
    Matcher test = TEST.matcher(value);
    if (test.matches()) {
      String key = test.group(2) == null ? "data.beside" : "data.aside";
      return messages.text(key, test.group(1), test.group(3));
    }
    return messages.has("data.word." + value) ? messages.text("data.word." + value) : value;
  }

  private void text(String name, String value) {
    Label text = new Label(value);
    text.setTooltip(new Tooltip(value));
    text.setMinWidth(0);
    add(name, text);
  }

  private void choice(
      DataDescription found,
      String name,
      List<String> words,
      String chosen,
      UnaryOperator<String> label,
      Function<String, TableOptions> change) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(words);
    box.setValue(chosen);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String word) {
            return word == null ? "" : label.apply(word);
          }

          @Override
          public String fromString(String text) {
            throw new IllegalStateException("the box is not editable");
          }
        });
    box.setAccessibleText(messages.text("data." + name));
    box.setOnAction(
        e -> {
          String word = box.getValue();
          if (word != null && !word.equals(chosen)) {
            String text = found.source().with(change.apply(word)).text();
            desk.changes().open(setting, text, () -> box.setValue(chosen));
          }
        });
    add(name, box);
  }

  private void add(String name, Region value) {
    Label label = new Label(messages.text("data." + name));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(value);
    add(label, 0, rows);
    add(value, 1, rows);
    rows++;
  }
}
