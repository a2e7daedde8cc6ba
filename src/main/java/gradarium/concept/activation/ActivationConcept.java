package gradarium.concept.activation;

import gradarium.concept.Concept;
import gradarium.concept.Measures;
import gradarium.engine.activation.Activation;
import gradarium.engine.activation.Activations;
import gradarium.engine.data.Split;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Training;
import gradarium.learning.LaneSimulation;
import gradarium.learning.LearningLane;
import gradarium.learning.LearningSnapshot;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.List;
import java.util.Map;

/** Activation functions: what they look like, and what they do for learning. */
public final class ActivationConcept implements Concept<LearningSnapshot> {
  private static final int TEST_SAMPLES = 1000;

  @Override
  public String id() {
    return "activation";
  }

  @Override
  public Group group() {
    return Group.DEPTH;
  }

  @Override
  public List<Setting<?>> settings() {
    return ActivationSettings.ALL;
  }

  @Override
  public Simulation<LearningSnapshot> start(Settings settings, long seed) {
    List<LearningLane> lanes =
        settings.get(ActivationSettings.LANES).stream()
            .map(id -> lane(id, settings, seed))
            .toList();
    return new LaneSimulation<>(
        lanes,
        (step, all) ->
            new LearningSnapshot(step, all.stream().map(LearningLane::snapshot).toList()));
  }

  private static LearningLane lane(String id, Settings settings, long seed) {
    Split data = NetworkSettings.data(settings);
    Initializer initializer = NetworkSettings.initializer(settings, id);
    Activation activation = ActivationSettings.activation(settings, id);
    Network network =
        Network.ofFloats(
            data.training().inputs(),
            Network.layers(
                (Integer) settings.get(NetworkSettings.DEPTH),
                new Dense((Integer) settings.get(NetworkSettings.WIDTH), initializer),
                List.of(new Nonlinear(activation)),
                new Dense(data.training().outputs(), initializer)));
    Training.Plan plan =
        NetworkSettings.plan(
            settings, NetworkSettings.method(settings), data.training(), seed, false);
    LearningLane lane =
        LearningLane.ofSeeds(
            id, network, data, plan, settings.get(NetworkSettings.SEEDS), TEST_SAMPLES);
    lane.apply(settings);
    return lane;
  }

  @Override
  public List<String> columns() {
    return LearningSnapshot.COLUMNS;
  }

  @Override
  public List<List<String>> rows(LearningSnapshot snapshot) {
    return snapshot.rows();
  }

  @Override
  public boolean isOfItsStep(LearningSnapshot snapshot, int row, String column) {
    return snapshot.isOfThisStep(row, column);
  }

  @Override
  public Map<String, Double> measures(LearningSnapshot snapshot) {
    Map<String, Double> measures = Concept.super.measures(snapshot);
    for (LearningSnapshot.Lane lane : snapshot.lanes()) {
      ActivationSettings.LANES
          .kind(lane.id())
          .flatMap(Activations::named)
          .ifPresent(
              f -> {
                measures.put(Measures.name(lane.id(), "of_minus_1"), f.at(-1));
                measures.put(Measures.name(lane.id(), "of_2"), f.at(2));
                measures.put(Measures.name(lane.id(), "slope_at_minus_1"), f.derivative(-1));
                measures.put(Measures.name(lane.id(), "slope_at_2"), f.derivative(2));
                measures.put(Measures.name(lane.id(), "steepest"), f.steepest());
              });
    }
    return measures;
  }

  @Override
  public ConceptView<LearningSnapshot> view() {
    return new ActivationView();
  }
}
