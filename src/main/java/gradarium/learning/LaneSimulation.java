package gradarium.learning;

import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulation of lanes that go step by step together and know nothing of each other.
 *
 * @param <T> what a lane saves
 * @param <L> a lane
 * @param <S> what is shown of all
 */
public final class LaneSimulation<
        T extends Simulation.State, L extends LaneSimulation.Lane<T>, S extends Snapshot>
    implements Simulation<S> {
  private final List<L> lanes;
  private final Shown<L, S> shown;
  private long step;

  /** Lanes at step 0. */
  public LaneSimulation(List<L> lanes, Shown<L, S> shown) {
    this.lanes = new ArrayList<>(lanes);
    this.shown = shown;
  }

  /**
   * One lane.
   *
   * @param <T> what it saves
   */
  public interface Lane<T extends State> {

    /** Does the step of this number; one that has diverged stays where it is. */
    void step(long number);

    /** Takes over what may change while it runs. */
    void apply(Settings settings);

    /** All that its next steps depend on. */
    T save();

    /** Goes back to where it saved. */
    void restore(T saved);

    /** Frees what it computes with. */
    void close();
  }

  /** Makes of a step and its lanes what is shown. */
  public interface Shown<L, S> {

    /** What there is to see. */
    S of(long step, List<L> lanes);
  }

  @Override
  public void step() {
    step++;
    lanes.forEach(lane -> lane.step(step));
  }

  @Override
  public S snapshot() {
    return shown.of(step, lanes);
  }

  @Override
  public State save() {
    return new Saved<>(step, lanes.stream().map(Lane::save).toList());
  }

  @Override
  @SuppressWarnings("unchecked") // a simulation is given only what one made alike has saved
  public void restore(State state) {
    Saved<T> saved = (Saved<T>) state;
    step = saved.step;
    for (int i = 0; i < lanes.size(); i++) {
      lanes.get(i).restore(saved.lanes.get(i));
    }
  }

  @Override
  public void apply(Settings settings) {
    lanes.forEach(lane -> lane.apply(settings));
  }

  @Override
  public void close() {
    lanes.forEach(Lane::close);
    lanes.clear();
  }

  private record Saved<T extends State>(long step, List<T> lanes) implements State {
    @Override
    public long bytes() {
      return lanes.stream().mapToLong(State::bytes).sum();
    }
  }
}
