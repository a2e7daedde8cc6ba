package gradarium.concept.batchnorm;

import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;

/** Networks with and without batch normalization learn the same digits in the same order. */
final class BatchNormSimulation implements Simulation<BatchNormSnapshot> {
  private final List<String> ids;
  private final List<BatchNormLane> lanes = new ArrayList<>();
  private long step;

  BatchNormSimulation(Settings settings, long seed) {
    ids = settings.get(BatchNormSettings.LANES);
    ids.forEach(id -> lanes.add(new BatchNormLane(id, settings, seed)));
  }

  @Override
  public void step() {
    step++;
    lanes.forEach(lane -> lane.step(step));
  }

  @Override
  public BatchNormSnapshot snapshot() {
    return new BatchNormSnapshot(step, lanes.stream().map(BatchNormLane::snapshot).toList());
  }

  @Override
  public State save() {
    return new Saved(step, lanes.stream().map(BatchNormLane::save).toList());
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
    for (int i = 0; i < lanes.size(); i++) {
      lanes.get(i).apply(settings, ids.get(i));
    }
  }

  @Override
  public void close() {
    lanes.clear();
  }

  private record Saved(long step, List<BatchNormLane.Saved> lanes) implements State {
    @Override
    public long bytes() {
      return lanes.stream().mapToLong(BatchNormLane.Saved::bytes).sum();
    }
  }
}
