package gradarium.engine.expression;

import gradarium.engine.expression.Node.Binary;
import gradarium.engine.expression.Node.Call;
import gradarium.engine.expression.Node.Constant;
import gradarium.engine.expression.Node.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula, read by {@link ExpressionParser}: operations in an order in which each comes after its
 * operands, the result last. No method recurses over it, so long formulas need no deep stack. Two
 * formulas with the same operations are equal.
 */
public final class Expression {
  private static final List<String> COORDINATES = List.of("x", "y");

  private final Node[] nodes;
  private final List<String> names;

  /** By variable; computed on first use. */
  private final @Nullable Expression[] derivatives = new Expression[Variable.values().length];

  private Expression(Node[] nodes, List<String> names) {
    this.nodes = nodes;
    this.names = names;
  }

  /** One of the two coordinates. */
  public enum Variable {
    X,
    Y
  }

  /** What leads to a place of a graph. */
  static Expression of(Graph graph, int root, List<String> names) {
    boolean[] used = new boolean[root + 1];
    used[root] = true;
    for (int i = root; i >= 0; i--) {
      if (used[i] && graph.node(i) instanceof Call call) {
        used[call.argument()] = true;
      } else if (used[i] && graph.node(i) instanceof Binary b) {
        used[b.left()] = true;
        used[b.right()] = true;
      }
    }
    int[] moved = new int[root + 1];
    List<Node> kept = new ArrayList<>();
    for (int i = 0; i <= root; i++) {
      if (used[i]) {
        moved[i] = kept.size();
        kept.add(moved(graph.node(i), moved));
      }
    }
    return new Expression(kept.toArray(new Node[0]), names);
  }

  private static Node moved(Node node, int[] to) {
    if (node instanceof Call call) {
      return new Call(call.function(), to[call.argument()]);
    } else if (node instanceof Binary b) {
      return new Binary(b.operator(), to[b.left()], to[b.right()]);
    }
    return node;
  }

  /** The value of a formula in x and y at one point. */
  public double at(double x, double y) {
    return at(new double[] {x, y});
  }

  /** The value; a condition is 1 if it is true, otherwise 0. */
  public double at(double[] inputs) {
    double[] values = new double[nodes.length];
    for (int i = 0; i < values.length; i++) {
      Node node = nodes[i];
      if (node instanceof Binary b) {
        values[i] = b.operator().at(values[b.left()], values[b.right()]);
      } else if (node instanceof Call call) {
        values[i] = call.function().at(values[call.argument()]);
      } else if (node instanceof Input input) {
        values[i] = inputs[input.index()];
      } else {
        values[i] = ((Constant) node).value();
      }
    }
    return values[values.length - 1];
  }

  /** The exact partial derivative of a formula in x and y. */
  public Expression derivative(Variable by) {
    Expression known = derivatives[by.ordinal()];
    if (known == null) {
      known = Derivative.of(this, by.ordinal());
      derivatives[by.ordinal()] = known;
    }
    return known;
  }

  /** Whether a coordinate occurs in it. */
  public boolean contains(Variable variable) {
    return Arrays.asList(nodes).contains(new Input(variable.ordinal()));
  }

  /** Whether it is a condition rather than a number. */
  public boolean isStatement() {
    return nodes[nodes.length - 1] instanceof Binary b && b.operator().isStatement();
  }

  /** The names of its variables, in the order of the inputs of {@link #at(double[])}. */
  public List<String> names() {
    return names;
  }

  /** A number as a formula. */
  static Expression constant(double value) {
    return new Expression(new Node[] {new Constant(value)}, COORDINATES);
  }

  int size() {
    return nodes.length;
  }

  Node node(int place) {
    return nodes[place];
  }

  /** As one would type it, with as few parentheses as the grammar allows. */
  @Override
  public String toString() {
    return ExpressionPrinter.print(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Expression e && Arrays.equals(nodes, e.nodes) && names.equals(e.names);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(nodes);
  }
}
