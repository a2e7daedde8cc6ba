package gradarium.view;

import gradarium.chart.FigurePane;
import gradarium.chart.HeightField;
import gradarium.chart.LineLayer;
import gradarium.chart.SurfaceFigure;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.NullUnmarked;

/**
 * A surface in three dimensions, turned with the mouse or with shift and the arrow keys; coarser
 * while it plays.
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
  private final Function<Shown<S>, HeightField> heights;
  private final Function<Shown<S>, List<LineLayer>> paths;
  private FigurePane pane;
  private Optional<Shown<S>> last = Optional.empty();
  private double turn = 0.6;
  private double tilt = 0.75;
  private double fromX;
  private double fromY;
  private boolean turning;

  /**
   * A surface with paths on it.
   *
   * @param key under which with {@code .help} is what a screen reader says of it
   */
  public Relief(
      String key,
      Function<Shown<S>, HeightField> heights,
      Function<Shown<S>, List<LineLayer>> paths) {
    this.key = key;
    this.heights = heights;
    this.paths = paths;
  }

  @Override
  public List<Node> build(ConceptView.Host host) {
    pane = TwoColumns.pane(host, key + ".help");
    pane.setFocusTraversable(true);
    pane.setOnMousePressed(this::grab);
    pane.setOnMouseDragged(
        e -> {
          turning = true;
          turn(PER_PIXEL * (e.getX() - fromX), PER_PIXEL * (e.getY() - fromY));
          grab(e);
        });
    pane.setOnMouseReleased(
        e -> {
          turning = false;
          turn(0, 0);
        });
    pane.setOnKeyPressed(
        e -> {
          if (e.isShiftDown()) {
            KeyCode code = e.getCode();
            turn(
                code == KeyCode.LEFT ? -PER_KEY : code == KeyCode.RIGHT ? PER_KEY : 0,
                code == KeyCode.UP ? PER_KEY : code == KeyCode.DOWN ? -PER_KEY : 0);
          }
        });
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
                  turn,
                  tilt,
                  cells,
                  shown.style()));
        });
  }

  private void grab(MouseEvent e) {
    pane.requestFocus();
    fromX = e.getX();
    fromY = e.getY();
  }

  private void turn(double around, double up) {
    turn -= around;
    tilt = Math.max(0.15, Math.min(1.45, tilt + up));
    draw();
  }
}
