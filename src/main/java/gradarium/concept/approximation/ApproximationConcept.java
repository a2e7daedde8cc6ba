package gradarium.concept.approximation;

import gradarium.concept.Concept;
import gradarium.concept.Measures;
import gradarium.concept.SideBySide;
import gradarium.engine.Numbers;
import gradarium.engine.data.Dataset;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Numbers;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** One hidden layer approximates any function on the samples, and promises nothing beside them. */
public final class ApproximationConcept implements Concept<ApproximationSnapshot> {

  @Override
  public String id() {
    return "approximation";
  }

  @Override
  public Group group() {
    return Group.LEARNING;
  }

  @Override
  public List<Setting<?>> settings() {
    return ApproximationSettings.ALL;
  }

  @Override
  public Simulation<ApproximationSnapshot> start(Settings settings, long seed) {
    Dataset data = ApproximationSettings.training(settings, seed);
    Dataset test = ApproximationSettings.test(settings, seed);
    DoubleUnaryOperator function = ApproximationSettings.function(settings);
    double[] truth = new double[ApproximationSnapshot.PLACES];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = function.applyAsDouble(ApproximationSnapshot.x(i));
    }
    List<ApproximationLane> lanes =
        settings.get(ApproximationSettings.LANES).stream()
            .map(lane -> new ApproximationLane(lane, settings, data, test, seed))
            .toList();
    return new LaneSimulation<>(
        lanes,
        (step, all) ->
            new ApproximationSnapshot(
                step, data, test, truth, all.stream().map(ApproximationLane::snapshot).toList()));
  }

  @Override
  public List<String> columns() {
    return List.of("step", "lane", "train_loss", "test_loss");
  }

  @Override
  public List<List<String>> rows(ApproximationSnapshot snapshot) {
    return snapshot.lanes().stream()
        .map(
            lane ->
                List.of(
                    Long.toString(snapshot.step()),
                    lane.id(),
                    Numbers.exact(lane.trainLoss()),
                    Numbers.exact(lane.testLoss())))
        .toList();
  }

  @Override
  public boolean isOfItsStep(ApproximationSnapshot snapshot, int row, String column) {
    boolean isLook =
        snapshot.step() % ApproximationLane.EVERY == 0
            && snapshot.lanes().get(row).divergedAt() < 0;
    return !column.endsWith("_loss") || isLook;
  }

  @Override
  public Map<String, Double> measures(ApproximationSnapshot snapshot) {
    Map<String, Double> measures = Concept.super.measures(snapshot);
    measures.put("samples", (double) snapshot.training().size());
    for (ApproximationSnapshot.Lane lane : snapshot.lanes()) {
      measures.put(Measures.name(lane.id(), "best_test_loss"), lane.best());
      measures.put(Measures.name(lane.id(), "best_step"), (double) lane.bestStep());
      measures.put(Measures.name(lane.id(), "parameters"), (double) lane.parameters());
    }
    return measures;
  }

  @Override
  public long firstMeasured() {
    return ApproximationLane.EVERY;
  }

  @Override
  public ConceptView<ApproximationSnapshot> view() {
    return new ApproximationView();
  }
}
