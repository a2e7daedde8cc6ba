package gradarium.concept.activation;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.learning.LaneSimulation;
import gradarium.learning.LearningLane;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.LearningSnapshot.Lane;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Measure;
import gradarium.simulation.Measures;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Activation functions: what they look like, and what they do for learning. */
public final class ActivationConcept {
  private static final int TEST_SAMPLES = 1000;

  private ActivationConcept() {}

  /** The concept. */
  public static Concept<LearningSnapshot> of() {
    return new Concept<>(
        "activation",
        Group.DEPTH,
        ActivationSettings.ALL,
        ActivationConcept::start,
        measures(),
        () -> new ActivationView().view());
  }

  private static Simulation<LearningSnapshot> start(Settings settings, long seed) {
    return new LaneSimulation<>(
        settings,
        settings.get(ActivationSettings.LANES),
        id -> lane(id, settings, seed),
        LearningLane::snapshot,
        LearningSnapshot::new);
  }

  private static LearningLane lane(String id, Settings settings, long seed) {
    return LearningLane.ofLayers(
        id,
        settings,
        ActivationSettings.activation(settings, id),
        NetworkSettings.initializer(settings, id),
        seed,
        TEST_SAMPLES);
  }

  private static Measures<LearningSnapshot> measures() {
    return LearningSnapshot.<LearningSnapshot, Lane>measures()
        .andOfLanes(
            ActivationConcept::known,
            of("of_minus_1", f -> f.at(-1)),
            of("of_2", f -> f.at(2)),
            of("slope_at_minus_1", f -> f.derivative(-1)),
            of("slope_at_2", f -> f.derivative(2)),
            of("steepest", Activation::steepest));
  }

  /** Lanes whose activation is none that the learner typed. */
  private static List<Lane> known(LearningSnapshot shown) {
    return shown.lanes().stream().filter(lane -> named(lane).isPresent()).toList();
  }

  private static Optional<Activation> named(Lane lane) {
    return ActivationSettings.LANES.kind(lane.id()).flatMap(Activations::named);
  }

  private static Measure<LearningSnapshot, Lane> of(
      String name, ToDoubleFunction<Activation> value) {
    return Measure.of(name, lane -> value.applyAsDouble(named(lane).orElseThrow()));
  }
}
