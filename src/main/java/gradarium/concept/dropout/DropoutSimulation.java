package gradarium.concept.dropout;

import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;

/** Networks with and without dropout learn the same few digits in the same order. */
final class DropoutSimulation implements Simulation<DropoutSnapshot> {
  private final List<DropoutLane> lanes = new ArrayList<>();
  private long step;

  DropoutSimulation(Settings settings, long seed) {
    settings
        .get(DropoutSettings.LANES)
        .forEach(id -> lanes.add(new DropoutLane(id, settings, seed)));
  }

  @Override
  public void step() {
    step++;
    lanes.forEach(lane -> lane.step(step));
  }

  @Override
  public DropoutSnapshot snapshot() {
    return new DropoutSnapshot(step, lanes.stream().map(DropoutLane::snapshot).toList());
  }

  @Override
  public State save() {
    return new Saved(step, lanes.stream().map(DropoutLane::save).toList());
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
    lanes.clear();
  }

  private record Saved(long step, List<DropoutLane.Saved> lanes) implements State {
    @Override
    public long bytes() {
      return lanes.stream().mapToLong(DropoutLane.Saved::bytes).sum();
    }
  }
}
