package gradarium.concept.dropout;

import gradarium.concept.Concept;
import gradarium.concept.ConceptView;
import gradarium.concept.LearningSnapshot;
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
    return new DropoutSimulation(settings, seed);
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
  public List<List<String>> rows(DropoutSnapshot snapshot) {
    return snapshot.learning().rows();
  }

  @Override
  public ConceptView<DropoutSnapshot> view() {
    return new DropoutView();
  }
}
