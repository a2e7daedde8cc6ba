package gradarium.view;

import gradarium.chart.LaneStyle;
import gradarium.learning.LearningSnapshot;
import gradarium.message.CompactNumbers;
import gradarium.message.Messages;
import gradarium.simulation.LanesSetting;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What the views of lanes side by side have in common: one lane is always selected.
 *
 * @param <S> what it shows
 */
public abstract class LanesView<S extends Snapshot> extends FrameView<S> {
  private final LanesSetting lanes;
  private final int firstSelected;

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

  /** How each of these lanes is told from the others. */
  protected abstract List<LaneStyle> styles(List<String> ids);

  @Override
  public final Optional<LaneStyle> laneStyle(int lane) {
    List<LaneStyle> all = styles(host().settings().get(lanes));
    return lane >= 0 && lane < all.size() ? Optional.of(all.get(lane)) : Optional.empty();
  }

  @Override
  protected final void prepare() {
    List<String> ids = host().settings().get(lanes);
    if (!ids.contains(selected())) {
      host().selectedLane().set(ids.get(Math.min(firstSelected, ids.size() - 1)));
    }
  }

  /** The lane that is selected. */
  protected final String selected() {
    return host().selectedLane().get();
  }

  /** The place of the selected lane among these; the first where it is not among them. */
  protected final int selectedOf(List<String> ids) {
    return Math.max(0, ids.indexOf(selected()));
  }

  /** The training loss of a lane for a table, or what became of it. */
  protected static String trained(LearningSnapshot.Lane lane, Messages m) {
    return lane.divergedAt() >= 0
        ? m.text("optimizer.status.diverged")
        : Double.isNaN(lane.trainLoss()) ? "–" : CompactNumbers.shortest(lane.trainLoss());
  }
}
