package gradarium.concept;

import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Networks of several kinds learn the same samples in the same order, side by side. */
public final class LearningRace implements Simulation<LearningSnapshot> {
  private final List<String> ids;
  private final List<LearningLane> lanes;
  private final ToDoubleBiFunction<Settings, String> learningRate;
  private long step;

  /**
   * A race at step 0.
   *
   * @param ids of the lanes
   * @param learningRate of a lane, from settings
   */
  public LearningRace(
      List<String> ids,
      List<LearningLane> lanes,
      ToDoubleBiFunction<Settings, String> learningRate,
      Settings settings) {
    this.ids = List.copyOf(ids);
    this.lanes = new ArrayList<>(lanes);
    this.learningRate = learningRate;
    apply(settings);
  }

  @Override
  public void step() {
    step++;
    lanes.forEach(lane -> lane.step(step));
  }

  @Override
  public LearningSnapshot snapshot() {
    return new LearningSnapshot(step, lanes.stream().map(LearningLane::snapshot).toList());
  }

  @Override
  public State save() {
    return new Saved(step, lanes.stream().map(LearningLane::save).toList());
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
      lanes.get(i).setLearningRate(learningRate.applyAsDouble(settings, ids.get(i)));
    }
  }

  @Override
  public void close() {
    lanes.clear();
  }

  private record Saved(long step, List<LearningLane.Saved> lanes) implements State {
    @Override
    public long bytes() {
      return lanes.stream().mapToLong(LearningLane.Saved::bytes).sum();
    }
  }
}
