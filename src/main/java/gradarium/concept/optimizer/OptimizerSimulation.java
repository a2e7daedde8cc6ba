package gradarium.concept.optimizer;

import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Methods;
import gradarium.engine.surface.MinimumSearch;
import gradarium.engine.surface.Point;
import gradarium.engine.surface.Surface;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;

/** All lanes race from one start down one surface. */
final class OptimizerSimulation implements Simulation<OptimizerSnapshot> {
  private final Surface surface;
  private final Point start;
  private final List<Lane> lanes = new ArrayList<>();
  private final double tolerance;
  private long step;

  OptimizerSimulation(Settings settings, long seed) {
    surface = MinimumSearch.complete(OptimizerSettings.surface(settings));
    tolerance = settings.get(OptimizerSettings.GOAL);
    start = settings.get(OptimizerSettings.START);
    for (String id : settings.get(OptimizerSettings.LANES)) {
      Method method = OptimizerSettings.LANES.kind(id).flatMap(Methods::named).orElseThrow();
      boolean asPrinted =
          method.hasPrintedForm() && settings.on(id + "." + OptimizerSettings.AS_PRINTED);
      lanes.add(new Lane(id, method, surface, start, asPrinted, tolerance, seed));
    }
    apply(settings);
  }

  @Override
  public void apply(Settings settings) {
    lanes.forEach(lane -> lane.apply(settings));
  }

  @Override
  public void step() {
    step++;
    for (Lane lane : lanes) {
      lane.step(step);
    }
  }

  @Override
  public OptimizerSnapshot snapshot() {
    return new OptimizerSnapshot(
        step, surface, start, tolerance, lanes.stream().map(Lane::snapshot).toList());
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
  public void close() {
    lanes.clear();
  }

  private record Saved(long step, List<Lane.Saved> lanes) implements State {}
}
