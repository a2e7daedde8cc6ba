package gradarium.view;

import gradarium.chart.AxesFigure;
import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.LaneStyle;
import gradarium.chart.Navigation;
import gradarium.engine.surface.Point;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A chart under its title: a function from what is shown to a figure.
 *
 * @param <S> what the view shows
 */
@NullUnmarked // its nodes are there from build() on, which comes before everything else
public final class Chart<S extends Snapshot> implements Part<S> {
  private final Function<Shown<S>, Optional<? extends Figure>> figure;
  private final String key;
  private Optional<Function<Shown<S>, String>> changingTitle = Optional.empty();
  private boolean isTitled = true;
  private boolean isRedrawnSlowly;
  private double height = Region.USE_COMPUTED_SIZE;
  private double width = Region.USE_COMPUTED_SIZE;
  private double least = Region.USE_COMPUTED_SIZE;
  private boolean isSquare;
  private boolean isFixed;
  private Predicate<Shown<S>> visible = shown -> true;
  private Optional<BiFunction<Shown<S>, Pointer, String>> reading = Optional.empty();
  private Optional<Gesture<S>> click = Optional.empty();
  private Optional<Gesture<S>> move = Optional.empty();
  private Optional<Draw<S>> draw = Optional.empty();
  private Optional<Grip<S>> grip = Optional.empty();
  private Optional<Action<S>> button = Optional.empty();
  private ConceptView.Host host;
  private FigurePane pane;
  private Navigation navigation;
  private Label title;
  private @Nullable Figure latest;
  private Optional<Shown<S>> last = Optional.empty();

  private Chart(String key, Function<Shown<S>, Optional<? extends Figure>> figure) {
    this.key = key;
    this.figure = figure;
  }

  /** What is done where the mouse is. */
  public interface Gesture<S extends Snapshot> {

    /** Does it. */
    void at(Pointer pointer, Shown<S> shown, ConceptView.Host host);
  }

  /** A point that can be dragged. */
  private record Grip<S extends Snapshot>(
      Function<Shown<S>, Point> point, BiConsumer<ConceptView.Host, Point> moved) {}

  private record Draw<S extends Snapshot>(Gesture<S> begin, Gesture<S> on) {}

  /**
   * A chart.
   *
   * @param key of its title in the bundles; under the same with {@code .help} is what a screen
   *     reader says of it
   */
  public static <S extends Snapshot> Chart<S> of(
      String key, Function<Shown<S>, ? extends Figure> figure) {
    return new Chart<>(key, shown -> Optional.of(figure.apply(shown)));
  }

  /** A chart that has nothing to show at times; it then stays as it is. */
  public static <S extends Snapshot> Chart<S> ofSome(
      String key, Function<Shown<S>, Optional<? extends Figure>> figure) {
    return new Chart<>(key, figure);
  }

  /** A chart of the selected lane. */
  public static <S extends LanesSnapshot<L>, L extends LanesSnapshot.Lane> Chart<S> ofLane(
      String key, BiFunction<Shown<S>, L, ? extends Figure> figure) {
    return new Chart<>(key, shown -> Shown.selected(shown).map(lane -> figure.apply(shown, lane)));
  }

  /** A title that changes. */
  public Chart<S> titled(Function<Shown<S>, String> text) {
    changingTitle = Optional.of(text);
    return this;
  }

  /** The title is that of the figure, which has axes. */
  public Chart<S> titledByFigure() {
    return titled(shown -> latest instanceof AxesFigure axes ? axes.title() : "");
  }

  /** No title. */
  public Chart<S> untitled() {
    isTitled = false;
    return this;
  }

  /** Drawn no more often than texts. */
  public Chart<S> slow() {
    isRedrawnSlowly = true;
    return this;
  }

  /** How high it would like to be, in pixels at scale 1; charts share the room in proportion. */
  public Chart<S> height(double pixels) {
    height = pixels;
    return this;
  }

  /** Never less high, in pixels at scale 1. */
  public Chart<S> atLeast(double pixels) {
    least = pixels;
    return this;
  }

  /** As wide and as high as this, in pixels. */
  public Chart<S> size(double pixels) {
    width = pixels;
    return height(pixels).fixed();
  }

  /** It does not grow with the room there is. */
  public Chart<S> fixed() {
    isFixed = true;
    return this;
  }

  /** Never higher than wide. */
  public Chart<S> square() {
    isSquare = true;
    return this;
  }

  /** Takes no room where this is not so. */
  public Chart<S> visibleWhere(Predicate<Shown<S>> condition) {
    visible = condition;
    return this;
  }

  /** What is said of the place under the pointer. */
  public Chart<S> reads(BiFunction<Shown<S>, Pointer, String> text) {
    reading = Optional.of(text);
    return this;
  }

  /** What a click does; not one at the end of a drag. */
  public Chart<S> onClick(Gesture<S> gesture) {
    click = Optional.of(gesture);
    return this;
  }

  /** What moving the mouse does. */
  public Chart<S> onMove(Gesture<S> gesture) {
    move = Optional.of(gesture);
    return this;
  }

  /** What pressing the mouse button does, and moving the mouse then; it does not move the chart. */
  public Chart<S> onDraw(Gesture<S> begin, Gesture<S> on) {
    draw = Optional.of(new Draw<>(begin, on));
    return this;
  }

  /** A point that can be dragged. */
  public Chart<S> grip(Function<Shown<S>, Point> point, BiConsumer<ConceptView.Host, Point> moved) {
    grip = Optional.of(new Grip<>(point, moved));
    return this;
  }

  /** A button beside the title. */
  public Chart<S> button(Action<S> action) {
    button = Optional.of(action.small());
    return this;
  }

  @Override
  public List<Node> build(ConceptView.Host window) {
    host = window;
    pane = TwoColumns.pane(host, key + ".help");
    navigation = TwoColumns.navigation(host, pane);
    pane.setPrefSize(width, height);
    pane.setMinSize(width, least);
    pane.managedProperty().bind(pane.visibleProperty());
    if (isFixed) {
      VBox.setVgrow(pane, Priority.NEVER);
    }
    if (isSquare) {
      pane.maxHeightProperty().bind(pane.widthProperty());
    }
    boolean isAlwaysTitled = isTitled && changingTitle.isEmpty();
    title = TwoColumns.title(isAlwaysTitled ? host.messages().text(key) : "");
    gestures();
    return isTitled
        ? List.of(button.<Node>map(this::titleWith).orElse(title), pane)
        : List.of(pane);
  }

  private Node titleWith(Action<S> action) {
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    return new HBox(6, title, action.build(host).get(0));
  }

  private void gestures() {
    grip.ifPresent(
        g -> {
          DraggedPoint point =
              new DraggedPoint(
                  pane, () -> last.map(g.point()), place -> g.moved().accept(host, place));
          navigation.leave(point::isOn);
        });
    reading.ifPresent(
        text ->
            navigation.say(
                place -> last.map(s -> text.apply(s, pointer(place.getX(), place.getY(), false)))));
    pane.setOnMouseClicked(
        new Clicks(navigation, e -> click.ifPresentOrElse(g -> at(e, g), () -> select(e))));
    click.ifPresent(gesture -> pane.setOnContextMenuRequested(Event::consume)); // a gesture too
    move.ifPresent(gesture -> pane.setOnMouseMoved(e -> at(e, gesture)));
    draw.ifPresent(
        d -> {
          navigation.leave(e -> !e.isShiftDown());
          pane.setCursor(Cursor.CROSSHAIR);
          pane.setOnMousePressed(e -> plain(e, d.begin()));
          pane.setOnMouseDragged(e -> plain(e, d.on()));
        });
  }

  /** With shift, the mouse chooses a rectangle. */
  private void plain(MouseEvent e, Gesture<S> gesture) {
    if (!e.isShiftDown()) {
      at(e, gesture);
    }
  }

  /** A click on the line of a lane selects it. */
  private void select(MouseEvent e) {
    Stream<LaneStyle> lanes = last.stream().flatMap(shown -> shown.lanes().stream());
    Optional<String> lane = navigation.lineAt(e.getX(), e.getY());
    if (lane.isPresent() && lanes.anyMatch(style -> style.lane().equals(lane.get()))) {
      host.selectedLane().set(lane.get());
    }
  }

  private void at(MouseEvent e, Gesture<S> gesture) {
    boolean other = e.getButton() == MouseButton.SECONDARY || e.isShiftDown();
    last.ifPresent(shown -> gesture.at(pointer(e.getX(), e.getY(), other), shown, host));
  }

  private Pointer pointer(double x, double y, boolean other) {
    return new Pointer(x, y, pane.getWidth(), pane.getHeight(), other, pane.scales());
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    last = Optional.of(shown);
    button.ifPresent(action -> action.show(shown, readable));
    pane.setVisible(visible.test(shown));
    if (!pane.isVisible()) {
      return;
    }
    if (readable || !isRedrawnSlowly) {
      figure
          .apply(shown)
          .ifPresent(
              now -> {
                latest = now;
                pane.show(now);
              });
    }
    if (readable) {
      changingTitle.ifPresent(text -> title.setText(text.apply(shown)));
    }
  }
}
