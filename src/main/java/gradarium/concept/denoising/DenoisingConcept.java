package gradarium.concept.denoising;

import gradarium.concept.Concept;
import gradarium.concept.ConceptView;
import gradarium.concept.SideBySide;
import gradarium.engine.Numbers;
import gradarium.engine.data.Digits;
import gradarium.engine.network.Trained;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Numbers;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who has to find the clean digit in a noisy one learns what digits are made of. */
public final class DenoisingConcept implements Concept<DenoisingSnapshot> {

  @Override
  public String id() {
    return "denoising";
  }

  @Override
  public Group group() {
    return Group.COMPRESSING;
  }

  @Override
  public List<Setting<?>> settings() {
    return DenoisingSettings.ALL;
  }

  @Override
  public Simulation<DenoisingSnapshot> start(Settings settings, long seed) {
    DenoisingLane plain = new DenoisingLane(DenoisingLane.PLAIN, settings, seed);
    DenoisingLane denoising = new DenoisingLane(DenoisingLane.DENOISING, settings, seed);
    List<float[]> clean = Digits.test().first(DenoisingLane.SHOWN).apart();
    return new LaneSimulation<>(
        List.of(plain, denoising),
        (step, lanes) ->
            new DenoisingSnapshot(
                step,
                clean,
                lanes.get(0).shown().apart(),
                lanes.get(0).noise(),
                lanes.stream().map(DenoisingLane::snapshot).toList()));
  }

  @Override
  public List<String> columns() {
    return List.of("step", "lane", "level", "error");
  }

  @Override
  public List<List<String>> rows(DenoisingSnapshot snapshot) {
    List<List<String>> rows = new ArrayList<>();
    for (DenoisingSnapshot.Lane lane : snapshot.lanes()) {
      for (int i = 0; i < DenoisingLane.LEVELS; i++) {
        rows.add(
            List.of(
                Long.toString(snapshot.step()),
                lane.id(),
                Numbers.plain(i / (DenoisingLane.LEVELS - 1.0)),
                Numbers.exact(lane.robustness()[i])));
      }
    }
    return rows;
  }

  @Override
  public boolean isOfItsStep(DenoisingSnapshot snapshot, int row, String column) {
    DenoisingSnapshot.Lane lane = snapshot.lanes().get(row / DenoisingLane.LEVELS);
    boolean isLook = snapshot.step() % DenoisingLane.EVERY == 0 && lane.divergedAt() < 0;
    return !column.equals("error") || isLook;
  }

  @Override
  public Optional<Trained> trained(DenoisingSnapshot snapshot) {
    return Optional.of(snapshot.lanes().get(1).trained());
  }

  @Override
  public long firstMeasured() {
    return DenoisingLane.EVERY;
  }

  @Override
  public ConceptView<DenoisingSnapshot> view() {
    return new DenoisingView();
  }
}
