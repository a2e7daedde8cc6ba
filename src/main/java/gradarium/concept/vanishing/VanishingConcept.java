package gradarium.concept.vanishing;

import gradarium.concept.Concept;
import gradarium.concept.Measures;
import gradarium.concept.NetworkSettings;
import gradarium.concept.SideBySide;
import gradarium.engine.Numbers;
import gradarium.engine.data.Dataset;
import gradarium.learning.LaneSimulation;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Numbers;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why deep networks would not learn: the gradient vanishes on its way back. */
public final class VanishingConcept implements Concept<VanishingSnapshot> {

  @Override
  public String id() {
    return "vanishing";
  }

  @Override
  public Group group() {
    return Group.DEPTH;
  }

  @Override
  public List<Setting<?>> settings() {
    return VanishingSettings.ALL;
  }

  @Override
  public Simulation<VanishingSnapshot> start(Settings settings, long seed) {
    Dataset digits = NetworkSettings.data(settings).training();
    List<VanishingLane> lanes =
        settings.get(VanishingSettings.LANES).stream()
            .map(lane -> new VanishingLane(lane, settings, digits, seed))
            .toList();
    return new LaneSimulation<>(
        lanes,
        (step, all) ->
            new VanishingSnapshot(step, all.stream().map(VanishingLane::snapshot).toList()));
  }

  @Override
  public List<String> columns() {
    return List.of("step", "lane", "layer", "gradient_norm", "weight_change");
  }

  @Override
  public List<List<String>> rows(VanishingSnapshot snapshot) {
    List<List<String>> rows = new ArrayList<>();
    for (VanishingSnapshot.Lane lane : snapshot.lanes()) {
      for (int i = 0; i < lane.gradientNorms().length; i++) {
        rows.add(
            List.of(
                Long.toString(snapshot.step()),
                lane.id(),
                Integer.toString(i + 1),
                Numbers.exact(lane.gradientNorms()[i]),
                Numbers.exact(lane.weightChanges()[i])));
      }
    }
    return rows;
  }

  @Override
  public Map<String, Double> measures(VanishingSnapshot snapshot) {
    Map<String, Double> measures = Concept.super.measures(snapshot);
    for (VanishingSnapshot.Lane lane : snapshot.lanes()) {
      double[] changes = lane.weightChanges();
      measures.put(Measures.name(lane.id(), "ratio"), lane.ratio());
      measures.put(Measures.name(lane.id(), "loss"), lane.loss());
      measures.put(Measures.name(lane.id(), "slope_product"), lane.slopeProduct());
      measures.put(Measures.name(lane.id(), "steepest"), lane.activation().steepest());
      measures.put(Measures.name(lane.id(), "first_change"), changes[0]);
      measures.put(Measures.name(lane.id(), "last_change"), changes[changes.length - 1]);
    }
    return measures;
  }

  @Override
  public ConceptView<VanishingSnapshot> view() {
    return new VanishingView();
  }
}
