package gradarium.engine.expression;

import gradarium.engine.Memory;
import gradarium.engine.Program;
import gradarium.engine.expression.Node.Binary;
import gradarium.engine.expression.Node.Call;
import gradarium.engine.expression.Node.Constant;
import gradarium.engine.expression.Node.Input;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Compiles formulas into array programs over fixed arrays of coordinates. A subexpression that
 * occurs several times, in one formula or in several, is computed once; an array whose contents are
 * no longer needed is reused.
 */
public final class ExpressionCompiler {
  private final Memory memory;
  private final INDArray x;
  private final INDArray y;
  private final Graph graph = new Graph();
  private final Map<Integer, INDArray> results = new HashMap<>();
  private final Map<Double, INDArray> constants = new HashMap<>();
  private final Deque<INDArray> free = new ArrayDeque<>();
  private Program program;

  private ExpressionCompiler(Memory memory, INDArray x, INDArray y) {
    this.memory = memory;
    program = new Program(memory);
    this.x = x;
    this.y = y;
  }

  /**
   * A formula to be computed.
   *
   * @param formula in x and y
   * @param into where its values go; an array like those of the coordinates, and none of them
   */
  public record Target(Expression formula, INDArray into) {}

  /**
   * A program for each target. They must run in this order, because later ones use results of
   * earlier ones; other things may happen in between, but {@code into} must keep its contents.
   *
   * @param memory of the arrays between
   * @param x the first coordinates, of any shape
   * @param y the second coordinates, in the same shape
   */
  public static List<Program> compile(Memory memory, INDArray x, INDArray y, Target... targets) {
    return new ExpressionCompiler(memory, x, y).compile(List.of(targets));
  }

  private List<Program> compile(List<Target> targets) {
    int[] roots = new int[targets.size()];
    int[] ends = new int[targets.size()];
    Lowering lowering = new Lowering(graph);
    for (int k = 0; k < roots.length; k++) {
      roots[k] = lowering.add(targets.get(k).formula());
      ends[k] = graph.size();
    }
    int[] lastUses = lastUses(roots);
    List<Program> programs = new ArrayList<>();
    int next = 0;
    for (int k = 0; k < roots.length; k++) {
      for (; next < ends[k]; next++) {
        if (lastUses[next] >= 0 && isComputed(next)) {
          release(next, lastUses);
          INDArray z = next == roots[k] ? targets.get(k).into() : take();
          emit(graph.node(next), z);
          results.put(next, z);
        }
      }
      finish(roots[k], targets.get(k).into());
      programs.add(program);
      program = new Program(memory);
    }
    return programs;
  }

  /** By place: the last operation that works on it, or one behind all for what is nobody's. */
  private int[] lastUses(int[] roots) {
    int[] last = new int[graph.size()];
    Arrays.fill(last, -1);
    for (int i = 0; i < last.length; i++) {
      if (graph.node(i) instanceof Call call) {
        last[call.argument()] = i;
      } else if (graph.node(i) instanceof Binary b) {
        last[b.left()] = i;
        last[b.right()] = i;
      }
    }
    for (int root : roots) {
      last[root] = last.length;
    }
    return last;
  }

  /** Copies a result that stands elsewhere: a coordinate, a number, that of another target. */
  private void finish(int root, INDArray into) {
    if (graph.node(root) instanceof Constant c) {
      program.fill(representable(c.value()), into);
    } else if (result(root) != into) {
      program.copy(result(root), into);
    }
  }

  private INDArray result(int place) {
    Node node = graph.node(place);
    if (node instanceof Input input) {
      return input.index() == 0 ? x : y;
    } else if (node instanceof Constant c) {
      return constants.computeIfAbsent(c.value(), this::filled);
    }
    return results.get(place);
  }

  private INDArray filled(double value) {
    INDArray filled = memory.like(x);
    new Program(memory).fill(representable(value), filled).run();
    return filled;
  }

  private boolean isComputed(int place) {
    return graph.node(place) instanceof Call || graph.node(place) instanceof Binary;
  }

  private INDArray take() {
    return free.isEmpty() ? memory.like(x) : free.pop();
  }

  /** Frees what only the operation at a place still needs; its own result may go there. */
  private void release(int place, int[] lastUses) {
    if (graph.node(place) instanceof Call call) {
      release(call.argument(), place, lastUses);
    } else if (graph.node(place) instanceof Binary b) {
      release(b.left(), place, lastUses);
      if (b.right() != b.left()) {
        release(b.right(), place, lastUses);
      }
    }
  }

  private void release(int operand, int place, int[] lastUses) {
    if (lastUses[operand] == place && isComputed(operand)) {
      free.push(results.get(operand));
    }
  }

  private void emit(Node node, INDArray z) {
    if (node instanceof Call call) {
      program.then(call.function().op(result(call.argument()), z));
      return;
    }
    Binary f = (Binary) node;
    if (graph.node(f.right()) instanceof Constant c && hasNumberAtRight(f.operator())) {
      INDArray a = result(f.left());
      double number = representable(c.value());
      switch (f.operator()) {
        case ADD -> program.add(a, number, z);
        case SUBTRACT -> program.add(a, -number, z);
        case MULTIPLY -> program.multiply(a, number, z);
        case DIVIDE -> program.divide(a, number, z);
        default -> program.power(a, number, z);
      }
    } else if (graph.node(f.left()) instanceof Constant c && hasNumberAtLeft(f.operator())) {
      INDArray b = result(f.right());
      double number = representable(c.value());
      switch (f.operator()) {
        case ADD -> program.add(b, number, z);
        case SUBTRACT -> program.subtractFrom(number, b, z);
        case MULTIPLY -> program.multiply(b, number, z);
        default -> program.divideInto(number, b, z);
      }
    } else {
      pairwise(f.operator(), result(f.left()), result(f.right()), z);
    }
  }

  private static boolean hasNumberAtRight(Operator operator) {
    return operator == Operator.POWER || hasNumberAtLeft(operator);
  }

  private static boolean hasNumberAtLeft(Operator operator) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
      default -> false;
    };
  }

  private void pairwise(Operator operator, INDArray a, INDArray b, INDArray z) {
    switch (operator) {
      case ADD -> program.add(a, b, z);
      case SUBTRACT -> program.subtract(a, b, z);
      case MULTIPLY -> program.multiply(a, b, z);
      case DIVIDE -> program.divide(a, b, z);
      case POWER -> program.power(a, b, z);
      case MAX -> program.max(a, b, z);
      case MIN -> program.min(a, b, z);
      default -> throw new IllegalStateException("a statement has no array program");
    }
  }

  /** A number as the arrays can hold it; the smallest of doubles is 0 in single precision. */
  private double representable(double value) {
    boolean vanishes =
        x.dataType() == DataType.FLOAT && value != 0 && Math.abs(value) < Float.MIN_NORMAL;
    return vanishes ? Math.copySign(Float.MIN_NORMAL, value) : value;
  }
}
