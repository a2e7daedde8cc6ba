package gradarium.view;

import gradarium.chart.Camera;
import gradarium.chart.FigurePane;
import gradarium.chart.HeightField;
import gradarium.chart.LineLayer;
import gradarium.chart.MarkerLayer;
import gradarium.chart.NavigationKeys;
import gradarium.chart.SurfaceFigure;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.NullUnmarked;

/**
 * A surface in three dimensions: a drag turns it, the wheel comes nearer, a double click shows it
 * as at first, and keys do the same; coarser while it plays.
 *
 * @param <S> what the view shows
 */
@NullUnmarked // its node is there from build() on, which comes before everything else
public final class Relief<S extends Snapshot> implements Part<S> {
  private static final int FINE = 60;
  private static final int COARSE = 34;
  private static final double PER_PIXEL = 0.008;
  private static final double PER_KEY = 0.12;

  private final String key;
  private final String x;
  private final String y;
  private final Function<Shown<S>, HeightField> heights;
  private final Function<Shown<S>, List<LineLayer>> paths;
  private final Function<Shown<S>, List<MarkerLayer>> marks;
  private final BooleanProperty moved = new SimpleBooleanProperty();
  private ConceptView.Host host;
  private FigurePane pane;
  private Optional<Shown<S>> last = Optional.empty();
  private Camera camera = Camera.FIRST;
  private double fromX;
  private double fromY;
  private boolean turning;

  /**
   * A surface with paths and marks on it.
   *
   * @param key under which with {@code .help} is what a screen reader says of it
   * @param x what is on one side of the ground
   * @param y what is on the other side
   */
  public Relief(
      String key,
      String x,
      String y,
      Function<Shown<S>, HeightField> heights,
      Function<Shown<S>, List<LineLayer>> paths,
      Function<Shown<S>, List<MarkerLayer>> marks) {
    this.key = key;
    this.x = x;
    this.y = y;
    this.heights = heights;
    this.paths = paths;
    this.marks = marks;
  }

  @Override
  public List<Node> build(ConceptView.Host window) {
    host = window;
    pane = TwoColumns.pane(host, key + ".help");
    pane.setAccessibleHelp(host.messages().text("chart.navigation.help"));
    pane.add(TwoColumns.resetButton(host, moved, () -> look(Camera.FIRST)));
    pane.setFocusTraversable(true);
    pane.setOnMousePressed(this::grab);
    pane.setOnMouseDragged(
        e -> {
          turning = true;
          look(camera.turned(PER_PIXEL * (e.getX() - fromX), PER_PIXEL * (e.getY() - fromY)));
          grab(e);
        });
    pane.setOnMouseReleased(
        e -> {
          turning = false;
          draw();
        });
    pane.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2 && e.isStillSincePress()) {
            look(Camera.FIRST);
          }
        });
    pane.setOnScroll(
        e -> {
          double x = e.getX() - pane.getWidth() / 2;
          double y = e.getY() - pane.getHeight() / 2;
          look(camera.nearer(NavigationKeys.nearer(e), x, y));
          e.consume();
        });
    pane.setOnKeyPressed(
        e ->
            NavigationKeys.of(
                e,
                () -> look(Camera.FIRST),
                nearer -> look(camera.nearer(nearer, 0, 0)),
                (right, up) -> look(camera.turned(PER_KEY * right, PER_KEY * up))));
    return List.of(pane);
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    last = Optional.of(shown);
    draw();
  }

  private void draw() {
    last.ifPresent(
        shown -> {
          int cells = turning || shown.frame().playing() ? COARSE : FINE;
          pane.show(
              new SurfaceFigure(
                  heights.apply(shown),
                  SurfaceFigure.Path.of(paths.apply(shown)),
                  marks.apply(shown),
                  camera,
                  cells,
                  shown.style(),
                  Optional.of(names(shown))));
        });
  }

  /** What the mouse does is said until it was done. */
  private SurfaceFigure.Names names(Shown<S> shown) {
    String hint = moved.get() ? "" : shown.text("relief.hint");
    return new SurfaceFigure.Names(x, y, shown.text("relief.loss"), hint);
  }

  private void grab(MouseEvent e) {
    pane.requestFocus();
    fromX = e.getX();
    fromY = e.getY();
  }

  private void look(Camera from) {
    camera = from;
    moved.set(!from.equals(Camera.FIRST));
    draw();
  }
}
