package gradarium.concept.optimizer;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import gradarium.engine.surface.Domain;
import gradarium.engine.surface.MinimumSearch;
import gradarium.engine.surface.Point;
import gradarium.engine.surface.Surface;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Measure;
import gradarium.simulation.Measures;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.random.RandomGenerator;

/** Eight ways to walk down the same hill. */
public final class OptimizerConcept {
  private static final double DIGITS = 1000;

  private OptimizerConcept() {}

  /** The concept. */
  public static Concept<OptimizerSnapshot> of() {
    return new Concept<>(
            "optimizer",
            Group.TRAINING,
            OptimizerSettings.ALL,
            OptimizerConcept::start,
            measures(),
            () -> new OptimizerView().view())
        .reseeded(OptimizerConcept::reseed);
  }

  private static Simulation<OptimizerSnapshot> start(Settings settings, long seed) {
    Surface surface = MinimumSearch.complete(OptimizerSettings.surface(settings));
    Point start = settings.get(OptimizerSettings.START);
    double goal = settings.get(OptimizerSettings.GOAL);
    return new LaneSimulation<>(
        settings,
        settings.get(OptimizerSettings.LANES),
        lane -> new OptimizerLane(lane, settings, surface, seed),
        OptimizerLane::snapshot,
        (step, lanes) -> new OptimizerSnapshot(step, surface, start, goal, lanes));
  }

  /** A new seed draws a new start, anywhere in the surface's usual domain. */
  private static Settings reseed(Settings settings, long seed) {
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

  private static Measures<OptimizerSnapshot> measures() {
    return Measures.<OptimizerSnapshot, LaneSnapshot>ofLanes(
            Measure.of("x", lane -> lane.position().x()),
            Measure.of("y", lane -> lane.position().y()),
            Measure.of("loss", LaneSnapshot::loss))
        .andOfLanes(
            OptimizerSnapshot::lanes,
            Measure.of("step_length", lane -> lane.before().distance(lane.position())),
            Measure.of("gradient_x", lane -> lane.gradient().x()),
            Measure.of("gradient_y", lane -> lane.gradient().y()),
            Measure.of("reached", lane -> lane.reachedAt() < 0 ? Double.NaN : lane.reachedAt()),
            Measure.of("diverged", lane -> lane.divergedAt() < 0 ? 0 : 1));
  }
}
