package gradarium.concept.stacked;

import gradarium.concept.Concept;
import gradarium.concept.ConceptView;
import gradarium.concept.LearningSnapshot;
import gradarium.engine.Numbers;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Numbers;
import gradarium.simulation.Points;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Layers that are trained one by one as autoencoders are a start for a deep network. */
public final class StackedConcept implements Concept<StackedSnapshot> {

  @Override
  public String id() {
    return "stacked";
  }

  @Override
  public Group group() {
    return Group.COMPRESSING;
  }

  @Override
  public List<Setting<?>> settings() {
    return StackedSettings.ALL;
  }

  @Override
  public Simulation<StackedSnapshot> start(Settings settings, long seed) {
    return new StackedSimulation(settings, seed);
  }

  @Override
  public List<String> columns() {
    return List.of("step", "stage", "error", "labels", "pretrained_accuracy", "scratch_accuracy");
  }

  @Override
  public List<List<String>> rows(StackedSnapshot snapshot) {
    String step = Long.toString(snapshot.step());
    String stage = Integer.toString(snapshot.stage() + 1);
    List<List<String>> rows = new ArrayList<>();
    List<LearningSnapshot.Lane> lanes = snapshot.pretrained().lanes();
    if (lanes.isEmpty()) {
      Points errors = snapshot.errors().get(snapshot.stage());
      String error = Numbers.exact(errors.y()[errors.size() - 1]);
      rows.add(List.of(step, stage, error, "", "", ""));
    }
    for (int i = 0; i < lanes.size(); i++) {
      rows.add(
          List.of(
              step,
              stage,
              "",
              Integer.toString(snapshot.labels().get(i)),
              Numbers.exact(lanes.get(i).accuracy()),
              Numbers.exact(snapshot.scratch().lanes().get(i).accuracy())));
    }
    return rows;
  }

  @Override
  public boolean isOfItsStep(StackedSnapshot snapshot, int row, String column) {
    return switch (column) {
      case "error" ->
          snapshot.stageStep() % StackedSimulation.EVERY == 0 && snapshot.divergedAt() < 0;
      case "pretrained_accuracy" -> isLookedAt(snapshot.pretrained(), row);
      case "scratch_accuracy" -> isLookedAt(snapshot.scratch(), row);
      default -> true;
    };
  }

  private static boolean isLookedAt(LearningSnapshot learning, int lane) {
    return !learning.lanes().isEmpty() && learning.isLookedAt(lane);
  }

  @Override
  public Map<String, Double> measures(StackedSnapshot snapshot) {
    Map<String, Double> measures = Concept.super.measures(snapshot);
    measures.put("stage", snapshot.stage() + 1.0);
    for (int labels : snapshot.labels()) {
      measures.putIfAbsent("labels_%s_pretrained_accuracy".formatted(labels), Double.NaN);
      measures.putIfAbsent("labels_%s_scratch_accuracy".formatted(labels), Double.NaN);
    }
    for (int i = 0; i < snapshot.depth(); i++) {
      boolean begun = i < snapshot.errors().size() && snapshot.errors().get(i).size() > 0;
      double[] errors = begun ? snapshot.errors().get(i).y() : new double[] {Double.NaN};
      int last = begun ? snapshot.errors().get(i).size() - 1 : 0;
      measures.put("ae_%s_first_error".formatted(i + 1), errors[0]);
      measures.put("ae_%s_error".formatted(i + 1), errors[last]);
      measures.put("ae_%s_inputs".formatted(i + 1), (double) snapshot.sizes().get(i));
    }
    return measures;
  }

  @Override
  public long firstMeasured() {
    return StackedSimulation.EVERY;
  }

  @Override
  public ConceptView<StackedSnapshot> view() {
    return new StackedView();
  }
}
