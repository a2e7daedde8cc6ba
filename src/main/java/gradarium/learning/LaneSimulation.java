package gradarium.learning;

import gradarium.engine.Parallel;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.util.List;
import java.util.function.Function;

/**
 * A simulation of lanes that go step by step together and know nothing of each other, so that they
 * are made, stepped and shown on several threads, where that pays.
 *
 * @param <L> a lane
 * @param <V> what is shown of a lane
 * @param <S> what is shown of all
 */
public final class LaneSimulation<L extends Lane, V, S extends Snapshot> implements Simulation<S> {
  private final List<L> lanes;
  private final Function<L, V> shown;
  private final Shown<V, S> together;
  private final Parallel steps = new Parallel();
  private final Parallel snapshots = new Parallel();
  private long step;

  /**
   * Lanes at step 0.
   *
   * @param ids of the lanes
   * @param lane makes one
   * @param shown tells what is shown of one
   */
  public LaneSimulation(
      Settings settings,
      List<String> ids,
      Function<String, L> lane,
      Function<L, V> shown,
      Shown<V, S> together) {
    this.shown = shown;
    this.together = together;
    lanes = new Parallel().map(ids, lane);
    new Parallel().forEach(lanes, Lane::begin);
    apply(settings);
  }

  /** One lane alone, at step 0. */
  public static <L extends Lane, S extends Snapshot> LaneSimulation<L, S, S> of(
      Settings settings, L lane, Function<L, S> shown) {
    return new LaneSimulation<>(
        settings, List.of(lane.id()), id -> lane, shown, (step, only) -> only.get(0));
  }

  /** Makes of a step and what is shown of its lanes what is shown of all. */
  public interface Shown<V, S> {

    /** What there is to see. */
    S of(long step, List<V> lanes);
  }

  @Override
  public void step() {
    step++;
    steps.forEach(lanes, Lane::step);
  }

  @Override
  public boolean stops() {
    return lanes.stream().anyMatch(Lane::stops);
  }

  @Override
  public S snapshot() {
    return together.of(step, snapshots.map(lanes, shown));
  }

  @Override
  public State save() {
    return new Saved(step, lanes.stream().map(Lane::save).toList());
  }

  @Override
  public void restore(State state) {
    Saved saved = (Saved) state;
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
  }

  private record Saved(long step, List<Lane.Saved> lanes) implements State {
    @Override
    public long bytes() {
      return lanes.stream().mapToLong(State::bytes).sum();
    }
  }
}
