package gradarium.concept.denoising;

import gradarium.concept.Concept;
import gradarium.engine.Numbers;
import gradarium.engine.data.Digits;
import gradarium.engine.network.Trained;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Measure;
import gradarium.simulation.Measures;
import gradarium.simulation.Measures.Key;
import gradarium.simulation.Setting;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.view.ConceptView;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    List<float[]> clean = Digits.test().first(DenoisingLane.SHOWN).apart();
    return new LaneSimulation<>(
        settings,
        List.of(DenoisingLane.PLAIN, DenoisingLane.DENOISING),
        id -> new DenoisingLane(id, settings, seed),
        DenoisingLane::shown,
        (step, both) ->
            new DenoisingSnapshot(
                step,
                clean,
                both.get(0).noisy(),
                both.get(0).noise(),
                both.stream().map(DenoisingLane.Shown::lane).toList()));
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
  public Measures<DenoisingSnapshot> measures() {
    return Measures.of(
        DenoisingConcept::levels,
        new Key<>("lane", of -> of.lane().id()),
        new Key<>("level", of -> Numbers.plain(of.index() / (DenoisingLane.LEVELS - 1.0))),
        Measure.<DenoisingSnapshot, Level>of("error", of -> of.lane().robustness()[of.index()])
            .where(
                (shown, of) ->
                    shown.step() % DenoisingLane.EVERY == 0 && of.lane().divergedAt() < 0));
  }

  /** A level of noise at which a network is tried. */
  private record Level(DenoisingSnapshot.Lane lane, int index) {}

  private static List<Level> levels(DenoisingSnapshot shown) {
    return shown.lanes().stream()
        .flatMap(lane -> IntStream.range(0, DenoisingLane.LEVELS).mapToObj(i -> new Level(lane, i)))
        .toList();
  }

  @Override
  public ConceptView<DenoisingSnapshot> view() {
    return DenoisingView.of();
  }
}
