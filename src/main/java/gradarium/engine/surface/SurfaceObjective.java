package gradarium.engine.surface;

import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.expression.Expression;
import gradarium.engine.expression.Expression.Variable;
import gradarium.engine.expression.ExpressionCompiler;
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
    return compiler(at)
        .compile(loss.derivative(Variable.X), column(into, 0))
        .compile(loss.derivative(Variable.Y), column(into, 1))
        .program();
  }

  /**
   * Compiles the loss.
   *
   * @param at positions {@code [n, 2]}
   * @param into losses {@code [n]}
   */
  public Program loss(INDArray at, INDArray into) {
    return compiler(at).compile(surface.loss(), into).program();
  }

  private ExpressionCompiler compiler(INDArray at) {
    return new ExpressionCompiler(memory, column(at, 0), column(at, 1));
  }

  private static INDArray column(INDArray positions, int i) {
    return positions.get(NDArrayIndex.all(), NDArrayIndex.point(i));
  }
}
