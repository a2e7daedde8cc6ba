package gradarium.engine.optimizer;

import gradarium.engine.Program;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The function to minimize: a surface for many racers at once, or the loss of a network. */
public interface Objective {

  /**
   * Compiles the gradient.
   *
   * @param at parameters; the program reads them each time it runs
   * @param into gradient, of the same shape; written by each run
   */
  Program gradient(INDArray at, INDArray into);
}
