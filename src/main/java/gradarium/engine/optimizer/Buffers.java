package gradarium.engine.optimizer;

import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The arrays and scalars that one optimizer works on; all arrays have the shape of θ. */
public final class Buffers {
  private final Memory memory;
  private final Objective objective;
  private final INDArray theta;
  private final INDArray gradient;
  private final Map<String, INDArray> state = new LinkedHashMap<>();
  private final Map<String, Scalar> scalars = new LinkedHashMap<>();
  private final boolean asPrinted;
  private long steps;

  Buffers(Memory memory, Objective objective, INDArray theta, Method method, boolean asPrinted) {
    this.memory = memory;
    this.objective = objective;
    this.theta = theta;
    this.gradient = memory.like(theta);
    this.asPrinted = asPrinted;
    for (String name : method.state()) {
      state.put(name, memory.like(theta));
    }
    for (Hyperparameter h : method.hyperparameters()) {
      scalars.put(h.key(), new Scalar(memory, h.initial(), theta.dataType()));
    }
  }

  /** θ, updated in place. */
  public INDArray theta() {
    return theta;
  }

  /** Where the gradient is written. */
  public INDArray gradient() {
    return gradient;
  }

  /** An empty program on these buffers. */
  Program program() {
    return new Program(memory);
  }

  /** The program g ← ∇J(at). */
  Program gradientAt(INDArray at) {
    return objective.gradient(at, gradient);
  }

  /** An accumulator, zero at the start. */
  INDArray state(String name) {
    INDArray array = state.get(name);
    if (array == null) {
      throw new IllegalArgumentException(name);
    }
    return array;
  }

  /** A hyper-parameter, as the scalar that the program reads. */
  Scalar scalar(String key) {
    Scalar scalar = scalars.get(key);
    if (scalar == null) {
      throw new IllegalArgumentException(key);
    }
    return scalar;
  }

  /** A number that the update computes before it runs, of the type of θ. */
  Scalar newScalar(double value) {
    return new Scalar(memory, value, theta.dataType());
  }

  /** An array for intermediate results. */
  INDArray scratch() {
    return memory.like(theta);
  }

  /** Whether the form printed on the slide is to be computed. */
  boolean asPrinted() {
    return asPrinted;
  }

  /** The number of the step that is being computed, from 1. */
  long step() {
    return steps;
  }

  void beginStep() {
    steps++;
  }

  void setSteps(long steps) {
    this.steps = steps;
  }

  Map<String, INDArray> state() {
    return state;
  }
}
