package gradarium.concept.denoising;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.engine.Numbers;
import gradarium.engine.data.Digits;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Measure;
import gradarium.simulation.Measures;
import gradarium.simulation.Measures.Key;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.List;
import java.util.stream.IntStream;

/** Who has to find the clean digit in a noisy one learns what digits are made of. */
public final class DenoisingConcept {

  private DenoisingConcept() {}

  /** The concept. */
  public static Concept<DenoisingSnapshot> of() {
    return new Concept<>(
            "denoising",
            Group.COMPRESSING,
            DenoisingSettings.ALL,
            DenoisingConcept::start,
            measures(),
            DenoisingView::of)
        .firstMeasuredAt(DenoisingLane.EVERY)
        .training(shown -> shown.lanes().get(1).trained());
  }

  private static Simulation<DenoisingSnapshot> start(Settings settings, long seed) {
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

  private static Measures<DenoisingSnapshot> measures() {
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
}
