package gradarium.concept.mlp;

import gradarium.concept.Concept;
import gradarium.concept.ConceptView;
import gradarium.engine.network.Trained;
import gradarium.simulation.Numbers;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.List;
import java.util.Optional;

/** A network learns, unit by unit, and one sample can be followed forwards and backwards. */
public final class MlpConcept implements Concept<MlpSnapshot> {

  @Override
  public String id() {
    return "mlp";
  }

  @Override
  public Group group() {
    return Group.LEARNING;
  }

  @Override
  public List<Setting<?>> settings() {
    return MlpSettings.ALL;
  }

  @Override
  public Simulation<MlpSnapshot> start(Settings settings, long seed) {
    return new MlpSimulation(settings, seed);
  }

  @Override
  public List<String> columns() {
    return List.of("step", "train_loss", "train_accuracy", "test_loss", "test_accuracy");
  }

  @Override
  public List<List<String>> rows(MlpSnapshot snapshot) {
    return List.of(
        List.of(
            Long.toString(snapshot.step()),
            Numbers.exact(snapshot.train().loss()),
            Numbers.exact(snapshot.train().accuracy()),
            Numbers.exact(snapshot.test().loss()),
            Numbers.exact(snapshot.test().accuracy())));
  }

  @Override
  public Optional<Trained> trained(MlpSnapshot snapshot) {
    return Optional.of(snapshot.trained());
  }

  @Override
  public ConceptView<MlpSnapshot> view() {
    return new MlpView();
  }
}
