package gradarium.simulation;

import gradarium.simulation.NumberSetting.Scale;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A simulation for tests: in each lane a sum to which every step adds the rate in force. */
final class Lanes implements Simulation<Lanes.Seen> {
  static final NumberSetting RATE =
      new NumberSetting(new Name("rate", "rate", Effect.LIVE), 1, 0, 1000, Scale.LINEAR, "");
  static final NumberSetting FIRST =
      new NumberSetting(new Name("first", "first", Effect.RESTARTS), 0, 0, 1e6, Scale.LINEAR, "");
  static final LanesSetting LANES =
      new LanesSetting(
          new Name("lanes", "lanes", Effect.RESTARTS),
          List.of("a", "b"),
          Map.of("a", List.of(RATE, FIRST), "b", List.of(RATE, FIRST)),
          6);
  static final Settings SETTINGS = Settings.of(List.of(LANES));

  private final List<String> lanes;
  private Settings settings;
  private long step;
  private List<Double> sums;

  Lanes(Settings settings, long seed) {
    this.settings = settings;
    lanes = settings.get(LANES);
    sums = lanes.stream().map(lane -> settings.get(lane, FIRST)).toList();
  }

  @Override
  public void step() {
    step++;
    List<Double> next = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      next.add(sums.get(i) + settings.get(lanes.get(i), RATE));
    }
    sums = List.copyOf(next);
  }

  @Override
  public Seen snapshot() {
    return new Seen(step, sums);
  }

  @Override
  public State save() {
    return new Seen(step, sums);
  }

  @Override
  public void restore(State state) {
    step = ((Seen) state).step;
    sums = ((Seen) state).sums;
  }

  @Override
  public void apply(Settings changed) {
    settings = changed;
  }

  @Override
  public void close() {
    sums = List.of();
  }

  record Seen(long step, List<Double> sums) implements Snapshot, State {
    @Override
    public List<Mark> marks() {
      return List.of();
    }
  }
}
