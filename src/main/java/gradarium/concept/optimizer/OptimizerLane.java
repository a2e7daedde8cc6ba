package gradarium.concept.optimizer;

import gradarium.engine.optimizer.Hyperparameter;
import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Methods;
import gradarium.engine.optimizer.Optimizer;
import gradarium.engine.surface.Point;
import gradarium.engine.surface.Racer;
import gradarium.engine.surface.Surface;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Trail;
import java.util.LinkedHashMap;
import java.util.Map;

/** One lane at work: its racer, and what has become of it so far. */
final class OptimizerLane implements LaneSimulation.Lane<OptimizerLane.Saved> {
  /** Beyond this size a coordinate or a loss counts as diverged. */
  static final double BOUND = 1e12;

  private static final double PIXELS_ACROSS = 1500;

  private final String id;
  private final Method method;
  private final boolean asPrinted;
  private final Racer racer;
  private final double tolerance;
  private final double lowest;
  private final boolean hasGoal;
  private final Trail trail;
  private final Series losses = new Series();
  private Map<String, Double> hyperparameters = Map.of();
  private Progress progress;

  OptimizerLane(String id, Settings settings, Surface surface, long seed) {
    this.id = id;
    tolerance = settings.get(OptimizerSettings.GOAL);
    Point start = settings.get(OptimizerSettings.START);
    method = OptimizerSettings.LANES.kind(id).flatMap(Methods::named).orElseThrow();
    asPrinted = method.hasPrintedForm() && settings.on(id + "." + OptimizerSettings.AS_PRINTED);
    racer = new Racer(surface, start, method, asPrinted, seed);
    lowest = surface.lowest().orElse(0);
    hasGoal = surface.lowest().isPresent();
    trail = new Trail(surface.domain().width() / PIXELS_ACROSS);
    progress = new Progress(0, start, state(), -1, -1);
    record(0);
    apply(settings);
  }

  @Override
  public void apply(Settings settings) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Hyperparameter h : method.hyperparameters()) {
      double value = settings.number(id + "." + h.key());
      racer.set(h.key(), value);
      values.put(h.key(), value);
    }
    hyperparameters = values;
    racer.setNoise(settings.number(OptimizerSettings.NOISE));
  }

  @Override
  public void step(long number) {
    if (progress.divergedAt >= 0) {
      return;
    }
    progress =
        new Progress(number, racer.position(), state(), progress.reachedAt, progress.divergedAt);
    racer.step();
    record(number);
  }

  private void record(long number) {
    Point position = racer.position();
    double loss = racer.loss();
    if (!bounded(position.x()) || !bounded(position.y()) || !bounded(loss)) {
      progress =
          new Progress(number, progress.before, progress.stateBefore, progress.reachedAt, number);
      return;
    }
    trail.add(position.x(), position.y());
    losses.add(number, loss - lowest);
    if (progress.reachedAt < 0 && within(loss)) {
      progress =
          new Progress(number, progress.before, progress.stateBefore, number, progress.divergedAt);
    }
  }

  private static boolean bounded(double value) {
    return Math.abs(value) <= BOUND;
  }

  private boolean within(double loss) {
    return hasGoal && loss - lowest <= tolerance;
  }

  private Map<String, Point> state() {
    Map<String, Point> state = new LinkedHashMap<>();
    for (String name : method.state()) {
      state.put(name, racer.state(name));
    }
    return state;
  }

  LaneSnapshot snapshot() {
    return new LaneSnapshot(
        id,
        method,
        asPrinted,
        hyperparameters,
        progress.steps,
        progress.before,
        racer.position(),
        racer.loss(),
        racer.gradient(),
        progress.stateBefore,
        state(),
        progress.reachedAt,
        progress.divergedAt,
        within(racer.loss()),
        trail.points(),
        losses.points());
  }

  @Override
  public Saved save() {
    return new Saved(racer.save(), progress, trail.save(), losses.save());
  }

  @Override
  public void restore(Saved saved) {
    racer.restore(saved.racer);
    progress = saved.progress;
    trail.restore(saved.trail);
    losses.restore(saved.losses);
  }

  /** What has become of the lane, beside its racer. */
  record Progress(
      long steps, Point before, Map<String, Point> stateBefore, long reachedAt, long divergedAt) {}

  @Override
  public void close() {
    racer.close();
  }

  /** A saved lane. */
  record Saved(
      Optimizer.Checkpoint racer, Progress progress, Trail.Saved trail, Series.Saved losses)
      implements Simulation.State {}
}
