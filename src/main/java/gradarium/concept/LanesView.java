package gradarium.concept;

import gradarium.chart.Figure;
import gradarium.chart.FigurePane;
import gradarium.chart.Formula;
import gradarium.chart.LaneStyle;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;

/**
 * What the views of lanes side by side have in common: one lane is always selected, and texts are
 * renewed no more often than they can be read.
 *
 * @param <S> what it shows
 */
@NullUnmarked // the host is there from build() on, which comes before everything else
public abstract class LanesView<S extends Snapshot> implements ConceptView<S> {
  private static final long READABLE = 100_000_000L;

  private final LanesSetting lanes;
  private final int firstSelected;
  private Host host;
  private Optional<Frame<S>> last = Optional.empty();
  private long textsShownAt;

  /**
   * A view of lanes.
   *
   * @param lanes the setting that says which there are
   * @param firstSelected index of the lane that is selected where none is, or of the last one where
   *     there are fewer
   */
  protected LanesView(LanesSetting lanes, int firstSelected) {
    this.lanes = lanes;
    this.firstSelected = firstSelected;
  }

  /** Makes all parts and lays them out. */
  protected abstract Region layOut();

  /**
   * Draws a frame.
   *
   * @param readable whether texts are to be renewed too
   */
  protected abstract void draw(Frame<S> frame, boolean readable);

  /** How each of these lanes is told from the others. */
  protected abstract List<LaneStyle> styles(List<String> ids);

  /** The charts of a frame, for a file. */
  protected abstract List<Figure> figures(Frame<S> frame);

  @Override
  public final Region build(Host window) {
    host = window;
    selectALane();
    return layOut();
  }

  @Override
  public final void show(Frame<S> frame) {
    last = Optional.of(frame);
    selectALane();
    long now = System.nanoTime();
    boolean readable = !frame.playing() || now - textsShownAt > READABLE;
    if (readable) {
      textsShownAt = now;
    }
    draw(frame, readable);
  }

  @Override
  public final void refresh() {
    textsShownAt = 0;
    last.ifPresent(this::show);
  }

  @Override
  public final Optional<LaneStyle> laneStyle(int lane) {
    List<LaneStyle> all = styles(host.settings().get(lanes));
    return lane >= 0 && lane < all.size() ? Optional.of(all.get(lane)) : Optional.empty();
  }

  @Override
  public final List<Figure> figures() {
    return last.map(this::figures).orElse(List.of());
  }

  private void selectALane() {
    List<String> ids = host.settings().get(lanes);
    if (!ids.contains(selected())) {
      host.selectedLane().set(ids.get(Math.min(firstSelected, ids.size() - 1)));
    }
  }

  /** The window around it. */
  protected final Host host() {
    return host;
  }

  /** The frame that is shown. */
  protected final Optional<Frame<S>> last() {
    return last;
  }

  /** The lane that is selected. */
  protected final String selected() {
    return host.selectedLane().get();
  }

  /** Shows a formula in as much room as it needs. */
  protected static void show(FigurePane pane, Formula formula) {
    pane.setPrefHeight(formula.height());
    pane.show(formula);
  }

  /** The training loss of a lane for a table, or what became of it. */
  protected static String trained(LearningSnapshot.Lane lane, Messages m) {
    return lane.divergedAt() >= 0
        ? m.text("optimizer.status.diverged")
        : Double.isNaN(lane.trainLoss()) ? "–" : ShortNumbers.shortest(lane.trainLoss());
  }
}
