package gradarium.concept.descent;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.concept.descent.DescentSnapshot.Lane;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.LineData;
import gradarium.engine.surface.LineFit;
import gradarium.engine.surface.Point;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Measure;
import gradarium.simulation.Measure.Unit;
import gradarium.simulation.Measures;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.function.ToDoubleFunction;

/** A line that finds its place among points, little by little. */
public final class DescentConcept {
  static final Measure<DescentSnapshot, Lane> W = Measure.of("w", lane -> lane.position().x());

  static final Measure<DescentSnapshot, Lane> B = Measure.of("b", lane -> lane.position().y());

  static final Measure<DescentSnapshot, Lane> MSE =
      Measure.of("mse", (shown, lane) -> shown.fit().lowest() + lane.excess());

  static final Measure<DescentSnapshot, Lane> SEEN =
      Measure.<DescentSnapshot, Lane>of("seen", Lane::seen).in(Unit.COUNT);

  private DescentConcept() {}

  /** The concept. */
  public static Concept<DescentSnapshot> of() {
    return new Concept<>(
        "descent",
        Group.LEARNING,
        DescentSettings.ALL,
        DescentConcept::start,
        measures(),
        () -> new DescentView().view());
  }

  private static Simulation<DescentSnapshot> start(Settings settings, long seed) {
    Dataset data = DescentSettings.data(settings, seed);
    LineFit fit = LineFit.of(LineData.inputs(data), LineData.targets(data));
    Point start = settings.get(DescentSettings.START);
    return new LaneSimulation<>(
        settings,
        settings.get(DescentSettings.LANES),
        lane -> new DescentLane(lane, settings, data, fit, seed),
        DescentLane::snapshot,
        (step, lanes) -> new DescentSnapshot(step, data, fit, start, lanes));
  }

  private static Measures<DescentSnapshot> measures() {
    return Measures.ofLanes(W, B, MSE, SEEN)
        .and(
            ofFit("best_w", fit -> fit.best().x()),
            ofFit("best_b", fit -> fit.best().y()),
            ofFit("best_mse", LineFit::lowest),
            ofFit("largest_rate", LineFit::largestRate),
            ofFit("steepest", LineFit::steepest),
            ofFit("flattest", LineFit::flattest))
        .andOfLanes(
            DescentSnapshot::lanes,
            Measure.of("excess", Lane::excess),
            Measure.of("distance", (shown, lane) -> shown.fit().best().distance(lane.position())),
            Measure.of("step_length", lane -> lane.before().distance(lane.position())),
            Measure.of("gradient_w", lane -> lane.gradient().x()),
            Measure.of("gradient_b", lane -> lane.gradient().y()),
            Measure.of("diverged", lane -> lane.divergedAt() < 0 ? 0 : 1));
  }

  private static Measure<DescentSnapshot, DescentSnapshot> ofFit(
      String name, ToDoubleFunction<LineFit> value) {
    return Measure.of(name, shown -> value.applyAsDouble(shown.fit()));
  }
}
