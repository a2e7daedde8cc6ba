package gradarium.concept.vanishing;

import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;

/** Deep networks learn the same digits in the same order, side by side. */
final class VanishingSimulation implements Simulation<VanishingSnapshot> {
  private final List<VanishingLane> lanes = new ArrayList<>();
  private long step;

  VanishingSimulation(Settings settings, long seed) {
    Dataset digits = Digits.training();
    for (String lane : settings.get(VanishingSettings.LANES)) {
      lanes.add(new VanishingLane(lane, settings, digits, seed));
    }
  }

  @Override
  public void step() {
    step++;
    lanes.forEach(lane -> lane.step(step));
  }

  @Override
  public VanishingSnapshot snapshot() {
    return new VanishingSnapshot(step, lanes.stream().map(VanishingLane::snapshot).toList());
  }

  @Override
  public State save() {
    return new Saved(step, lanes.stream().map(VanishingLane::save).toList());
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

  private record Saved(long step, List<VanishingLane.Saved> lanes) implements State {
    @Override
    public long bytes() {
      return lanes.stream().mapToLong(VanishingLane.Saved::bytes).sum();
    }
  }
}
