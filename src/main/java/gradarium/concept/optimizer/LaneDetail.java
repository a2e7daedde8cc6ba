package gradarium.concept.optimizer;

import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.chart.LaneStyle;
import gradarium.view.ConceptView;
import javafx.scene.layout.VBox;

/** What moved a lane: its update formula with numbers, and the size of its accumulators. */
final class LaneDetail extends VBox {
  private final ConceptView.Host host;
  private final FigurePane formula;
  private final FigurePane accumulators;

  LaneDetail(ConceptView.Host host) {
    this.host = host;
    formula = new FigurePane(host.painter());
    accumulators = new FigurePane(host.painter());
    accumulators.setAccessibleText(host.messages().text("optimizer.accumulators"));
    setSpacing(6);
    getChildren().addAll(accumulators, formula);
  }

  void show(LaneSnapshot lane, LaneStyle style, boolean explained) {
    Formula update = UpdateFormula.of(lane, style, host.style());
    formula.setPrefHeight(update.height());
    formula.show(update);
    boolean shown = explained && !lane.state().isEmpty();
    accumulators.setVisible(shown);
    accumulators.setManaged(shown);
    if (shown) {
      AccumulatorFigure sizes =
          new AccumulatorFigure(
              host.messages().text("optimizer.accumulators"),
              lane.state(),
              style.ink(host.style()),
              host.style());
      accumulators.setPrefHeight(sizes.height());
      accumulators.show(sizes);
    }
  }
}
