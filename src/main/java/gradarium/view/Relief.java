package gradarium.view;

import gradarium.chart.FigurePane;
import gradarium.chart.HeightField;
import gradarium.chart.SurfaceFigure;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** A surface in three dimensions, turned with the mouse or with shift and the arrow keys. */
public final class Relief extends StackPane {
  private static final int FINE = 60;
  private static final int COARSE = 34;
  private static final double PER_PIXEL = 0.008;
  private static final double PER_KEY = 0.12;

  private final ConceptView.Host host;
  private final FigurePane pane;
  private Optional<Shown> shown = Optional.empty();
  private double turn = 0.6;
  private double tilt = 0.75;
  private double fromX;
  private double fromY;
  private boolean turning;

  /** An empty relief; the message says of it what a screen reader says. */
  public Relief(ConceptView.Host host, String help) {
    this.host = host;
    pane = TwoColumns.pane(host, help);
    pane.setFocusTraversable(true);
    getChildren().add(pane);
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
  }

  private record Shown(HeightField heights, List<SurfaceFigure.Path> paths, boolean playing) {}

  /** Shows heights with paths on them; coarser while it plays. */
  public void show(HeightField heights, List<SurfaceFigure.Path> paths, boolean playing) {
    shown = Optional.of(new Shown(heights, paths, playing));
    draw();
  }

  private void draw() {
    shown.ifPresent(
        s -> {
          int cells = turning || s.playing ? COARSE : FINE;
          pane.show(new SurfaceFigure(s.heights, s.paths, turn, tilt, cells, host.style()));
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
