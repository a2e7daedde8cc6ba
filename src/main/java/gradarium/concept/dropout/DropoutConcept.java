package gradarium.concept.dropout;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.concept.dropout.DropoutSnapshot.Lane;
import gradarium.learning.LaneSimulation;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Measure;
import gradarium.simulation.Measure.Unit;
import gradarium.simulation.Measures;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.function.ToDoubleFunction;

/** Units that are dropped at random keep a network from learning by heart. */
public final class DropoutConcept {
  static final Measure<DropoutSnapshot, Lane> TEST_ERROR =
      share("test_error", lane -> 1 - lane.learning().accuracy());

  static final Measure<DropoutSnapshot, Lane> TRAIN_ERROR =
      share("train_error", lane -> 1 - lane.trainAccuracy());

  /** How much larger the loss of unseen samples is. */
  static final Measure<DropoutSnapshot, Lane> GAP = Measure.of("gap", Lane::gap);

  private DropoutConcept() {}

  /** The concept. */
  public static Concept<DropoutSnapshot> of() {
    return new Concept<>(
        "dropout",
        Group.TRAINING,
        DropoutSettings.ALL,
        DropoutConcept::start,
        measures(),
        DropoutView::of);
  }

  private static Measure<DropoutSnapshot, Lane> share(String name, ToDoubleFunction<Lane> value) {
    return Measure.<DropoutSnapshot, Lane>of(name, value).in(Unit.SHARE);
  }

  private static Simulation<DropoutSnapshot> start(Settings settings, long seed) {
    return new LaneSimulation<>(
        settings,
        settings.get(DropoutSettings.LANES),
        lane -> new DropoutLane(lane, settings, seed),
        DropoutLane::snapshot,
        DropoutSnapshot::new);
  }

  private static Measures<DropoutSnapshot> measures() {
    return LearningSnapshot.<DropoutSnapshot, Lane>measures()
        .andOfLanes(
            DropoutSnapshot::lanes,
            TEST_ERROR,
            TRAIN_ERROR,
            GAP,
            Measure.of("units", Lane::width),
            Measure.of("mask", Lane::mask),
            Measure.of("dropped", lane -> lane.width() - lane.kept(1)));
  }
}
