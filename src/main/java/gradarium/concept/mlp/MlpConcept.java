package gradarium.concept.mlp;

import gradarium.concept.Concept;
import gradarium.concept.ConceptView;
import gradarium.engine.Numbers;
import gradarium.engine.network.Trained;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.List;
import java.util.Map;
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
  public boolean isOfItsStep(MlpSnapshot snapshot, int row, String column) {
    boolean isLook = snapshot.step() % MlpSimulation.EVERY == 0 && snapshot.divergedAt() < 0;
    return column.equals("step") || isLook;
  }

  @Override
  public Optional<Trained> trained(MlpSnapshot snapshot) {
    return Optional.of(snapshot.trained());
  }

  @Override
  public Map<String, Double> measures(MlpSnapshot snapshot) {
    Map<String, Double> measures = Concept.super.measures(snapshot);
    List<MlpSnapshot.Layer> layers = snapshot.layers();
    measures.put("output_weight", layers.get(layers.size() - 1).weights()[0][0]);
    measures.put("next_target", Double.NaN);
    measures.put("next_output", Double.NaN);
    measures.put("next_hidden", Double.NaN);
    snapshot
        .next()
        .ifPresent(
            next -> {
              measures.put("next_target", next.targets()[0]);
              measures.put("next_output", next.outputs()[0]);
              measures.put("next_hidden", next.layers().get(next.layers().size() - 1).given(0, 0));
            });
    return measures;
  }

  @Override
  public ConceptView<MlpSnapshot> view() {
    return new MlpView();
  }
}
