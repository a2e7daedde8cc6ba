package gradarium.concept;

import gradarium.concept.activation.ActivationConcept;
import gradarium.concept.approximation.ApproximationConcept;
import gradarium.concept.autoencoder.AutoencoderConcept;
import gradarium.concept.batchnorm.BatchNormConcept;
import gradarium.concept.denoising.DenoisingConcept;
import gradarium.concept.descent.DescentConcept;
import gradarium.concept.dropout.DropoutConcept;
import gradarium.concept.initialization.InitializationConcept;
import gradarium.concept.mlp.MlpConcept;
import gradarium.concept.optimizer.OptimizerConcept;
import gradarium.concept.stacked.StackedConcept;
import gradarium.concept.vanishing.VanishingConcept;
import java.util.List;
import java.util.Optional;

/** All concepts there are, in the order of the navigation. A new one is one more line. */
public final class Concepts {
  /** All concepts. */
  public static final List<Concept<?>> ALL =
      List.of(
          MlpConcept.of(),
          ApproximationConcept.of(),
          DescentConcept.of(),
          VanishingConcept.of(),
          ActivationConcept.of(),
          OptimizerConcept.of(),
          InitializationConcept.of(),
          BatchNormConcept.of(),
          DropoutConcept.of(),
          AutoencoderConcept.of(),
          StackedConcept.of(),
          DenoisingConcept.of());

  private Concepts() {}

  /** The concept of this name. */
  public static Optional<Concept<?>> named(String id) {
    return ALL.stream().filter(concept -> concept.id().equals(id)).findFirst();
  }
}
