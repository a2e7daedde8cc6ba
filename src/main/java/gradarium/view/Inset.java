package gradarium.view;

import gradarium.chart.FigurePane;
import gradarium.chart.SizedFigure;
import gradarium.simulation.LanesSnapshot;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.NullUnmarked;

/**
 * Formulas with the numbers of the step put in, or another figure that needs a certain height; it
 * takes no room where there is none.
 *
 * @param <S> what the view shows
 */
@NullUnmarked // its node is there from build() on, which comes before everything else
public final class Inset<S extends Snapshot> implements Part<S> {
  private final Function<Shown<S>, Optional<? extends SizedFigure>> figure;
  private Optional<String> help = Optional.empty();
  private FigurePane pane;

  /** A figure, at times none. */
  public Inset(Function<Shown<S>, Optional<? extends SizedFigure>> figure) {
    this.figure = figure;
  }

  /** A figure of the selected lane. */
  public static <S extends LanesSnapshot<L>, L extends LanesSnapshot.Lane> Inset<S> ofLane(
      BiFunction<Shown<S>, L, ? extends SizedFigure> figure) {
    return new Inset<>(shown -> Shown.selected(shown).map(lane -> figure.apply(shown, lane)));
  }

  /** What a screen reader says of it. */
  public Inset<S> spoken(String key) {
    help = Optional.of(key);
    return this;
  }

  @Override
  public List<Node> build(ConceptView.Host host) {
    pane = new FigurePane(host.painter());
    help.ifPresent(key -> pane.setAccessibleText(host.messages().text(key)));
    pane.managedProperty().bind(pane.visibleProperty());
    return List.of(pane);
  }

  @Override
  public void show(Shown<S> shown, boolean readable) {
    if (readable) {
      Optional<? extends SizedFigure> now = figure.apply(shown);
      pane.setVisible(now.isPresent());
      now.ifPresent(
          f -> {
            pane.setPrefHeight(f.height());
            pane.show(f);
          });
    }
  }
}
