package gradarium.concept.optimizer;

import gradarium.chart.FigurePane;
import gradarium.chart.LaneStyle;
import gradarium.engine.surface.Point;
import gradarium.message.CompactNumbers;
import gradarium.simulation.Frame;
import gradarium.view.ConceptView;
import gradarium.view.DraggedPoint;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/** The map of the race, on which the start can be dragged and values read. */
final class MapView extends StackPane {
  private final ConceptView.Host host;
  private final RaceFigures figures;
  private final FigurePane pane;
  private Optional<OptimizerSnapshot> last = Optional.empty();

  MapView(ConceptView.Host host, RaceFigures figures) {
    this.host = host;
    this.figures = figures;
    pane = new FigurePane(host.painter());
    pane.setAccessibleText(host.messages().text("optimizer.map.help"));
    getChildren().add(pane);
    new DraggedPoint(pane, () -> last.map(OptimizerSnapshot::start), this::drag, this::values);
  }

  void show(Frame<OptimizerSnapshot> frame, List<LaneStyle> lanes) {
    last = Optional.of(frame.current());
    pane.show(figures.map(frame, lanes, host.messages(), host.style()));
  }

  private void drag(Point start) {
    host.change(OptimizerSettings.START, start);
  }

  private String values(Point p) {
    return last.map(
            race ->
                host.messages()
                    .text(
                        "optimizer.map.values",
                        CompactNumbers.shortest(p.x()),
                        CompactNumbers.shortest(p.y()),
                        CompactNumbers.shortest(race.surface().lossAt(p))))
        .orElse("");
  }
}
