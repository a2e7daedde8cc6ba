package gradarium.concept.activation;

import gradarium.concept.Concept;
import gradarium.concept.ConceptView;
import gradarium.concept.LearningLane;
import gradarium.concept.LearningSnapshot;
import gradarium.concept.NetworkSettings;
import gradarium.concept.SideBySide;
import gradarium.engine.data.Dataset;
import gradarium.engine.data.Digits;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Evaluation;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Nonlinear;
import gradarium.engine.network.Training;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;

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
    return new SideBySide<>(
        lanes,
        (step, all) ->
            new LearningSnapshot(step, all.stream().map(LearningLane::snapshot).toList()));
  }

  private static LearningLane lane(String id, Settings settings, long seed) {
    Dataset digits = Digits.training();
    List<Layer> layers = new ArrayList<>();
    int width = (Integer) settings.get(NetworkSettings.WIDTH);
    for (int i = 0; i < (Integer) settings.get(NetworkSettings.DEPTH); i++) {
      layers.add(new Dense(width, NetworkSettings.initializer(settings, id)));
      layers.add(new Nonlinear(ActivationSettings.activation(settings, id)));
    }
    layers.add(new Dense(digits.outputs(), NetworkSettings.initializer(settings, id)));
    Network network = Network.ofFloats(digits.inputs(), layers);
    List<Training> trainings = new ArrayList<>();
    List<Evaluation> tests = new ArrayList<>();
    for (int i = 0; i < settings.get(ActivationSettings.SEEDS); i++) {
      Training.Plan plan =
          new Training.Plan(
              NetworkSettings.method(settings),
              NetworkSettings.batchSize(settings),
              seed + i,
              false);
      Training training = new Training(network, digits, Loss.SOFTMAX_CROSS_ENTROPY, plan);
      trainings.add(training);
      tests.add(training.evaluation(Digits.test().first(TEST_SAMPLES)));
    }
    LearningLane lane = new LearningLane(id, trainings, tests);
    lane.apply(settings);
    return lane;
  }

  @Override
  public Settings reseed(Settings settings, long seed) {
    return settings;
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
  public ConceptView<LearningSnapshot> view() {
    return new ActivationView();
  }
}
