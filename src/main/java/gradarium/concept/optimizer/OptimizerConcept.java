package gradarium.concept.optimizer;

import gradarium.concept.Concept;
import gradarium.concept.Measures;
import gradarium.concept.SideBySide;
import gradarium.engine.Numbers;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.surface.Domain;
import gradarium.engine.surface.MinimumSearch;
import gradarium.engine.surface.Point;
import gradarium.engine.surface.Surface;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Numbers;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Eight ways to walk down the same hill. */
public final class OptimizerConcept implements Concept<OptimizerSnapshot> {
  private static final double DIGITS = 1000;

  @Override
  public String id() {
    return "optimizer";
  }

  @Override
  public Group group() {
    return Group.TRAINING;
  }

  @Override
  public List<Setting<?>> settings() {
    return OptimizerSettings.ALL;
  }

  @Override
  public Simulation<OptimizerSnapshot> start(Settings settings, long seed) {
    Surface surface = MinimumSearch.complete(OptimizerSettings.surface(settings));
    List<OptimizerLane> lanes =
        settings.get(OptimizerSettings.LANES).stream()
            .map(lane -> new OptimizerLane(lane, settings, surface, seed))
            .toList();
    return new LaneSimulation<>(
        lanes,
        (step, all) ->
            new OptimizerSnapshot(
                step,
                surface,
                settings.get(OptimizerSettings.START),
                settings.get(OptimizerSettings.GOAL),
                all.stream().map(OptimizerLane::snapshot).toList()));
  }

  /** A new seed draws a new start, anywhere in the surface's usual domain. */
  @Override
  public Settings reseed(Settings settings, long seed) {
    Domain domain = OptimizerSettings.surface(settings).domain();
    RandomGenerator random = RandomStream.of(Purpose.START, seed);
    Point start =
        new Point(
            rounded(random.nextDouble(domain.minX(), domain.maxX())),
            rounded(random.nextDouble(domain.minY(), domain.maxY())));
    return settings.with(OptimizerSettings.START, start);
  }

  private static double rounded(double value) {
    return Math.rint(value * DIGITS) / DIGITS;
  }

  @Override
  public List<String> columns() {
    return List.of("step", "lane", "x", "y", "loss");
  }

  @Override
  public List<List<String>> rows(OptimizerSnapshot snapshot) {
    return snapshot.lanes().stream()
        .map(
            lane ->
                List.of(
                    Long.toString(snapshot.step()),
                    lane.id(),
                    Numbers.exact(lane.position().x()),
                    Numbers.exact(lane.position().y()),
                    Numbers.exact(lane.loss())))
        .toList();
  }

  @Override
  public Map<String, Double> measures(OptimizerSnapshot snapshot) {
    Map<String, Double> measures = Concept.super.measures(snapshot);
    for (LaneSnapshot lane : snapshot.lanes()) {
      Point before = lane.before();
      Point now = lane.position();
      double length = Math.hypot(now.x() - before.x(), now.y() - before.y());
      measures.put(Measures.name(lane.id(), "step_length"), length);
      measures.put(Measures.name(lane.id(), "gradient_x"), lane.gradient().x());
      measures.put(Measures.name(lane.id(), "gradient_y"), lane.gradient().y());
      measures.put(
          Measures.name(lane.id(), "reached"),
          lane.reachedAt() < 0 ? Double.NaN : lane.reachedAt());
      measures.put(Measures.name(lane.id(), "diverged"), lane.divergedAt() < 0 ? 0.0 : 1.0);
    }
    return measures;
  }

  @Override
  public ConceptView<OptimizerSnapshot> view() {
    return new OptimizerView();
  }
}
