package gradarium.concept.mlp;

import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.simulation.ListSetting;
import gradarium.simulation.Settings;
import gradarium.view.ConceptView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Above the diagram, a column for each layer: its units and its activation, more and fewer. */
final class LayerControls extends GridPane {
  private static final double WHOLE = 100;

  private final ConceptView.Host host;
  private List<Integer> hidden = List.of();
  private List<String> activations = List.of();

  LayerControls(ConceptView.Host host) {
    this.host = host;
    getStyleClass().add("layer-controls");
  }

  /** Shows the layers of these settings. */
  void show(Settings settings) {
    List<Integer> wanted = settings.get(MlpSettings.HIDDEN);
    List<String> words = ListSetting.stretched(settings.get(MlpSettings.ACTIVATION), wanted.size());
    if (!getChildren().isEmpty() && wanted.equals(hidden) && words.equals(activations)) {
      return;
    }
    hidden = wanted;
    activations = words;
    build();
  }

  private void build() {
    getChildren().clear();
    getColumnConstraints().clear();
    int columns = hidden.size() + 2;
    for (int i = 0; i < columns; i++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(WHOLE / columns);
      constraints.setHalignment(HPos.CENTER);
      getColumnConstraints().add(constraints);
    }
    Button fewer = button("−", "mlp.layer.remove", () -> change(hidden.subList(0, last())));
    fewer.setDisable(hidden.isEmpty());
    Button more = button("+", "mlp.layer.add", this::addLayer);
    more.setDisable(hidden.size() == MlpSettings.MOST_LAYERS);
    add(column(label("mlp.layers"), row(fewer, count(hidden.size()), more)), 0, 0);
    for (int i = 0; i < hidden.size(); i++) {
      add(layer(i), i + 1, 0);
    }
    add(column(label("mlp.output"), count(1)), columns - 1, 0);
  }

  private int last() {
    return hidden.size() - 1;
  }

  private void addLayer() {
    List<Integer> longer = new ArrayList<>(hidden);
    longer.add(hidden.isEmpty() ? MlpSettings.HIDDEN.initial().get(0) : hidden.get(last()));
    change(longer);
  }

  private Node layer(int i) {
    Button fewer = button("−", "mlp.unit.remove", () -> resize(i, -1));
    fewer.setDisable(hidden.get(i) == 1);
    Button more = button("+", "mlp.unit.add", () -> resize(i, 1));
    more.setDisable(hidden.get(i) == MlpSettings.MOST_UNITS);
    return column(activation(i), row(fewer, count(hidden.get(i)), more));
  }

  private void resize(int layer, int by) {
    List<Integer> changed = new ArrayList<>(hidden);
    changed.set(layer, changed.get(layer) + by);
    change(changed);
  }

  private void change(List<Integer> layers) {
    host.change(MlpSettings.HIDDEN, layers);
  }

  private MenuButton activation(int i) {
    MenuButton menu = new MenuButton(Activations.named(activations.get(i)).orElseThrow().name());
    for (Activation activation : Activations.ALL) {
      MenuItem item = new MenuItem(activation.name());
      item.setOnAction(e -> activate(i, activation));
      menu.getItems().add(item);
    }
    String help = host.messages().text("mlp.layer.activation", i + 1);
    menu.setAccessibleText(help);
    menu.setTooltip(new Tooltip(help + ": " + menu.getText()));
    menu.getStyleClass().addAll("flat-button", "layer-activation");
    menu.setMinWidth(0);
    return menu;
  }

  private void activate(int layer, Activation activation) {
    List<String> changed = new ArrayList<>(activations);
    changed.set(layer, activation.id());
    host.change(MlpSettings.ACTIVATION, changed);
  }

  private Button button(String sign, String help, Runnable action) {
    Button button = new Button(sign);
    button.getStyleClass().addAll("flat-button", "layer-button");
    String text = host.messages().text(help);
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }

  private Label label(String key) {
    Label label = new Label(host.messages().text(key));
    label.getStyleClass().add("secondary");
    label.setMinWidth(0);
    return label;
  }

  private static Label count(int n) {
    Label count = new Label(Integer.toString(n));
    count.setMinWidth(Region.USE_PREF_SIZE);
    return count;
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.setAlignment(Pos.CENTER);
    return row;
  }

  private static VBox column(Node... nodes) {
    VBox column = new VBox(nodes);
    column.setMinWidth(0);
    column.setAlignment(Pos.BOTTOM_CENTER);
    return column;
  }
}
