package gradarium.concept.optimizer;

import gradarium.engine.surface.Point;
import gradarium.engine.surface.Surface;
import gradarium.simulation.LanesSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The race at one step.
 *
 * @param surface what they race on
 * @param start where they started
 * @param tolerance how near to the lowest loss counts as there
 * @param lanes the racers, in the order of the settings
 */
public record OptimizerSnapshot(
    long step, Surface surface, Point start, double tolerance, List<LaneSnapshot> lanes)
    implements LanesSnapshot<LaneSnapshot> {
  private static final Comparator<LaneSnapshot> BEST_FIRST =
      Comparator.<LaneSnapshot>comparingInt(lane -> lane.divergedAt() >= 0 ? 1 : 0)
          .thenComparingLong(lane -> lane.reachedAt() < 0 ? Long.MAX_VALUE : lane.reachedAt())
          .thenComparingDouble(lane -> lane.reachedAt() < 0 ? lane.loss() : 0);

  @Override
  public List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      LaneSnapshot lane = lanes.get(i);
      if (lane.reachedAt() >= 0) {
        marks.add(new Mark(lane.reachedAt(), i, Event.REACHED));
      }
      if (lane.divergedAt() >= 0) {
        marks.add(new Mark(lane.divergedAt(), i, Event.DIVERGED));
      }
    }
    return marks;
  }

  /** The lanes' indices, best first: who reached the tolerance first, the others by loss now. */
  public List<Integer> ranking() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(lanes::get, BEST_FIRST));
    return order;
  }

  /** How many lanes are better than this one; lanes that are level share a place. */
  public int better(LaneSnapshot lane) {
    return (int) lanes.stream().filter(other -> BEST_FIRST.compare(other, lane) < 0).count();
  }
}
