package gradarium.concept.mlp;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Measure;
import gradarium.simulation.Measures;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A network learns, unit by unit, and one sample can be followed forwards and backwards. */
public final class MlpConcept {

  private MlpConcept() {}

  /** The concept. */
  public static Concept<MlpSnapshot> of() {
    return new Concept<>(
            "mlp",
            Group.LEARNING,
            MlpSettings.ALL,
            MlpConcept::start,
            measures(),
            () -> new MlpView().view())
        .training(shown -> shown.trained());
  }

  private static Simulation<MlpSnapshot> start(Settings settings, long seed) {
    return LaneSimulation.of(settings, new MlpLane(settings, seed), MlpLane::snapshot);
  }

  private static Measures<MlpSnapshot> measures() {
    return Measures.<MlpSnapshot>of(
            Measure.of("train_loss", shown -> shown.train().loss()),
            Measure.of("train_accuracy", shown -> shown.train().accuracy()),
            Measure.of("test_loss", shown -> shown.test().loss()),
            Measure.of("test_accuracy", shown -> shown.test().accuracy()))
        .and(
            Measure.of("output_weight", shown -> last(shown.layers()).weights()[0][0]),
            ofNext("next_target", next -> next.targets()[0]),
            ofNext("next_output", next -> next.outputs()[0]),
            ofNext("next_hidden", next -> last(next.layers()).given(0, 0)));
  }

  private static Measure<MlpSnapshot, MlpSnapshot> ofNext(
      String name, ToDoubleFunction<NextStep> value) {
    return Measure.of(
        name, shown -> shown.next().map(n -> value.applyAsDouble(n)).orElse(Double.NaN));
  }

  private static <T> T last(List<T> all) {
    return all.get(all.size() - 1);
  }
}
