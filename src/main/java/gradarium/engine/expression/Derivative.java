package gradarium.engine.expression;

import gradarium.engine.expression.Node.Binary;
import gradarium.engine.expression.Node.Call;
import gradarium.engine.expression.Node.Input;

/**
 * The rules of differentiation. Each operation is differentiated once, so a derivative costs a
 * small multiple of its formula, however deeply that is nested.
 */
final class Derivative {
  private final Graph graph;

  private Derivative(Graph graph) {
    this.graph = graph;
  }

  static Expression of(Expression f, int variable) {
    Graph graph = new Graph();
    int[] places = graph.addAll(f);
    int size = graph.size();
    int[] slopes = new int[size];
    Derivative rules = new Derivative(graph);
    for (int i = 0; i < size; i++) {
      slopes[i] = rules.of(i, slopes, variable);
    }
    return Expression.of(graph, slopes[places[places.length - 1]], f.names());
  }

  private int of(int place, int[] slopes, int variable) {
    Node node = graph.node(place);
    if (node instanceof Input input) {
      return graph.constant(input.index() == variable ? 1 : 0);
    } else if (node instanceof Call call) {
      int inner = slopes[call.argument()];
      return graph.is(inner, 0)
          ? inner
          : graph.times(outer(call.function(), call.argument(), place, inner), inner);
    } else if (node instanceof Binary b) {
      return binary(b, place, slopes[b.left()], slopes[b.right()]);
    }
    return graph.constant(0);
  }

  /** f′(a), where {@code f} is the place of f(a), and {@code da} that of a′. */
  private int outer(Function function, int a, int f, int da) {
    return switch (function) {
      case EXP -> f;
      case LOG -> over(1, a);
      case LOG2 -> over(1 / Math.log(2), a);
      case LOG10 -> over(1 / Math.log(10), a);
      // finite at 0, so that √(x² + y²) has the subgradient 0 there
      case SQRT -> over(0.5, graph.plus(f, graph.constant(Double.MIN_NORMAL)));
      case CBRT -> over(1.0 / 3, bounded(graph.square(f), da));
      // 0 at 0, the mean of both sides
      case ABS -> graph.apply(Function.SIGN, a);
      case SIGN, FLOOR, CEIL -> graph.constant(0);
      case SIN -> graph.apply(Function.COS, a);
      case COS -> graph.negate(graph.apply(Function.SIN, a));
      case TAN -> graph.plus(graph.constant(1), graph.square(f));
      case ASIN -> over(1, bounded(graph.apply(Function.SQRT, oneMinus(graph.square(a))), da));
      case ACOS -> over(-1, bounded(graph.apply(Function.SQRT, oneMinus(graph.square(a))), da));
      case ATAN -> over(1, graph.plus(graph.constant(1), graph.square(a)));
      case SINH -> graph.apply(Function.COSH, a);
      case COSH -> graph.apply(Function.SINH, a);
      case TANH -> oneMinus(graph.square(f));
      case ATANH -> over(1, oneMinus(graph.square(a)));
      case SIGMOID -> graph.times(f, oneMinus(f));
      // 0 at 0, as everywhere in deep learning
      case RELU -> graph.binary(Operator.MAX, graph.apply(Function.SIGN, a), graph.constant(0));
      case SOFTPLUS -> graph.apply(Function.SIGMOID, a);
      case ERF ->
          graph.scale(
              2 / Math.sqrt(Math.PI), graph.apply(Function.EXP, graph.negate(graph.square(a))));
      case NEGATE -> graph.constant(-1);
    };
  }

  /**
   * What a slope is divided by, with the smallest number added: where it is 0 and a′ is 0 too, as
   * at the corner of cbrt(x² + y²), the product with a′ is 0 then and not without a value. The
   * slope of cbrt(x) itself stays infinite.
   */
  private int bounded(int a, int da) {
    return graph.number(da).isPresent() ? a : graph.plus(a, graph.constant(Double.MIN_NORMAL));
  }

  private int over(double number, int a) {
    return graph.over(graph.constant(number), a);
  }

  private int oneMinus(int a) {
    return graph.minus(graph.constant(1), a);
  }

  private int binary(Binary f, int place, int da, int db) {
    int a = f.left();
    int b = f.right();
    return switch (f.operator()) {
      case ADD -> graph.plus(da, db);
      case SUBTRACT -> graph.minus(da, db);
      case MULTIPLY -> graph.plus(graph.times(da, b), graph.times(a, db));
      case DIVIDE -> graph.minus(graph.over(da, b), graph.over(graph.times(place, db), b));
      case POWER -> power(a, b, place, da, db);
      case MAX -> larger(a, b, da, db);
      case MIN -> larger(b, a, da, db);
      default -> throw new IllegalStateException("a statement has no derivative");
    };
  }

  /**
   * b a^(b−1) a′ + a^b ln(a) b′. Unless b is a number, the smallest number is added to a, so that
   * at a = 0 nothing is multiplied by an infinity: ∂(x^y)/∂y is 0 at (0, 2), ∂(x^y)/∂x at (0, 0).
   */
  private int power(int a, int b, int place, int da, int db) {
    double exponent = graph.number(b).orElse(Double.NaN);
    int base = a;
    if (Double.isNaN(exponent)) {
      base = graph.plus(a, graph.constant(Double.MIN_NORMAL));
    } else if (exponent > 0 && exponent < 1) {
      base = bounded(a, da);
    }
    int lower = graph.power(base, graph.minus(b, graph.constant(1)));
    int byBase = graph.is(da, 0) ? da : graph.times(graph.times(b, lower), da);
    if (graph.is(db, 0)) {
      return byBase;
    }
    int byExponent = graph.times(graph.times(place, graph.apply(Function.LOG, base)), db);
    return graph.plus(byBase, byExponent);
  }

  /** da where a is larger, db where b is larger, their mean where both are equal. */
  private int larger(int a, int b, int da, int db) {
    int half = graph.scale(0.5, graph.apply(Function.SIGN, graph.minus(a, b)));
    int ofA = graph.plus(graph.constant(0.5), half);
    int ofB = graph.minus(graph.constant(0.5), half);
    return graph.plus(graph.times(da, ofA), graph.times(db, ofB));
  }
}
