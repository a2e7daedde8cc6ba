package gradarium.simulation;

import java.util.List;

/**
 * What a simulation of lanes side by side shows of one step.
 *
 * @param <L> what it shows of a lane
 */
public interface LanesSnapshot<L extends LanesSnapshot.Lane> extends Snapshot {

  /** The lanes, in the order of the settings. */
  List<L> lanes();

  @Override
  default List<Mark> marks() {
    return Snapshot.diverged(lanes(), Lane::divergedAt);
  }

  /** What is shown of a lane. */
  interface Lane {

    /** Its name in settings. */
    String id();

    /** The step at which a number was no longer finite, or −1. */
    long divergedAt();
  }
}
