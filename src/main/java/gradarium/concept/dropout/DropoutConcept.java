package gradarium.concept.dropout;

import gradarium.concept.Concept;
import gradarium.concept.ConceptView;
import gradarium.concept.LearningSnapshot;
import gradarium.concept.SideBySide;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.List;

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
    return new SideBySide<>(
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
  public ConceptView<DropoutSnapshot> view() {
    return new DropoutView();
  }
}
