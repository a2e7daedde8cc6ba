package gradarium.app;

import gradarium.engine.data.DataSource;
import gradarium.simulation.FileSetting;
import gradarium.simulation.FileSetting.Content;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;

/**
 * Chooses what comes with the program, or a file.
 *
 * @param <T> what is made of it
 */
final class FileButton<T> extends MenuButton {
  private final FileSetting<T> setting;
  private final Desk<?> desk;
  private final Map<String, String> labels = new HashMap<>();

  FileButton(FileSetting<T> setting, Desk<?> desk) {
    this.setting = setting;
    this.desk = desk;
    for (Content<T> content : setting.bundled()) {
      String label = desk.messages().text(setting.name().message() + "." + content.text());
      labels.put(content.text(), label);
      add(label, () -> desk.changes().change(setting, content.text(), allowed -> {}, () -> {}));
    }
    add(desk.messages().text("data.open"), this::choose);
  }

  private void add(String label, Runnable action) {
    MenuItem item = new MenuItem(label);
    item.setOnAction(e -> action.run());
    getItems().add(item);
  }

  /** Shows what is chosen: a word of the program, or the name of a file. */
  void show(Content<?> content) {
    String label = labels.get(content.text());
    setText(label == null ? fileName(content.text()) : label);
  }

  private static String fileName(String text) {
    return String.valueOf(DataSource.parse(text).path().getFileName());
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(desk.messages().text(setting.name().message()));
    File chosen = chooser.showOpenDialog(getScene().getWindow());
    if (chosen != null) {
      desk.changes().open(setting, chosen.toPath());
    }
  }
}
