package gradarium.simulation;

import gradarium.simulation.NumberSetting.Scale;
import gradarium.simulation.Setting.Effect;
import gradarium.simulation.Setting.Name;
import java.util.List;

/**
 * A simulation for tests: the logistic map, in which the smallest difference soon becomes a large
 * one.
 */
class Chaos implements Simulation<Chaos.Seen> {
  static final NumberSetting GROWTH =
      new NumberSetting(new Name("growth", "growth", Effect.LIVE), 3.9, 3.6, 4, Scale.LINEAR, "");
  static final NumberSetting FIRST =
      new NumberSetting(
          new Name("first", "first", Effect.RESTARTS), 0.3, 0.01, 0.99, Scale.LINEAR, "");
  static final ToggleSetting SHOWN =
      new ToggleSetting(new Name("shown", "shown", Effect.LOOKS), false);
  static final Settings SETTINGS = Settings.of(List.of(GROWTH, FIRST, SHOWN));

  private double growth;
  private double x;
  private long step;

  Chaos(Settings settings, long seed) {
    x = settings.get(FIRST) + seed * 1e-9;
    apply(settings);
  }

  @Override
  public void step() {
    x = growth * x * (1 - x);
    step++;
  }

  @Override
  public Seen snapshot() {
    return new Seen(step, x);
  }

  @Override
  public State save() {
    return new Seen(step, x);
  }

  @Override
  public void restore(State state) {
    step = ((Seen) state).step;
    x = ((Seen) state).x;
  }

  @Override
  public void apply(Settings settings) {
    growth = settings.get(GROWTH);
  }

  @Override
  public void close() {
    x = Double.NaN;
  }

  record Seen(long step, double x) implements Snapshot, State {
    @Override
    public List<Mark> marks() {
      return List.of();
    }
  }
}
