package gradarium.concept.batchnorm;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.concept.batchnorm.BatchNormSnapshot.Lane;
import gradarium.concept.batchnorm.BatchNormSnapshot.Look;
import gradarium.concept.batchnorm.BatchNormSnapshot.Unit;
import gradarium.learning.LaneSimulation;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Measure;
import gradarium.simulation.Measures;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Batch normalization keeps what comes into a layer where it was. */
public final class BatchNormConcept {
  /** Normalization takes the mean out of inputs; what moves it is counted in their deviations. */
  static final Measure<BatchNormSnapshot, Lane> SHIFT =
      Measure.<BatchNormSnapshot, Lane>of("shift", Lane::shift).summedFrom((shown, lane) -> 1);

  static final Measure<BatchNormSnapshot, Lane> BATCH_ACCURACY =
      Measure.<BatchNormSnapshot, Lane>of("batch_accuracy", Lane::batchAccuracy)
          .in(Measure.Unit.SHARE);

  private BatchNormConcept() {}

  /** The concept. */
  public static Concept<BatchNormSnapshot> of() {
    return new Concept<>(
        "batchnorm",
        Group.TRAINING,
        BatchNormSettings.ALL,
        BatchNormConcept::start,
        measures(),
        BatchNormView::of);
  }

  private static Simulation<BatchNormSnapshot> start(Settings settings, long seed) {
    return new LaneSimulation<>(
        settings,
        settings.get(BatchNormSettings.LANES),
        lane -> new BatchNormLane(lane, settings, seed),
        BatchNormLane::snapshot,
        BatchNormSnapshot::new);
  }

  private static Measures<BatchNormSnapshot> measures() {
    return LearningSnapshot.<BatchNormSnapshot, Lane>measures()
        .andOfLanes(
            BatchNormSnapshot::lanes,
            SHIFT,
            BATCH_ACCURACY,
            ofLook("last_deviation", look -> look.deviations()[look.deviations().length - 1]),
            ofLook("unit_mean", look -> look.means()[0][0])
                .summedFrom((shown, lane) -> of(lane, look -> look.deviations()[0])),
            ofUnit("unit_beta", Unit::beta),
            ofUnit("unit_gamma", Unit::gamma));
  }

  private static Measure<BatchNormSnapshot, Lane> ofLook(
      String name, ToDoubleFunction<Look> value) {
    return Measure.of(name, lane -> of(lane, value));
  }

  private static Measure<BatchNormSnapshot, Lane> ofUnit(
      String name, ToDoubleFunction<Unit> value) {
    return ofLook(
        name,
        look -> look.units().isEmpty() ? Double.NaN : value.applyAsDouble(look.units().get(0)));
  }

  /** A number of the last look at a lane, if there was one. */
  private static double of(Lane lane, ToDoubleFunction<Look> value) {
    List<Look> looks = lane.looks();
    return looks.isEmpty() ? Double.NaN : value.applyAsDouble(looks.get(looks.size() - 1));
  }
}
