package gradarium.engine.expression;

import static gradarium.engine.expression.Operator.MAX;
import static gradarium.engine.expression.Operator.MIN;
import static gradarium.engine.expression.Operator.MULTIPLY;
import static gradarium.engine.expression.Operator.POWER;

import gradarium.engine.expression.Node.Binary;
import gradarium.engine.expression.Node.Call;
import java.util.OptionalDouble;

/**
 * Rewrites formulas in terms of existing array operations. On arrays, max and min return their
 * right operand if either is NaN, and the sign of NaN is 0; here both stay NaN, as at a single
 * point.
 */
final class Lowering {
  private static final int LARGEST_UNROLLED_POWER = 16;

  private final Graph graph;

  Lowering(Graph graph) {
    this.graph = graph;
  }

  /** Adds a formula; the place of its result. */
  int add(Expression formula) {
    int[] here = new int[formula.size()];
    for (int i = 0; i < here.length; i++) {
      Node node = formula.node(i);
      if (node instanceof Call call) {
        here[i] = call(call.function(), here[call.argument()]);
      } else if (node instanceof Binary b) {
        here[i] = binary(b.operator(), here[b.left()], here[b.right()]);
      } else {
        here[i] = graph.add(node);
      }
    }
    return here[here.length - 1];
  }

  private int call(Function function, int a) {
    if (graph.number(a).isPresent()) {
      return graph.apply(function, a);
    }
    return switch (function) {
      case LOG2 -> graph.over(graph.apply(Function.LOG, a), graph.constant(Math.log(2)));
      case LOG10 -> graph.over(graph.apply(Function.LOG, a), graph.constant(Math.log(10)));
      case CBRT ->
          graph.times(sign(a), graph.power(graph.apply(Function.ABS, a), graph.constant(1.0 / 3)));
      case SIGN -> sign(a);
      case RELU -> extreme(MAX, a, graph.constant(0));
      case SOFTPLUS -> softplus(a);
      default -> graph.apply(function, a);
    };
  }

  /**
   * max(a, 0) + ln(1 + u) with u = exp(−|a|); ln(1 + u) = 2 artanh(u/(2 + u)), exact for small u.
   */
  private int softplus(int a) {
    int u = graph.apply(Function.EXP, graph.negate(graph.apply(Function.ABS, a)));
    int ratio = graph.over(u, graph.plus(graph.constant(2), u));
    return graph.plus(
        extreme(MAX, a, graph.constant(0)), graph.scale(2, graph.apply(Function.ATANH, ratio)));
  }

  private int binary(Operator operator, int a, int b) {
    boolean twoNumbers = graph.number(a).isPresent() && graph.number(b).isPresent();
    if (twoNumbers) {
      return graph.binary(operator, a, b);
    }
    return switch (operator) {
      case MAX, MIN -> extreme(operator, a, b);
      case POWER -> power(a, b);
      default -> graph.binary(operator, a, b);
    };
  }

  /** The mean of both orders, which is no number where one of both is none. */
  private int extreme(Operator operator, int a, int b) {
    boolean isFirst = graph.number(a).isPresent();
    OptionalDouble number = isFirst ? graph.number(a) : graph.number(b);
    if (number.isPresent()) {
      int constant = isFirst ? a : b;
      int other = isFirst ? b : a;
      return Double.isNaN(number.getAsDouble())
          ? constant
          : graph.binary(operator, constant, other);
    }
    return graph.plus(
        graph.scale(0.5, graph.binary(operator, a, b)),
        graph.scale(0.5, graph.binary(operator, b, a)));
  }

  /**
   * The smaller of sign and operand is no number where the operand is none, and then so is this.
   */
  private int sign(int a) {
    int sign = graph.apply(Function.SIGN, a);
    return graph.binary(MAX, sign, graph.binary(MIN, sign, a));
  }

  /** Whole exponents by multiplication, which is faster than the power function and as exact. */
  private int power(int a, int b) {
    double exponent = graph.number(b).orElse(0);
    boolean whole = exponent == Math.rint(exponent);
    if (!whole || exponent < 2 || exponent > LARGEST_UNROLLED_POWER) {
      return graph.binary(POWER, a, b);
    }
    return unrolled(a, (int) exponent);
  }

  private int unrolled(int a, int exponent) {
    int half = exponent / 2;
    return exponent == 1
        ? a
        : graph.binary(MULTIPLY, unrolled(a, half), unrolled(a, exponent - half));
  }
}
