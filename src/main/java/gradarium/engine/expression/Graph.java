package gradarium.engine.expression;

import gradarium.engine.expression.Node.Binary;
import gradarium.engine.expression.Node.Call;
import gradarium.engine.expression.Node.Constant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A growing list of operations. Each occurs once, however often it is used, and after its operands;
 * operations are referred to by their indices.
 */
final class Graph {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> places = new HashMap<>();

  /** The place of an operation, as it is. */
  int add(Node node) {
    Integer known = places.putIfAbsent(node, nodes.size());
    if (known != null) {
      return known;
    }
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** The places here of all operations of a formula; what needs no variable becomes a number. */
  int[] addAll(Expression formula) {
    int[] here = new int[formula.size()];
    for (int i = 0; i < here.length; i++) {
      Node node = formula.node(i);
      if (node instanceof Binary b) {
        here[i] = binary(b.operator(), here[b.left()], here[b.right()]);
      } else if (node instanceof Call call) {
        here[i] = apply(call.function(), here[call.argument()]);
      } else {
        here[i] = add(node);
      }
    }
    return here;
  }

  Node node(int place) {
    return nodes.get(place);
  }

  int size() {
    return nodes.size();
  }

  /** The number that stands at a place. */
  OptionalDouble number(int place) {
    return node(place) instanceof Constant c
        ? OptionalDouble.of(c.value())
        : OptionalDouble.empty();
  }

  int constant(double value) {
    return add(new Constant(value));
  }

  /** An operator; of two numbers, their result. */
  int binary(Operator operator, int a, int b) {
    if (node(a) instanceof Constant left && node(b) instanceof Constant right) {
      return constant(operator.at(left.value(), right.value()));
    }
    return add(new Binary(operator, a, b));
  }

  /** A function; of a number, its value. */
  int apply(Function function, int a) {
    return node(a) instanceof Constant c
        ? constant(function.at(c.value()))
        : add(new Call(function, a));
  }

  // What follows drops neutral elements, and takes 0 times anything for 0, as derivatives need it.

  int plus(int a, int b) {
    return is(a, 0) ? b : is(b, 0) ? a : binary(Operator.ADD, a, b);
  }

  int minus(int a, int b) {
    return is(b, 0) ? a : is(a, 0) ? negate(b) : binary(Operator.SUBTRACT, a, b);
  }

  int times(int a, int b) {
    if (is(a, 0) || is(b, 0)) {
      return constant(0);
    }
    return is(a, 1) ? b : is(b, 1) ? a : binary(Operator.MULTIPLY, a, b);
  }

  int scale(double factor, int a) {
    return times(constant(factor), a);
  }

  int over(int a, int b) {
    return is(a, 0) ? a : is(b, 1) ? a : binary(Operator.DIVIDE, a, b);
  }

  int power(int a, int b) {
    return is(b, 0) ? constant(1) : is(b, 1) ? a : binary(Operator.POWER, a, b);
  }

  int square(int a) {
    return times(a, a);
  }

  int negate(int a) {
    return is(a, 0) ? a : apply(Function.NEGATE, a);
  }

  boolean is(int place, double value) {
    return node(place) instanceof Constant c && c.value() == value;
  }
}
