package gradarium.concept.autoencoder;

import gradarium.concept.Concept;
import gradarium.concept.Concept.Group;
import gradarium.learning.LaneSimulation;
import gradarium.simulation.Measure;
import gradarium.simulation.Measures;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import java.util.function.ToDoubleFunction;

/** A network learns to give what it is given, through a code that is narrower. */
public final class AutoencoderConcept {

  private AutoencoderConcept() {}

  /** The concept. */
  public static Concept<AutoencoderSnapshot> of() {
    return new Concept<>(
            "autoencoder",
            Group.COMPRESSING,
            AutoencoderSettings.ALL,
            AutoencoderConcept::start,
            measures(),
            () -> new AutoencoderView().view())
        .firstMeasuredAt(AutoencoderLane.EVERY)
        .training(AutoencoderSnapshot::trained);
  }

  private static Simulation<AutoencoderSnapshot> start(Settings settings, long seed) {
    return LaneSimulation.of(
        settings, new AutoencoderLane(settings, seed), AutoencoderLane::snapshot);
  }

  /** Once the classifiers learn, the autoencoder stays as it was when they started. */
  private static Measures<AutoencoderSnapshot> measures() {
    return Measures.of(
            error("train_error", AutoencoderSnapshot::trainError),
            error("test_error", AutoencoderSnapshot::testError),
            accuracy("pretrained_accuracy", 0),
            accuracy("random_accuracy", 1))
        .and(
            Measure.of("pixels", shown -> shown.trained().network().inputs()),
            Measure.of("code_size", AutoencoderSnapshot::codeSize));
  }

  private static Measure<AutoencoderSnapshot, AutoencoderSnapshot> error(
      String name, ToDoubleFunction<AutoencoderSnapshot> value) {
    return Measure.<AutoencoderSnapshot, AutoencoderSnapshot>of(name, value)
        .where((s, shown) -> isLook(shown));
  }

  private static boolean isLook(AutoencoderSnapshot shown) {
    return shown.learned() % AutoencoderLane.EVERY == 0 && shown.divergedAt() < 0;
  }

  private static Measure<AutoencoderSnapshot, AutoencoderSnapshot> accuracy(
      String name, int classifier) {
    return Measure.<AutoencoderSnapshot, AutoencoderSnapshot>of(
            name, shown -> shown.classifiers().accuracy(classifier))
        .where((s, shown) -> shown.classifiers().isLookedAt(classifier));
  }
}
