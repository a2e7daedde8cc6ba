package gradarium.engine.optimizer;

import gradarium.engine.Program;
import java.util.List;

/**
 * An optimization method: what it is called, what steers it, and its update as an array program. θ
 * are the parameters, g = ∇J(θ) the gradient of the objective.
 */
public interface Method {

  /** Its name in settings. */
  String id();

  /** Its name in the literature. */
  String name();

  /** What steers it, the learning rate first where it has one. */
  List<Hyperparameter> hyperparameters();

  /** Whether a hyperparameter of this name steers it. */
  default boolean has(String hyperparameter) {
    return hyperparameters().stream().anyMatch(h -> h.key().equals(hyperparameter));
  }

  /** Its accumulators, by the names that {@link Buffers#state} is asked for, in LaTeX symbols. */
  List<String> state();

  /** Whether the slide prints another form than the literature, which can be chosen. */
  default boolean hasPrintedForm() {
    return false;
  }

  /** The program of one update step on these buffers. */
  Program update(Buffers buffers);
}
