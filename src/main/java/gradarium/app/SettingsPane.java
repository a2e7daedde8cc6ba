package gradarium.app;

import gradarium.chart.Style;
import gradarium.message.Messages;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.view.ConceptView;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** The settings: those of the selected lane with its formula, then those of the whole. */
final class SettingsPane extends ScrollPane {
  private static final double DOT = 5;

  private final Desk<?> desk;
  private final Messages messages;
  private final ConceptView<?> view;
  private final VBox content = new VBox();
  private final List<SettingControl<?>> controls = new ArrayList<>();
  private List<String> built = List.of();
  private Settings shown;
  private List<Object> shownFor = List.of();

  SettingsPane(Desk<?> desk, ConceptView<?> view) {
    this.desk = desk;
    this.messages = desk.messages();
    this.view = view;
    getStyleClass().add("settings");
    content.getStyleClass().add("settings-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    shown = desk.settings();
    show();
    vvalueProperty().addListener((o, was, is) -> desk.session().setScroll(is.doubleValue()));
  }

  /** Scrolls to where the session was left; once the size of all is known. */
  void scrollToWhereItWas() {
    double share = desk.session().scroll();
    Platform.runLater(
        () -> {
          layout();
          setVvalue(share);
        });
  }

  /** Shows the settings in force; builds anew only where others are to be shown. */
  void show() {
    Settings settings = desk.settings();
    String selected = selected(settings);
    List<Object> state = List.of(selected, desk.style());
    if (settings == shown && state.equals(shownFor)) {
      return;
    }
    shownFor = state;
    List<String> wanted = new ArrayList<>();
    wanted.add(selected);
    wanted.add(desk.style().toString());
    for (Setting<?> setting : settings.all()) {
      if (hasControl(setting, settings)) {
        wanted.add(setting.key());
      }
    }
    if (!wanted.equals(built)) {
      built = wanted;
      build(settings, selected);
    }
    shown = settings;
    for (SettingControl<?> control : controls) {
      control.show(settings);
    }
  }

  /** The lane that is selected; the first where that is no more, or is not there yet. */
  private String selected(Settings settings) {
    String selected = desk.selectedLane().get();
    for (Setting<?> setting : settings.all()) {
      if (setting instanceof LanesSetting lanes && !settings.get(lanes).contains(selected)) {
        return settings.get(lanes).get(0);
      }
    }
    return selected;
  }

  private void build(Settings settings, String selected) {
    controls.clear();
    content.getChildren().clear();
    for (Setting<?> setting : settings.all()) {
      if (setting instanceof LanesSetting lanes && settings.get(lanes).contains(selected)) {
        content.getChildren().add(laneHeader(lanes, settings, selected));
        for (Setting<?> ofLane : lanes.settings(selected)) {
          add(ofLane, settings);
        }
        view.detail().ifPresent(content.getChildren()::add);
        content.getChildren().add(new Separator());
      }
    }
    for (Setting<?> setting : settings.all()) {
      boolean ofLane = setting.key().contains(".");
      if (setting instanceof LanesSetting lanes) {
        content.getChildren().add(adding(lanes, settings));
      } else if (!ofLane && !isOfEachLane(setting, settings) && hasControl(setting, settings)) {
        add(setting, settings);
      }
    }
    Button reset = small("reset.all", () -> desk.changes().resetAll());
    content.getChildren().add(reset);
  }

  private boolean hasControl(Setting<?> setting, Settings settings) {
    return !view.controls().contains(setting.key()) && setting.isUsed(settings);
  }

  /** Whether the lanes have the setting too; then theirs is shown, and not that of the whole. */
  private static boolean isOfEachLane(Setting<?> setting, Settings settings) {
    String ending = "." + setting.key();
    return settings.all().stream().anyMatch(other -> other.key().endsWith(ending));
  }

  private void add(Setting<?> setting, Settings settings) {
    SettingControl<?> control = SettingControl.of(setting, desk);
    controls.add(control);
    content.getChildren().add(control.node());
    control.show(settings);
  }

  private VBox laneHeader(LanesSetting lanes, Settings settings, String lane) {
    Label name = new Label(messages.text(lanes.label(lane)));
    name.getStyleClass().add("lane-title");
    name.setMinWidth(0);
    name.setTooltip(new Tooltip(name.getText()));
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    List<String> all = settings.get(lanes);
    Circle dot = new Circle(DOT);
    view.laneStyle(all.indexOf(lane))
        .ifPresent(style -> dot.setFill(Style.paint(style.colour(desk.style()))));
    Button duplicate = small("lanes.duplicate", () -> duplicate(lanes, lane));
    duplicate.setDisable(all.size() >= lanes.most());
    Button remove = small("lanes.remove", () -> remove(lanes, lane));
    remove.setDisable(all.size() == 1);
    HBox title = new HBox(6, dot, name);
    title.setAlignment(Pos.CENTER_LEFT);
    HBox buttons = new HBox(4, duplicate, remove);
    return new VBox(2, title, buttons);
  }

  private Button small(String key, Runnable action) {
    Button button = new Button(messages.text(key));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().addAll("flat-button", "small-button");
    button.setTooltip(new Tooltip(messages.text(key + ".help")));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }

  private MenuButton adding(LanesSetting lanes, Settings settings) {
    MenuButton add = new MenuButton(messages.text("lanes.add"));
    add.setId("lanes-add");
    add.setMaxWidth(Double.MAX_VALUE);
    boolean full = settings.get(lanes).size() >= lanes.most();
    add.setDisable(full);
    add.setTooltip(new Tooltip(messages.text("lanes.add.help", lanes.most())));
    for (String kind : lanes.kinds().keySet()) {
      MenuItem item = new MenuItem(messages.text(lanes.name().message() + "." + kind));
      item.setOnAction(
          e -> {
            List<String> all = new ArrayList<>(desk.settings().get(lanes));
            String lane = lanes.free(kind, all);
            all.add(lane);
            desk.selectedLane().set(lane);
            desk.change(lanes, all);
          });
      add.getItems().add(item);
    }
    return add;
  }

  private void duplicate(LanesSetting lanes, String lane) {
    Settings settings = desk.settings();
    List<String> all = new ArrayList<>(settings.get(lanes));
    String copy = lanes.free(lanes.kind(lane).orElseThrow(), all);
    all.add(all.indexOf(lane) + 1, copy);
    desk.selectedLane().set(copy);
    desk.change(now -> now.with(lanes, all).withCopy(lanes, lane, copy));
  }

  private void remove(LanesSetting lanes, String lane) {
    List<String> all = new ArrayList<>(desk.settings().get(lanes));
    int place = all.indexOf(lane);
    all.remove(lane);
    desk.selectedLane().set(all.get(Math.min(place, all.size() - 1)));
    desk.change(lanes, all);
  }
}
