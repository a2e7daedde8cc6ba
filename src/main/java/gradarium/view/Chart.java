package gradarium.view;

import gradarium.chart.AxesFigure;
import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.Scales;
import gradarium.engine.surface.Point;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
  private Optional<BiFunction<Shown<S>, Pointer, String>> reading = Optional.empty();
  private Optional<Gesture<S>> click = Optional.empty();
  private Optional<Gesture<S>> press = Optional.empty();
  private Optional<Gesture<S>> drag = Optional.empty();
  private Optional<Grip<S>> grip = Optional.empty();
  private Optional<ButtonSetup> button = Optional.empty();
  private ConceptView.Host host;
  private FigurePane pane;
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

  private record ButtonSetup(String key, java.util.function.Consumer<ConceptView.Host> action) {}

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

  /** What pressing the mouse button does. */
  public Chart<S> onPress(Gesture<S> gesture) {
    press = Optional.of(gesture);
    return this;
  }

  /** What moving the mouse with its button pressed does. */
  public Chart<S> onDrag(Gesture<S> gesture) {
    drag = Optional.of(gesture);
    return this;
  }

  /** A point that can be dragged. */
  public Chart<S> grip(Function<Shown<S>, Point> point, BiConsumer<ConceptView.Host, Point> moved) {
    grip = Optional.of(new Grip<>(point, moved));
    return this;
  }

  /** A button beside the title; its help is under the key with {@code .help}. */
  public Chart<S> button(String name, java.util.function.Consumer<ConceptView.Host> action) {
    button = Optional.of(new ButtonSetup(name, action));
    return this;
  }

  @Override
  public List<Node> build(ConceptView.Host window) {
    host = window;
    pane = TwoColumns.pane(host, key + ".help");
    pane.setPrefHeight(height);
    boolean isFixed = isTitled && changingTitle.isEmpty();
    title = TwoColumns.title(isFixed ? host.messages().text(key) : "");
    gestures();
    return isTitled
        ? List.of(button.<Node>map(this::titleWith).orElse(title), pane)
        : List.of(pane);
  }

  private Node titleWith(ButtonSetup setup) {
    Button node = new Button(host.messages().text(setup.key()));
    node.getStyleClass().addAll("flat-button", "small-button");
    node.setTooltip(new Tooltip(host.messages().text(setup.key() + ".help")));
    node.setMinWidth(Region.USE_PREF_SIZE);
    node.setOnAction(e -> setup.action().accept(host));
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    return new HBox(6, title, node);
  }

  private void gestures() {
    grip.ifPresent(
        g ->
            new DraggedPoint(
                pane, () -> last.map(g.point()), place -> g.moved().accept(host, place)));
    reading.ifPresent(this::read);
    click.ifPresent(
        gesture -> {
          pane.setOnMouseClicked(
              e -> {
                if (e.isStillSincePress()) {
                  at(e, gesture);
                }
              });
          pane.setOnContextMenuRequested(Event::consume); // the other button is a gesture too
        });
    press.ifPresent(gesture -> pane.setOnMousePressed(e -> at(e, gesture)));
    drag.ifPresent(
        gesture -> {
          pane.setCursor(Cursor.CROSSHAIR);
          pane.setOnMouseDragged(e -> at(e, gesture));
        });
  }

  private void read(BiFunction<Shown<S>, Pointer, String> text) {
    Tooltip values = new Tooltip();
    Tooltip.install(pane, values);
    pane.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        e -> last.ifPresent(shown -> values.setText(text.apply(shown, pointer(e)))));
  }

  private void at(MouseEvent e, Gesture<S> gesture) {
    last.ifPresent(shown -> gesture.at(pointer(e), shown, host));
  }

  private Pointer pointer(MouseEvent e) {
    boolean other = e.getButton() == MouseButton.SECONDARY || e.isShiftDown();
    Optional<Scales> scales = pane.scales();
    return new Pointer(e.getX(), e.getY(), pane.getWidth(), pane.getHeight(), other, scales);
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    last = Optional.of(shown);
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
