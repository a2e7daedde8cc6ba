package gradarium.view;

import gradarium.simulation.ChoiceSetting;
import gradarium.simulation.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
  private static final double NARROW = 330;

  private final ChoiceSetting setting;
  private final Optional<Function<Shown<S>, String>> text;
  private final Map<String, List<Part<S>>> parts = new LinkedHashMap<>();
  private final Map<List<Part<S>>, Node> nodes = new LinkedHashMap<>();
  private Optional<Function<Shown<S>, String>> subtitle = Optional.empty();
  private String chosen = "";
  private ChartTabs tabs;
  private Label title;
  private Label source;
  private StackPane place;

  /** Tabs without charts, under a title. */
  public Tabs(ChoiceSetting setting, Function<Shown<S>, String> title) {
    this.setting = setting;
    this.text = Optional.of(title);
  }

  /** Tabs without charts. */
  public Tabs(ChoiceSetting setting) {
    this.setting = setting;
    text = Optional.empty();
  }

  /** What stands behind the title where there is room for it. */
  public Tabs<S> subtitled(Function<Shown<S>, String> words) {
    subtitle = Optional.of(words);
    return this;
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
    HBox header = text.isPresent() ? new HBox(12, title, tabs) : new HBox(tabs);
    header.setAlignment(Pos.CENTER_LEFT);
    header.setMinWidth(0);
    if (subtitle.isPresent()) {
      addSubtitle(header);
    } else {
      title.setMinWidth(0);
      grow(title);
    }
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

  private static void grow(Label label) {
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
  }

  private void addSubtitle(HBox header) {
    source = new Label();
    source.getStyleClass().add("secondary");
    source.setMinWidth(0);
    grow(source);
    source.visibleProperty().bind(header.widthProperty().greaterThan(NARROW));
    source.managedProperty().bind(source.visibleProperty());
    title
        .minWidthProperty()
        .bind(Bindings.when(source.visibleProperty()).then(Region.USE_PREF_SIZE).otherwise(0));
    header.getChildren().add(1, source);
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
      text.ifPresent(words -> title.setText(words.apply(shown)));
      subtitle.ifPresent(words -> source.setText(words.apply(shown)));
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
