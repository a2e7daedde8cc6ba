package gradarium.concept.optimizer;

import gradarium.chart.FigurePane;
import gradarium.chart.LaneStyle;
import gradarium.chart.Scales;
import gradarium.concept.ConceptView;
import gradarium.concept.ShortNumbers;
import gradarium.engine.surface.Point;
import gradarium.simulation.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** The map of the race, on which the start can be dragged and values read. */
final class MapView extends StackPane {
  private static final double GRAB = 12;
  private static final double DIGITS = 1000;

  private final ConceptView.Host host;
  private final RaceFigures figures;
  private final FigurePane pane;
  private Optional<OptimizerSnapshot> last = Optional.empty();
  private boolean dragging;

  MapView(ConceptView.Host host, RaceFigures figures) {
    this.host = host;
    this.figures = figures;
    pane = new FigurePane(host.painter());
    pane.setAccessibleText(host.messages().text("optimizer.map.help"));
    getChildren().add(pane);
    Tooltip values = new Tooltip();
    Tooltip.install(pane, values);
    pane.setOnMousePressed(e -> dragging = isOnStart(e));
    pane.setOnMouseReleased(e -> dragging = false);
    pane.setOnMouseDragged(
        e -> {
          if (dragging) {
            pane.scales().ifPresent(s -> dragStart(s, e));
          }
        });
    pane.setOnMouseMoved(
        e -> {
          pane.setCursor(isOnStart(e) ? Cursor.HAND : Cursor.CROSSHAIR);
          pane.scales().ifPresent(s -> values.setText(values(s, e)));
        });
  }

  void show(Frame<OptimizerSnapshot> frame, List<LaneStyle> lanes) {
    last = Optional.of(frame.current());
    pane.show(figures.map(frame, lanes, host.messages(), host.style()));
  }

  boolean isBusy() {
    return pane.isBusy();
  }

  private boolean isOnStart(MouseEvent e) {
    Optional<Scales> scales = pane.scales();
    if (last.isEmpty() || scales.isEmpty()) {
      return false;
    }
    Scales s = scales.get();
    Point start = last.get().start();
    double distance = Math.hypot(s.placeX(start.x()) - e.getX(), s.placeY(start.y()) - e.getY());
    return distance <= GRAB * s.style().scale();
  }

  private void dragStart(Scales scales, MouseEvent e) {
    Point start =
        new Point(
            rounded(scales.valueX(e.getX()), scales.x().min(), scales.x().max()),
            rounded(scales.valueY(e.getY()), scales.y().min(), scales.y().max()));
    host.change(Map.of(OptimizerSettings.START.key(), OptimizerSettings.START.format(start)));
  }

  private static double rounded(double value, double min, double max) {
    return Math.rint(Math.max(min, Math.min(max, value)) * DIGITS) / DIGITS;
  }

  private String values(Scales scales, MouseEvent e) {
    Point p = new Point(scales.valueX(e.getX()), scales.valueY(e.getY()));
    return last.map(
            race ->
                host.messages()
                    .text(
                        "optimizer.map.values",
                        ShortNumbers.shortest(p.x()),
                        ShortNumbers.shortest(p.y()),
                        ShortNumbers.shortest(race.surface().lossAt(p))))
        .orElse("");
  }
}
