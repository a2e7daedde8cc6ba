package gradarium.app;

import gradarium.message.Messages;
import java.io.File;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The name of the view, its claim in one sentence, and what concerns the whole window. */
final class HeaderPane extends HBox {
  private final Desk<?> desk;
  private final MainWindow window;

  HeaderPane(Desk<?> desk, MainWindow window) {
    this.desk = desk;
    this.window = window;
    Messages m = window.messages();
    getStyleClass().add("header");
    Label title = new Label(m.text(desk.concept().id() + ".title"));
    title.getStyleClass().add("view-title");
    Label claim = new Label(m.text(desk.concept().id() + ".claim"));
    claim.getStyleClass().add("secondary");
    claim.setWrapText(true);
    VBox texts = new VBox(title, claim);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    setAlignment(Pos.TOP_LEFT);
    getChildren().add(texts);
    if (!window.isPresenting()) {
      getChildren().addAll(about(m), scenes(m), theme(m), language(m));
    }
  }

  private Button about(Messages m) {
    Button about = new Button(m.text("about.title"));
    about.setTooltip(new Tooltip(m.text("about.help")));
    about.setMinWidth(Region.USE_PREF_SIZE);
    about.setOnAction(e -> Dialogs.about(window));
    return about;
  }

  private MenuButton scenes(Messages m) {
    MenuItem open = new MenuItem(m.text("scene.open"));
    open.setOnAction(e -> open());
    MenuItem save = new MenuItem(m.text("scene.save"));
    save.setOnAction(e -> save());
    MenuButton scenes = new MenuButton(m.text("scene.menu"), null, open, save);
    scenes.setMinWidth(Region.USE_PREF_SIZE);
    return scenes;
  }

  private Button theme(Messages m) {
    Button theme = new Button(m.text(window.isDark() ? "theme.light" : "theme.dark"));
    theme.setTooltip(new Tooltip(m.text("theme.help")));
    theme.setMinWidth(Region.USE_PREF_SIZE);
    theme.setOnAction(
        e -> {
          window.setDark(!window.isDark());
          theme.setText(m.text(window.isDark() ? "theme.light" : "theme.dark"));
        });
    return theme;
  }

  private Button language(Messages m) {
    boolean korean = m.locale().equals(Locale.KOREAN);
    Button language = new Button(korean ? "English" : "한국어");
    language.setMinWidth(Region.USE_PREF_SIZE);
    language.setOnAction(e -> window.setLanguage(korean ? Locale.ENGLISH : Locale.KOREAN));
    return language;
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(window.messages().text(title));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(window.messages().text("scene.files"), "*.json"));
    return chooser;
  }

  private void save() {
    FileChooser chooser = chooser("scene.save");
    chooser.setInitialFileName(desk.concept().id() + ".json");
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      desk.save(file.toPath());
    }
  }

  private void open() {
    File file = chooser("scene.open").showOpenDialog(getScene().getWindow());
    if (file != null) {
      window.open(file.toPath());
    }
  }
}
