package gradarium.engine.surface;

import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.expression.Expression;
import gradarium.engine.expression.Expression.Variable;
import gradarium.engine.expression.ExpressionCompiler;
import gradarium.engine.expression.ExpressionCompiler.Target;
import gradarium.engine.optimizer.Objective;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A surface as objective of n racers, whose positions are an array {@code [n, 2]}.
 *
 * @param memory of its programs' arrays
 * @param surface the loss
 */
public record SurfaceObjective(Memory memory, Surface surface) implements Objective {

  /** An array {@code [n, 2]} of zeros whose columns are contiguous, as the programs want it. */
  public INDArray positions(int n) {
    return memory.array(DataType.DOUBLE, n, 2);
  }

  @Override
  public Program gradient(INDArray at, INDArray into) {
    Expression loss = surface.loss();
    return program(
        at,
        new Target(loss.derivative(Variable.X), column(into, 0)),
        new Target(loss.derivative(Variable.Y), column(into, 1)));
  }

  /**
   * Compiles the loss.
   *
   * @param at positions {@code [n, 2]}
   * @param into losses {@code [n]}
   */
  public Program loss(INDArray at, INDArray into) {
    return program(at, new Target(surface.loss(), into));
  }

  private Program program(INDArray at, Target... targets) {
    Program program = new Program(memory);
    ExpressionCompiler.compile(memory, column(at, 0), column(at, 1), targets)
        .forEach(program::then);
    return program;
  }

  private static INDArray column(INDArray positions, int i) {
    return positions.get(NDArrayIndex.all(), NDArrayIndex.point(i));
  }
}
