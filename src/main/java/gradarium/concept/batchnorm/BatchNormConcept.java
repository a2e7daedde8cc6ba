package gradarium.concept.batchnorm;

import gradarium.concept.Concept;
import gradarium.concept.ConceptView;
import gradarium.concept.LearningSnapshot;
import gradarium.concept.SideBySide;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.List;

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
    return new SideBySide<>(
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
  public ConceptView<BatchNormSnapshot> view() {
    return new BatchNormView();
  }
}
