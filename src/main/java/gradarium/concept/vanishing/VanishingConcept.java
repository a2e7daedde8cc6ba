package gradarium.concept.vanishing;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.concept.vanishing.VanishingSnapshot.Lane;
import gradarium.engine.data.Dataset;
import gradarium.learning.LaneSimulation;
import gradarium.learning.NetworkSettings;
import gradarium.simulation.Measure;
import gradarium.simulation.Measures;
import gradarium.simulation.Measures.Key;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.List;
import java.util.stream.IntStream;

/** Why deep networks would not learn: the gradient vanishes on its way back. */
public final class VanishingConcept {
  /** How much of the gradient at the output arrives at the input. */
  static final Measure<VanishingSnapshot, Lane> RATIO = Measure.of("ratio", Lane::ratio);

  static final Measure<VanishingSnapshot, Lane> LOSS = Measure.of("loss", Lane::loss);

  private VanishingConcept() {}

  /** The concept. */
  public static Concept<VanishingSnapshot> of() {
    return new Concept<>(
        "vanishing",
        Group.DEPTH,
        VanishingSettings.ALL,
        VanishingConcept::start,
        measures(),
        VanishingView::of);
  }

  private static Simulation<VanishingSnapshot> start(Settings settings, long seed) {
    Dataset digits = NetworkSettings.data(settings).training();
    return new LaneSimulation<>(
        settings,
        settings.get(VanishingSettings.LANES),
        lane -> new VanishingLane(lane, settings, digits, seed),
        VanishingLane::snapshot,
        VanishingSnapshot::new);
  }

  private static Measures<VanishingSnapshot> measures() {
    return Measures.<VanishingSnapshot, LayerOfLane>of(
            VanishingConcept::layers,
            new Key<>("lane", of -> of.lane().id()),
            new Key<>("layer", of -> Integer.toString(of.index() + 1)),
            Measure.of("gradient_norm", of -> of.lane().gradientNorms()[of.index()]),
            Measure.of("weight_change", of -> of.lane().weightChanges()[of.index()]))
        .andOfLanes(
            VanishingSnapshot::lanes,
            RATIO,
            LOSS,
            Measure.of("slope_product", Lane::slopeProduct),
            Measure.of("steepest", lane -> lane.activation().steepest()),
            Measure.of("first_change", lane -> lane.weightChanges()[0]),
            Measure.of(
                "last_change", lane -> lane.weightChanges()[lane.weightChanges().length - 1]));
  }

  /** A layer of a network, from 0. */
  private record LayerOfLane(Lane lane, int index) {}

  private static List<LayerOfLane> layers(VanishingSnapshot shown) {
    return shown.lanes().stream()
        .flatMap(
            lane ->
                IntStream.range(0, lane.gradientNorms().length)
                    .mapToObj(i -> new LayerOfLane(lane, i)))
        .toList();
  }
}
