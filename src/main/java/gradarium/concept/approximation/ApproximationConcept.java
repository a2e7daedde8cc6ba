package gradarium.concept.approximation;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.concept.approximation.ApproximationSnapshot.Lane;
import gradarium.engine.data.Dataset;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Measure;
import gradarium.simulation.Measure.Unit;
import gradarium.simulation.Measures;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** One hidden layer approximates any function on the samples, and promises nothing beside them. */
public final class ApproximationConcept {
  static final Measure<ApproximationSnapshot, Lane> TRAIN_LOSS =
      ofLook("train_loss", Lane::trainLoss);

  static final Measure<ApproximationSnapshot, Lane> TEST_LOSS = ofLook("test_loss", Lane::testLoss);

  static final Measure<ApproximationSnapshot, Lane> BEST = Measure.of("best_test_loss", Lane::best);

  static final Measure<ApproximationSnapshot, Lane> BEST_STEP =
      Measure.<ApproximationSnapshot, Lane>of("best_step", Lane::bestStep).in(Unit.COUNT);

  private ApproximationConcept() {}

  /** The concept. */
  public static Concept<ApproximationSnapshot> of() {
    return new Concept<>(
            "approximation",
            Group.LEARNING,
            ApproximationSettings.ALL,
            ApproximationConcept::start,
            measures(),
            () -> new ApproximationView().view())
        .firstMeasuredAt(ApproximationLane.EVERY);
  }

  private static Simulation<ApproximationSnapshot> start(Settings settings, long seed) {
    Dataset data = ApproximationSettings.training(settings, seed);
    Dataset test = ApproximationSettings.test(settings, seed);
    DoubleUnaryOperator function = ApproximationSettings.function(settings);
    double[] truth = new double[ApproximationSnapshot.PLACES];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = function.applyAsDouble(ApproximationSnapshot.x(i));
    }
    return new LaneSimulation<>(
        settings,
        settings.get(ApproximationSettings.LANES),
        lane -> new ApproximationLane(lane, settings, data, test, seed),
        ApproximationLane::snapshot,
        (step, lanes) -> new ApproximationSnapshot(step, data, test, truth, lanes));
  }

  private static Measures<ApproximationSnapshot> measures() {
    return Measures.ofLanes(TRAIN_LOSS, TEST_LOSS)
        .and(Measure.of("samples", shown -> shown.training().size()))
        .andOfLanes(
            ApproximationSnapshot::lanes,
            BEST,
            BEST_STEP,
            Measure.of("parameters", Lane::parameters));
  }

  private static Measure<ApproximationSnapshot, Lane> ofLook(
      String name, ToDoubleFunction<Lane> value) {
    return Measure.<ApproximationSnapshot, Lane>of(name, value)
        .where((s, lane) -> s.step() % ApproximationLane.EVERY == 0 && lane.divergedAt() < 0);
  }
}
