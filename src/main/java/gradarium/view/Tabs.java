package gradarium.view;

import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/**
 * Charts in the same place, of which a setting chooses one, under a title and a button for each
 * choice.
 *
 * @param <S> what the view shows
 */
@NullUnmarked // its nodes are there from build() on, which comes before everything else
@SuppressWarnings("varargs") // they are only read
public final class Tabs<S extends Snapshot> implements Part<S> {
  private final ChoiceSetting setting;
  private final Function<Shown<S>, String> text;
  private final Map<String, List<Part<S>>> parts = new LinkedHashMap<>();
  private final Map<List<Part<S>>, Node> nodes = new LinkedHashMap<>();
  private String chosen = "";
  private ChartTabs tabs;
  private Label title;
  private StackPane place;

  /** Tabs without charts. */
  public Tabs(ChoiceSetting setting, Function<Shown<S>, String> title) {
    this.setting = setting;
    this.text = title;
  }

  /** What is shown for some of the choices, one below the other. */
  @SafeVarargs
  public final Tabs<S> tab(List<String> choices, Part<S>... shown) {
    List<Part<S>> all = List.of(shown);
    choices.forEach(choice -> parts.put(choice, all));
    return this;
  }

  @Override
  public List<Node> build(ConceptView.Host host) {
    tabs = new ChartTabs(host, setting);
    title = TwoColumns.title("");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox header = new HBox(12, title, tabs);
    header.setAlignment(Pos.CENTER_LEFT);
    header.setMinWidth(0);
    for (List<Part<S>> some : parts.values()) {
      if (!nodes.containsKey(some)) {
        nodes.put(
            some,
            TwoColumns.column(
                some.stream().flatMap(p -> p.build(host).stream()).toArray(Node[]::new)));
      }
    }
    place = new StackPane();
    place.setMinSize(0, 0);
    VBox.setVgrow(place, Priority.ALWAYS);
    return List.of(header, place);
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    String wanted = shown.settings().get(setting);
    if (!wanted.equals(chosen)) {
      parts.getOrDefault(chosen, List.of()).forEach(Part::stop);
      chosen = wanted;
      place.getChildren().setAll(nodes.get(parts.get(chosen)));
    }
    parts.get(chosen).forEach(part -> part.show(shown, readable));
    if (readable) {
      title.setText(text.apply(shown));
      tabs.show(chosen);
    }
  }

  @Override
  public boolean isComputing() {
    return parts.getOrDefault(chosen, List.of()).stream().anyMatch(Part::isComputing);
  }

  @Override
  public void stop() {
    parts.values().forEach(some -> some.forEach(Part::stop));
  }
}
