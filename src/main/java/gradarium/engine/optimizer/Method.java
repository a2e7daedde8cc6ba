package gradarium.engine.optimizer;

import gradarium.engine.Program;
import java.util.List;

/**
 * An optimization method: its name, its hyper-parameters, and its update as an array program. θ are
 * the parameters, g = ∇J(θ) the gradient of the objective.
 */
public interface Method {

  /** Its name in settings. */
  String id();

  /** Its name in the literature. */
  String name();

  /** Its hyper-parameters, the learning rate first if it has one. */
  List<Hyperparameter> hyperparameters();

  /** Whether it has a hyper-parameter with this name. */
  default boolean has(String hyperparameter) {
    return hyperparameters().stream().anyMatch(h -> h.key().equals(hyperparameter));
  }

  /** The names of its accumulators, as passed to {@link Buffers#state}, in LaTeX. */
  List<String> state();

  /** Whether the slide prints a form that differs from the literature and can be chosen. */
  default boolean hasPrintedForm() {
    return false;
  }

  /** The program of one update step on these buffers. */
  Program update(Buffers buffers);
}
