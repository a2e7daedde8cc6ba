package gradarium.simulation;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** What a simulation shows of one step: plain numbers that never change. */
public interface Snapshot {

  /** The step, from 0. */
  long step();

  /** What has happened so far that deserves a mark on the timeline. */
  default List<Mark> marks() {
    return List.of();
  }

  /**
   * Something that happened in a lane.
   *
   * @param step when
   * @param lane index of the lane
   * @param event what
   */
  record Mark(long step, int lane, Event event) {}

  /**
   * A mark for each lane whose numbers have left all bounds.
   *
   * @param when the step at which those of a lane did, or −1
   */
  static <L> List<Mark> diverged(List<L> lanes, ToLongFunction<L> when) {
    return IntStream.range(0, lanes.size())
        .filter(i -> when.applyAsLong(lanes.get(i)) >= 0)
        .mapToObj(i -> new Mark(when.applyAsLong(lanes.get(i)), i, Event.DIVERGED))
        .toList();
  }

  /** What can happen in a lane. */
  enum Event {
    REACHED,
    DIVERGED
  }
}
