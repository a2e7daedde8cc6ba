package gradarium.view;

import gradarium.chart.FigurePane;
import gradarium.chart.LaneStyle;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/**
 * A view, declared by its parts: what carries the idea on the left, curves and numbers on the
 * right, formulas beside the settings. Texts are renewed no more often than they can be read.
 *
 * @param <S> what it shows
 */
@NullUnmarked // the host is there from build() on, which comes before everything else
@SuppressWarnings("varargs") // they are only read
public final class View<S extends Snapshot> implements ConceptView<S> {
  private static final long READABLE = 100_000_000L;

  private final List<Part<S>> above = new ArrayList<>();
  private final List<Part<S>> left = new ArrayList<>();
  private final List<Part<S>> right = new ArrayList<>();
  private final List<Part<S>> beside = new ArrayList<>();
  private Optional<LaneStyles> lanes = Optional.empty();
  private Set<String> controls = Set.of();
  private Host host;
  private Region picture;
  private Optional<Node> detail = Optional.empty();
  private Optional<Frame<S>> last = Optional.empty();
  private Optional<Styles> styles = Optional.empty();
  private long textsShownAt;

  /** The styles of lanes, which are the same as long as the settings are. */
  private record Styles(Settings settings, List<String> ids, List<LaneStyle> all) {}

  /** A view without lanes and without parts. */
  public View() {}

  /** A view of lanes. */
  public View(LaneStyles lanes) {
    this.lanes = Optional.of(lanes);
  }

  /** Parts over the whole width. */
  @SafeVarargs
  public final View<S> above(Part<S>... parts) {
    above.addAll(List.of(parts));
    return this;
  }

  /** Parts that carry the idea, from top to bottom. */
  @SafeVarargs
  public final View<S> left(Part<S>... parts) {
    left.addAll(List.of(parts));
    return this;
  }

  /** Parts that measure it, from top to bottom. */
  @SafeVarargs
  public final View<S> right(Part<S>... parts) {
    right.addAll(List.of(parts));
    return this;
  }

  /** Parts that belong beside the settings of the selected lane. */
  @SafeVarargs
  public final View<S> beside(Part<S>... parts) {
    beside.addAll(List.of(parts));
    return this;
  }

  /** Settings that the view itself has the controls for. */
  public View<S> controls(Setting<?>... settings) {
    controls = Stream.of(settings).map(Setting::key).collect(Collectors.toUnmodifiableSet());
    return this;
  }

  @Override
  public Region build(Host window) {
    host = window;
    select();
    TwoColumns columns = new TwoColumns(host, column(left), column(right));
    columns.narrowProperty().addListener((o, was, is) -> parts().forEach(p -> p.setNarrow(is)));
    columns.lowProperty().addListener((o, was, is) -> parts().forEach(p -> p.setLow(is)));
    detail = beside.isEmpty() ? Optional.empty() : Optional.of(new VBox(6, nodes(beside)));
    picture = above.isEmpty() ? columns : below(columns);
    return picture;
  }

  private VBox below(TwoColumns columns) {
    VBox top = TwoColumns.column(nodes(above));
    top.setPadding(TwoColumns.SIDES);
    VBox.setVgrow(columns, Priority.ALWAYS);
    return new VBox(6, top, columns);
  }

  private VBox column(List<Part<S>> parts) {
    return TwoColumns.column(nodes(parts));
  }

  private Node[] nodes(List<Part<S>> parts) {
    return parts.stream().flatMap(part -> part.build(host).stream()).toArray(Node[]::new);
  }

  private Stream<Part<S>> parts() {
    return Stream.of(above, left, right, beside).flatMap(List::stream);
  }

  /** Selects a lane where none is selected that there is. */
  private void select() {
    lanes.ifPresent(
        all -> {
          List<String> ids = host.settings().get(all.setting());
          if (!ids.contains(host.selectedLane().get())) {
            host.selectedLane().set(ids.get(Math.min(all.firstSelected(), ids.size() - 1)));
          }
        });
  }

  @Override
  public void show(Frame<S> frame) {
    last = Optional.of(frame);
    select();
    long now = System.nanoTime();
    boolean readable = !frame.playing() || now - textsShownAt > READABLE;
    if (readable) {
      textsShownAt = now;
    }
    Shown<S> shown = shown(frame);
    parts().forEach(part -> part.show(shown, readable));
  }

  private Shown<S> shown(Frame<S> frame) {
    List<String> ids =
        frame.current() instanceof LanesSnapshot<?> run
            ? run.lanes().stream().map(LanesSnapshot.Lane::id).toList()
            : List.of();
    Messages messages = host.messages();
    List<LaneStyle> all =
        lanes.map(l -> styles(l, frame.settings(), ids, messages)).orElse(List.of());
    int selected = ids.indexOf(host.selectedLane().get());
    return new Shown<>(frame, all, selected, messages, host.style());
  }

  private List<LaneStyle> styles(
      LaneStyles of, Settings settings, List<String> ids, Messages messages) {
    if (styles.isEmpty()
        || styles.get().settings() != settings
        || !styles.get().ids().equals(ids)) {
      styles = Optional.of(new Styles(settings, ids, of.styles(settings, ids, messages)));
    }
    return styles.get().all();
  }

  @Override
  public void refresh() {
    textsShownAt = 0;
    last.ifPresent(this::show);
  }

  @Override
  public Optional<Node> detail() {
    return detail;
  }

  @Override
  public Set<String> controls() {
    return controls;
  }

  @Override
  public Optional<LaneStyle> laneStyle(int lane) {
    return lanes
        .map(all -> all.styles(host.settings().get(all.setting())))
        .filter(all -> lane >= 0 && lane < all.size())
        .map(all -> all.get(lane));
  }

  @Override
  public boolean isBusy() {
    return parts().anyMatch(Part::isComputing)
        || Stream.concat(Stream.of(picture), detail.stream())
            .flatMap(part -> FigurePane.in(part).stream())
            .anyMatch(FigurePane::isBusy);
  }

  @Override
  public void close() {
    parts().forEach(Part::stop);
  }
}
