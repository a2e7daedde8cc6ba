package gradarium.concept.dropout;

import gradarium.concept.Concept;
import gradarium.concept.Measures;
import gradarium.learning.LaneSimulation;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.List;
import java.util.Map;

/** Units that are dropped at random keep a network from learning by heart. */
public final class DropoutConcept implements Concept<DropoutSnapshot> {

  @Override
  public String id() {
    return "dropout";
  }

  @Override
  public Group group() {
    return Group.TRAINING;
  }

  @Override
  public List<Setting<?>> settings() {
    return DropoutSettings.ALL;
  }

  @Override
  public Simulation<DropoutSnapshot> start(Settings settings, long seed) {
    List<DropoutLane> lanes =
        settings.get(DropoutSettings.LANES).stream()
            .map(lane -> new DropoutLane(lane, settings, seed))
            .toList();
    return new LaneSimulation<>(
        lanes,
        (step, all) -> new DropoutSnapshot(step, all.stream().map(DropoutLane::snapshot).toList()));
  }

  @Override
  public List<String> columns() {
    return LearningSnapshot.COLUMNS;
  }

  @Override
  public List<List<String>> rows(DropoutSnapshot snapshot) {
    return snapshot.learning().rows();
  }

  @Override
  public boolean isOfItsStep(DropoutSnapshot snapshot, int row, String column) {
    return snapshot.learning().isOfThisStep(row, column);
  }

  @Override
  public Map<String, Double> measures(DropoutSnapshot snapshot) {
    Map<String, Double> measures = Concept.super.measures(snapshot);
    for (DropoutSnapshot.Lane lane : snapshot.lanes()) {
      String id = lane.learning().id();
      measures.put(Measures.name(id, "test_error"), 1 - lane.learning().accuracy());
      measures.put(Measures.name(id, "train_error"), 1 - lane.trainAccuracy());
      measures.put(Measures.name(id, "gap"), lane.gap());
      measures.put(Measures.name(id, "units"), (double) lane.width());
      measures.put(Measures.name(id, "mask"), lane.mask());
      measures.put(Measures.name(id, "dropped"), (double) (lane.width() - lane.kept(1)));
    }
    return measures;
  }

  @Override
  public ConceptView<DropoutSnapshot> view() {
    return new DropoutView();
  }
}
