package gradarium.engine.expression;

import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.expression.Expression.Binary;
import gradarium.engine.expression.Expression.Call;
import gradarium.engine.expression.Expression.Constant;
import gradarium.engine.expression.Expression.Variable;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Compiles formulas into one array program over fixed arrays of coordinates. A part that occurs
 * several times, in one formula or in several, is computed once.
 */
public final class ExpressionCompiler {
  private static final int LARGEST_UNROLLED_POWER = 16;

  private final Memory memory;
  private Program program;
  private final Map<Expression, INDArray> results = new HashMap<>();
  private final INDArray x;

  /**
   * A compiler for points with these coordinates.
   *
   * @param memory of the program's arrays
   * @param x doubles {@code [n]}
   * @param y doubles {@code [n]}
   */
  public ExpressionCompiler(Memory memory, INDArray x, INDArray y) {
    this.memory = memory;
    program = new Program(memory);
    this.x = x;
    results.put(Variable.X, x);
    results.put(Variable.Y, y);
  }

  /** Adds to the program: {@code into} ← f(x, y). */
  public ExpressionCompiler compile(Expression f, INDArray into) {
    if (f instanceof Constant c) {
      program.fill(c.value(), into);
    } else if (results.containsKey(f)) {
      program.copy(results.get(f), into);
    } else {
      emit(f, into);
      results.put(f, into);
    }
    return this;
  }

  /**
   * The program compiled since the last call. What is compiled next may use the results of it, so
   * it has to run first.
   */
  public Program take() {
    Program taken = program;
    program = new Program(memory);
    return taken;
  }

  /** The program compiled so far. */
  public Program program() {
    return program;
  }

  private INDArray result(Expression f) {
    INDArray known = results.get(f);
    if (known != null) {
      return known;
    }
    INDArray into = memory.like(x);
    emit(f, into);
    results.put(f, into);
    return into;
  }

  private void emit(Expression f, INDArray z) {
    if (f instanceof Call call) {
      program.then(call.function().op(result(call.argument()), z));
    } else {
      emit((Binary) f, z);
    }
  }

  private void emit(Binary f, INDArray z) {
    Expression a = f.left();
    Expression b = f.right();
    if (a instanceof Constant c) {
      switch (f.operator()) {
        case ADD -> program.add(result(b), c.value(), z);
        case SUBTRACT -> program.subtractFrom(c.value(), result(b), z);
        case MULTIPLY -> program.multiply(result(b), c.value(), z);
        case DIVIDE -> program.divideInto(c.value(), result(b), z);
        case POWER -> program.fill(c.value(), z).power(z, result(b), z);
        case MAX -> program.max(result(b), c.value(), z);
      }
    } else if (b instanceof Constant c) {
      switch (f.operator()) {
        case ADD -> program.add(result(a), c.value(), z);
        case SUBTRACT -> program.add(result(a), -c.value(), z);
        case MULTIPLY -> program.multiply(result(a), c.value(), z);
        case DIVIDE -> program.divide(result(a), c.value(), z);
        case POWER -> power(a, c.value(), z);
        case MAX -> program.max(result(a), c.value(), z);
      }
    } else {
      switch (f.operator()) {
        case ADD -> program.add(result(a), result(b), z);
        case SUBTRACT -> program.subtract(result(a), result(b), z);
        case MULTIPLY -> program.multiply(result(a), result(b), z);
        case DIVIDE -> program.divide(result(a), result(b), z);
        case POWER -> program.power(result(a), result(b), z);
        case MAX -> program.max(result(a), result(b), z);
      }
    }
  }

  /** Whole exponents by multiplication, which is faster than the power function and as exact. */
  private void power(Expression a, double exponent, INDArray z) {
    boolean whole = exponent == Math.rint(exponent);
    if (whole && exponent >= 2 && exponent <= LARGEST_UNROLLED_POWER) {
      double half = Math.floor(exponent / 2);
      program.multiply(result(a.power(half)), result(a.power(exponent - half)), z);
    } else {
      program.power(result(a), exponent, z);
    }
  }
}
