package gradarium.engine.network;

import gradarium.engine.HostCopy;
import gradarium.engine.Matrices.Matrix;
import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.data.Dataset;
import gradarium.engine.expression.Expression;
import gradarium.engine.expression.Expression.Variable;
import gradarium.engine.expression.ExpressionCompiler;
import gradarium.engine.expression.ExpressionCompiler.Target;
import gradarium.engine.expression.ExpressionException;
import gradarium.engine.expression.ExpressionParser;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.same.Max;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log;

/**
 * A loss by operations on arrays, where the outputs are: targets are all that goes there, and their
 * mean loss is all that comes back.
 */
final class PortableLoss implements BatchLoss {
  private final Memory memory;
  private final Dataset data;
  private final Signal output;
  private final int batch;
  private final int outputs;
  private final INDArray targets;
  private final INDArray gradient;
  private final INDArray losses;
  private final HostCopy pushed;
  private final HostCopy mean;
  private final Program program;

  /** A loss at the output of a pass. */
  PortableLoss(Memory memory, Pass pass, Loss loss, Dataset data) {
    OutputLoss.check(pass, data);
    this.memory = memory;
    this.data = data;
    output = pass.output();
    batch = output.batch();
    outputs = output.size();
    gradient = output.gradient();
    targets = memory.like(gradient);
    losses = memory.like(gradient);
    pushed = new HostCopy(targets);
    INDArray result = memory.array(gradient.dataType(), 1);
    mean = new HostCopy(result);
    program = loss.program(this);
    addMean(result);
  }

  @Override
  public double measure(int[] samples) {
    data.targets(samples, pushed.values());
    pushed.push();
    program.run();
    return mean.pull()[0];
  }

  /** Length of an output. */
  int outputs() {
    return outputs;
  }

  /**
   * The loss of a single output, and its gradient.
   *
   * @param formula of an output x and its target y
   * @param scale what the mean over samples of the sum over outputs is multiplied by
   */
  Program ofEach(String formula, double scale) {
    Expression cost = parsed(formula);
    List<Program> both =
        ExpressionCompiler.compile(
            memory,
            output.values(),
            targets,
            new Target(cost, losses),
            new Target(cost.derivative(Variable.X), gradient));
    return both.get(0)
        .multiply(losses, scale, losses)
        .then(both.get(1))
        .multiply(gradient, scale / batch, gradient);
  }

  private static Expression parsed(String formula) {
    try {
      return ExpressionParser.parse(formula);
    } catch (ExpressionException e) {
      throw new IllegalStateException(formula, e);
    }
  }

  /**
   * t (ln Σ exp(y − m) − (y − m)), where m is the largest output of the sample, and its gradient.
   */
  Program ofSoftmax() {
    INDArray column = memory.array(gradient.dataType(), batch);
    Matrix ofSamples = Matrix.of(column, batch, 1);
    Matrix ones = ones(outputs);
    INDArray wide = memory.like(gradient);
    return new Program(memory)
        .then(new Max(output.values(), column, 1))
        .copy(output.values(), losses)
        .product(-1, ofSamples, ones.transpose(), 1, matrix(losses))
        .then(new Exp(losses, gradient))
        .product(1, matrix(gradient), ones, 0, ofSamples)
        .product(1, ofSamples, ones.transpose(), 0, matrix(wide))
        .divide(gradient, wide, gradient)
        .subtract(gradient, targets, gradient)
        .multiply(gradient, 1.0 / batch, gradient)
        .then(new Log(wide, wide))
        // an infinite one would be no number where its target is 0
        .max(losses, -Float.MAX_VALUE, losses)
        .subtract(wide, losses, losses)
        .multiply(losses, targets, losses);
  }

  /** The sums of the samples and then their mean, so that rounding does not add up. */
  private void addMean(INDArray result) {
    Matrix sums = Matrix.of(memory.array(gradient.dataType(), batch), batch, 1);
    program
        .product(1, matrix(losses), ones(outputs), 0, sums)
        .product(1.0 / batch, ones(batch).transpose(), sums, 0, Matrix.of(result, 1, 1));
  }

  private Matrix ones(int rows) {
    return Matrix.of(memory.ones(gradient.dataType(), rows), rows, 1);
  }

  private Matrix matrix(INDArray array) {
    return Matrix.of(array, batch, outputs);
  }
}
