package gradarium.app;

import gradarium.lesson.Lessons;
import gradarium.message.Messages;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The name of the view, its claim in one sentence, and what concerns the whole window. */
final class HeaderPane extends HBox {
  private static final String[] SCENES = {"*.gradarium", "*.json"};

  private final Desk<?> desk;
  private final MainWindow window;

  HeaderPane(Desk<?> desk, MainWindow window) {
    this.desk = desk;
    this.window = window;
    Messages m = window.messages();
    getStyleClass().add("header");
    Label title = new Label(m.text(desk.concept().id() + ".title"));
    title.getStyleClass().add("view-title");
    title.setWrapText(true);
    Label claim = new Label(m.text(desk.concept().id() + ".claim"));
    claim.getStyleClass().add("secondary");
    claim.setWrapText(true);
    VBox texts = window.lessons().isOpen() ? new VBox(title) : new VBox(title, claim);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    setAlignment(Pos.TOP_LEFT);
    getChildren().add(texts);
    if (!window.isPresenting()) {
      getChildren()
          .addAll(
              about(m),
              menu(m.text("lesson.menu"), () -> lessons(m)),
              scenes(m),
              figures(m),
              settings(m),
              theme(m),
              language(m));
    }
  }

  private Button about(Messages m) {
    Button about = new Button(m.text("about.title"));
    about.setTooltip(new Tooltip(m.text("about.help")));
    about.setMinWidth(Region.USE_PREF_SIZE);
    about.setOnAction(e -> Dialogs.about(window));
    return about;
  }

  private List<MenuItem> lessons(Messages m) {
    List<MenuItem> items = new ArrayList<>();
    for (String name : Lessons.on(desk.concept())) {
      MenuItem start = new MenuItem(Lessons.title(name, m.locale()));
      start.setOnAction(e -> window.lessons().start(name));
      items.add(start);
    }
    MenuItem open = new MenuItem(m.text("lesson.open"));
    open.setOnAction(
        e -> {
          File file =
              chooser("lesson.open", "lesson.files", "*.md", "*.gradlesson")
                  .showOpenDialog(getScene().getWindow());
          if (file != null) {
            window.files().openLesson(file.toPath());
          }
        });
    items.add(open);
    return items;
  }

  private MenuButton figures(Messages m) {
    MenuButton figures = menu(m.text("figure.menu"), desk::figureItems);
    figures.setTooltip(new Tooltip(m.text("figure.menu.help")));
    return figures;
  }

  /** A menu whose items are made when it opens; a menu without any would not open at all. */
  private static MenuButton menu(String text, Supplier<List<MenuItem>> items) {
    MenuButton menu = new MenuButton(text, null, new MenuItem());
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setOnShowing(e -> menu.getItems().setAll(items.get()));
    return menu;
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

  private ToggleButton settings(Messages m) {
    ToggleButton settings = new ToggleButton(m.text("settings.title"));
    settings.setTooltip(new Tooltip(m.text("settings.help")));
    settings.setMinWidth(Region.USE_PREF_SIZE);
    settings.setSelected(window.showsSettings());
    settings.setOnAction(e -> window.toggleSettings());
    return settings;
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

  private FileChooser chooser(String title, String kind, String... endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(window.messages().text(title));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(window.messages().text(kind), endings));
    return chooser;
  }

  private void save() {
    FileChooser chooser = chooser("scene.save", "scene.files", SCENES);
    chooser.setInitialFileName(desk.concept().id() + ".gradarium");
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      desk.save(file.toPath());
    }
  }

  private void open() {
    File file = chooser("scene.open", "scene.files", SCENES).showOpenDialog(getScene().getWindow());
    if (file != null) {
      window.files().openScene(file.toPath());
    }
  }
}
