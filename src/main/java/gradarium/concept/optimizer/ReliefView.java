package gradarium.concept.optimizer;

import gradarium.chart.FigurePane;
import gradarium.chart.HeightField;
import gradarium.chart.LaneStyle;
import gradarium.chart.SurfaceFigure;
import gradarium.concept.ConceptView;
import gradarium.simulation.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** The surface in three dimensions, turned with the mouse or with shift and the arrow keys. */
final class ReliefView extends StackPane {
  private static final int FINE = 60;
  private static final int COARSE = 34;
  private static final double PER_PIXEL = 0.008;
  private static final double PER_KEY = 0.12;

  private final ConceptView.Host host;
  private final RaceFigures figures;
  private final FigurePane pane;
  private Optional<Shown> shown = Optional.empty();
  private double turn = 0.6;
  private double tilt = 0.75;
  private double fromX;
  private double fromY;
  private boolean turning;

  ReliefView(ConceptView.Host host, RaceFigures figures) {
    this.host = host;
    this.figures = figures;
    pane = new FigurePane(host.painter());
    pane.setAccessibleText(host.messages().text("optimizer.surface.help"));
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

  private record Shown(Frame<OptimizerSnapshot> frame, List<LaneStyle> lanes) {}

  void show(Frame<OptimizerSnapshot> frame, List<LaneStyle> lanes) {
    shown = Optional.of(new Shown(frame, lanes));
    pane.show(figure(frame, lanes));
  }

  boolean isBusy() {
    return pane.isBusy();
  }

  private void grab(MouseEvent e) {
    pane.requestFocus();
    fromX = e.getX();
    fromY = e.getY();
  }

  private void turn(double around, double up) {
    turn -= around;
    tilt = Math.max(0.15, Math.min(1.45, tilt + up));
    shown.ifPresent(s -> show(s.frame(), s.lanes()));
  }

  private SurfaceFigure figure(Frame<OptimizerSnapshot> frame, List<LaneStyle> lanes) {
    OptimizerSnapshot race = frame.current();
    HeightField heights = figures.heights(race.surface());
    List<SurfaceFigure.Path> paths = new ArrayList<>();
    for (int i = 0; i < race.lanes().size(); i++) {
      LaneSnapshot lane = race.lanes().get(i);
      paths.add(
          new SurfaceFigure.Path(
              lanes.get(i), lane.trail(), lane.position().x(), lane.position().y()));
    }
    int cells = turning || frame.playing() ? COARSE : FINE;
    return new SurfaceFigure(heights, paths, turn, tilt, cells, host.style());
  }
}
