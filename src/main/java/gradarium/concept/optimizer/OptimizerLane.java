package gradarium.concept.optimizer;

import gradarium.engine.optimizer.Hyperparameter;
import gradarium.engine.optimizer.Method;
import gradarium.engine.optimizer.Methods;
import gradarium.engine.optimizer.Optimizer;
import gradarium.engine.surface.Point;
import gradarium.engine.surface.Racer;
import gradarium.engine.surface.Surface;
import gradarium.learning.Lane;
import gradarium.simulation.Series;
import gradarium.simulation.Settings;
import gradarium.simulation.Trail;
import java.util.LinkedHashMap;
import java.util.Map;

/** One lane at work: its racer, and what has become of it so far. */
final class OptimizerLane extends Lane {
  private static final double PIXELS_ACROSS = 1500;

  private final Method method;
  private final boolean asPrinted;
  private final Racer racer;
  private final double tolerance;
  private final double lowest;
  private final boolean hasGoal;
  private final Trail trail;
  private final Series losses = series();
  private Map<String, Double> hyperparameters = Map.of();
  private Progress progress;

  OptimizerLane(String id, Settings settings, Surface surface, long seed) {
    super(id, 1);
    tolerance = settings.get(OptimizerSettings.GOAL);
    Point start = settings.get(OptimizerSettings.START);
    method = OptimizerSettings.LANES.kind(id).flatMap(Methods::named).orElseThrow();
    asPrinted = method.hasPrintedForm() && settings.on(id + "." + OptimizerSettings.AS_PRINTED);
    racer = new Racer(surface, start, method, asPrinted, seed);
    onClose(racer::close);
    keep(racer::save, racer::restore, Optimizer.Checkpoint::bytes);
    lowest = surface.lowest().orElse(0);
    hasGoal = surface.lowest().isPresent();
    trail = trail(surface.domain().width() / PIXELS_ACROSS);
    progress = new Progress(start, state(), -1);
    keep(() -> progress, saved -> progress = saved, saved -> 0);
  }

  @Override
  public void apply(Settings settings) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Hyperparameter h : method.hyperparameters()) {
      double value = settings.number(id() + "." + h.key());
      racer.set(h.key(), value);
      values.put(h.key(), value);
    }
    hyperparameters = values;
    racer.setNoise(settings.number(OptimizerSettings.NOISE));
  }

  @Override
  protected void advance() {
    progress = new Progress(racer.position(), state(), progress.reachedAt);
    racer.step();
  }

  @Override
  protected boolean isBounded() {
    return areBounded(racer.position().x(), racer.position().y(), racer.loss());
  }

  @Override
  protected void measure() {
    Point position = racer.position();
    double loss = racer.loss();
    trail.add(position.x(), position.y());
    losses.add(steps(), loss - lowest);
    if (progress.reachedAt < 0 && within(loss)) {
      progress = new Progress(progress.before, progress.stateBefore, steps());
    }
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
        id(),
        method,
        asPrinted,
        hyperparameters,
        hasDiverged() ? divergedAt() : steps(),
        progress.before,
        racer.position(),
        racer.loss(),
        racer.gradient(),
        progress.stateBefore,
        state(),
        progress.reachedAt,
        divergedAt(),
        within(racer.loss()),
        trail.points(),
        losses.points());
  }

  /** What has become of the lane, beside its racer. */
  private record Progress(Point before, Map<String, Point> stateBefore, long reachedAt) {}
}
