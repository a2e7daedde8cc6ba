package gradarium.view;

import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.NullUnmarked;

/**
 * Formulas with the numbers of the step put in, in as much room as they need.
 *
 * @param <S> what the view shows
 */
@NullUnmarked // its node is there from build() on, which comes before everything else
public final class FormulaPart<S extends Snapshot> implements Part<S> {
  private final Function<Shown<S>, Optional<Formula>> formula;
  private FigurePane pane;

  /** Formulas; where there are none, they take no room. */
  public FormulaPart(Function<Shown<S>, Optional<Formula>> formula) {
    this.formula = formula;
  }

  /** Formulas of the selected lane. */
  public static <S extends LanesSnapshot<L>, L extends LanesSnapshot.Lane> FormulaPart<S> ofLane(
      BiFunction<Shown<S>, L, Formula> formula) {
    return new FormulaPart<>(
        shown -> Shown.selected(shown).map(lane -> formula.apply(shown, lane)));
  }

  @Override
  public List<Node> build(ConceptView.Host host) {
    pane = new FigurePane(host.painter());
    pane.managedProperty().bind(pane.visibleProperty());
    return List.of(pane);
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    if (readable) {
      Optional<Formula> now = formula.apply(shown);
      pane.setVisible(now.isPresent());
      now.ifPresent(
          f -> {
            pane.setPrefHeight(f.height());
            pane.show(f);
          });
    }
  }
}
