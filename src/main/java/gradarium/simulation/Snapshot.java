package gradarium.simulation;

import java.util.List;

/** What a simulation shows of one step: plain numbers that never change. */
public interface Snapshot {

  /** The step, from 0. */
  long step();

  /** What has happened so far that deserves a mark on the timeline. */
  List<Mark> marks();

  /**
   * Something that happened in a lane.
   *
   * @param step when
   * @param lane index of the lane
   * @param event what
   */
  record Mark(long step, int lane, Event event) {}

  /** What can happen in a lane. */
  enum Event {
    REACHED,
    DIVERGED
  }
}
