package gradarium.concept.batchnorm;

import gradarium.concept.Concept;
import gradarium.concept.Measures;
import gradarium.learning.LaneSimulation;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Batch normalization keeps what comes into a layer where it was. */
public final class BatchNormConcept implements Concept<BatchNormSnapshot> {

  @Override
  public String id() {
    return "batchnorm";
  }

  @Override
  public Group group() {
    return Group.TRAINING;
  }

  @Override
  public List<Setting<?>> settings() {
    return BatchNormSettings.ALL;
  }

  @Override
  public Simulation<BatchNormSnapshot> start(Settings settings, long seed) {
    List<BatchNormLane> lanes =
        settings.get(BatchNormSettings.LANES).stream()
            .map(lane -> new BatchNormLane(lane, settings, seed))
            .toList();
    return new LaneSimulation<>(
        lanes,
        (step, all) ->
            new BatchNormSnapshot(step, all.stream().map(BatchNormLane::snapshot).toList()));
  }

  @Override
  public List<String> columns() {
    return LearningSnapshot.COLUMNS;
  }

  @Override
  public List<List<String>> rows(BatchNormSnapshot snapshot) {
    return snapshot.learning().rows();
  }

  @Override
  public boolean isOfItsStep(BatchNormSnapshot snapshot, int row, String column) {
    return snapshot.learning().isOfThisStep(row, column);
  }

  @Override
  public Map<String, Double> measures(BatchNormSnapshot snapshot) {
    Map<String, Double> measures = Concept.super.measures(snapshot);
    for (BatchNormSnapshot.Lane lane : snapshot.lanes()) {
      String id = lane.learning().id();
      measures.put(Measures.name(id, "shift"), lane.shift());
      measures.put(Measures.name(id, "batch_accuracy"), lane.batchAccuracy());
      for (String unseen : List.of("last_deviation", "unit_mean", "unit_beta", "unit_gamma")) {
        measures.put(Measures.name(id, unseen), Double.NaN);
      }
      if (!lane.looks().isEmpty()) {
        measures.putAll(measures(id, lane.looks().get(lane.looks().size() - 1)));
      }
    }
    return measures;
  }

  /** Normalization takes the mean out of inputs of this deviation; a shift is in deviations. */
  @Override
  public Map<String, Double> sizes(BatchNormSnapshot snapshot) {
    Map<String, Double> sizes = new LinkedHashMap<>();
    for (BatchNormSnapshot.Lane lane : snapshot.lanes()) {
      String id = lane.learning().id();
      sizes.put(Measures.name(id, "shift"), 1.0);
      if (!lane.looks().isEmpty()) {
        double[] deviations = lane.looks().get(lane.looks().size() - 1).deviations();
        sizes.put(Measures.name(id, "unit_mean"), deviations[0]);
      }
    }
    return sizes;
  }

  private static Map<String, Double> measures(String lane, BatchNormSnapshot.Look look) {
    Map<String, Double> measures = new LinkedHashMap<>();
    double[] deviations = look.deviations();
    measures.put(Measures.name(lane, "last_deviation"), deviations[deviations.length - 1]);
    measures.put(Measures.name(lane, "unit_mean"), look.means()[0][0]);
    if (!look.units().isEmpty()) {
      measures.put(Measures.name(lane, "unit_beta"), look.units().get(0).beta());
      measures.put(Measures.name(lane, "unit_gamma"), look.units().get(0).gamma());
    }
    return measures;
  }

  @Override
  public ConceptView<BatchNormSnapshot> view() {
    return new BatchNormView();
  }
}
