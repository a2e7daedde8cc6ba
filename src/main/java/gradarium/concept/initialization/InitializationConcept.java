package gradarium.concept.initialization;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.concept.initialization.InitializationSnapshot.Lane;
import gradarium.concept.initialization.InitializationSnapshot.Plane;
import gradarium.engine.initializer.Initializer.Distribution;
import gradarium.engine.network.Landscape;
import gradarium.learning.LaneSimulation;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Measure;
import gradarium.simulation.Measures;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.EnumMap;
import java.util.Map;

/** Weight initialization: where training starts decides how fast it goes, and whether at all. */
public final class InitializationConcept {

  private InitializationConcept() {}

  /** The concept. */
  public static Concept<InitializationSnapshot> of() {
    return new Concept<>(
        "initialization",
        Group.TRAINING,
        InitializationSettings.ALL,
        InitializationConcept::start,
        measures(),
        () -> new InitializationView().view());
  }

  private static Simulation<InitializationSnapshot> start(Settings settings, long seed) {
    SmallNetwork small = new SmallNetwork(settings, seed);
    Map<Distribution, Landscape> landscapes = new EnumMap<>(Distribution.class);
    Map<Distribution, Plane> planes = new EnumMap<>(Distribution.class);
    for (String id : settings.get(InitializationSettings.LANES)) {
      Distribution draws = InitializationSettings.initializer(id).distribution();
      Landscape landscape = landscapes.computeIfAbsent(draws, small::landscape);
      planes.computeIfAbsent(draws, d -> SmallNetwork.plane(landscape));
    }
    return new LaneSimulation<>(
        settings,
        settings.get(InitializationSettings.LANES),
        id ->
            new InitializationLane(
                id,
                settings,
                seed,
                small,
                landscapes.get(InitializationSettings.initializer(id).distribution())),
        InitializationLane::snapshot,
        (step, lanes) -> new InitializationSnapshot(step, lanes, planes));
  }

  private static Measures<InitializationSnapshot> measures() {
    return LearningSnapshot.<InitializationSnapshot, Lane>measures()
        .andOfLanes(
            InitializationSnapshot::lanes,
            Measure.of("first_deviation", lane -> lane.start().get(0).activations().deviation()),
            Measure.of(
                "last_deviation",
                lane -> lane.start().get(lane.start().size() - 1).activations().deviation()));
  }
}
