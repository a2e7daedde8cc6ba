package gradarium.concept.autoencoder;

import gradarium.concept.Concept;
import gradarium.concept.ConceptView;
import gradarium.concept.LearningSnapshot;
import gradarium.engine.Numbers;
import gradarium.engine.network.Trained;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Numbers;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network learns to give what it is given, through a code that is narrower. */
public final class AutoencoderConcept implements Concept<AutoencoderSnapshot> {

  @Override
  public String id() {
    return "autoencoder";
  }

  @Override
  public Group group() {
    return Group.COMPRESSING;
  }

  @Override
  public List<Setting<?>> settings() {
    return AutoencoderSettings.ALL;
  }

  @Override
  public Simulation<AutoencoderSnapshot> start(Settings settings, long seed) {
    return new AutoencoderSimulation(settings, seed);
  }

  @Override
  public List<String> columns() {
    return List.of("step", "train_error", "test_error", "pretrained_accuracy", "random_accuracy");
  }

  @Override
  public List<List<String>> rows(AutoencoderSnapshot snapshot) {
    List<String> row = new ArrayList<>();
    row.add(Long.toString(snapshot.step()));
    row.add(Numbers.exact(snapshot.trainError()));
    row.add(Numbers.exact(snapshot.testError()));
    List<LearningSnapshot.Lane> lanes = snapshot.classifiers().lanes();
    for (int i = 0; i < 2; i++) {
      row.add(lanes.isEmpty() ? "" : Numbers.exact(lanes.get(i).accuracy()));
    }
    return List.of(List.copyOf(row));
  }

  /** Once the classifiers learn, the autoencoder stays as it was when they started. */
  @Override
  public boolean isOfItsStep(AutoencoderSnapshot snapshot, int row, String column) {
    LearningSnapshot classifiers = snapshot.classifiers();
    if (column.endsWith("_error")) {
      long learned = classifiers.lanes().isEmpty() ? snapshot.step() : snapshot.pretrained();
      return learned % AutoencoderSimulation.EVERY == 0 && snapshot.divergedAt() < 0;
    } else if (column.endsWith("_accuracy") && !classifiers.lanes().isEmpty()) {
      return classifiers.isLookedAt(column.startsWith("pretrained") ? 0 : 1);
    }
    return true;
  }

  @Override
  public Optional<Trained> trained(AutoencoderSnapshot snapshot) {
    return Optional.of(snapshot.trained());
  }

  @Override
  public Map<String, Double> measures(AutoencoderSnapshot snapshot) {
    Map<String, Double> measures = Concept.super.measures(snapshot);
    measures.put("pixels", (double) snapshot.trained().network().inputs());
    measures.put("code_size", (double) snapshot.codeSize());
    return measures;
  }

  @Override
  public long firstMeasured() {
    return AutoencoderSimulation.EVERY;
  }

  @Override
  public ConceptView<AutoencoderSnapshot> view() {
    return new AutoencoderView();
  }
}
