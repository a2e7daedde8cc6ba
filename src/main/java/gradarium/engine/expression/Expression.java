package gradarium.engine.expression;

/**
 * A formula in x and y, as a tree. The operations below fold constants and drop neutral elements,
 * so that derivatives stay short.
 */
public sealed interface Expression {

  /** A number. */
  record Constant(double value) implements Expression {}

  /** One of the two coordinates. */
  enum Variable implements Expression {
    X,
    Y
  }

  /** A function of one argument. */
  record Call(Function function, Expression argument) implements Expression {}

  /** An operator between two formulas. */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {}

  /** The operators between two formulas. */
  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    POWER,
    MAX;

    double at(double a, double b) {
      return switch (this) {
        case ADD -> a + b;
        case SUBTRACT -> a - b;
        case MULTIPLY -> a * b;
        case DIVIDE -> a / b;
        case POWER -> Math.pow(a, b);
        case MAX -> Math.max(a, b);
      };
    }
  }

  /** A number as a formula. */
  static Expression constant(double value) {
    return new Constant(value);
  }

  /** The value at one point. */
  default double at(double x, double y) {
    if (this instanceof Constant c) {
      return c.value();
    } else if (this instanceof Variable v) {
      return v == Variable.X ? x : y;
    } else if (this instanceof Call call) {
      return call.function().at(call.argument().at(x, y));
    }
    Binary b = (Binary) this;
    return b.operator().at(b.left().at(x, y), b.right().at(x, y));
  }

  /** The exact partial derivative. */
  default Expression derivative(Variable by) {
    return Derivative.of(this, by);
  }

  default Expression plus(Expression other) {
    return is(0) ? other : other.is(0) ? this : binary(Operator.ADD, other);
  }

  default Expression minus(Expression other) {
    return other.is(0) ? this : binary(Operator.SUBTRACT, other);
  }

  default Expression times(Expression other) {
    if (is(0) || other.is(0)) {
      return constant(0);
    }
    return is(1) ? other : other.is(1) ? this : binary(Operator.MULTIPLY, other);
  }

  default Expression over(Expression other) {
    return is(0) && !other.is(0) ? this : other.is(1) ? this : binary(Operator.DIVIDE, other);
  }

  default Expression power(Expression other) {
    return other.is(0) ? constant(1) : other.is(1) ? this : binary(Operator.POWER, other);
  }

  default Expression power(double exponent) {
    return power(constant(exponent));
  }

  default Expression max(Expression other) {
    return binary(Operator.MAX, other);
  }

  /** The smaller of both: −max(−this, −other). */
  default Expression min(Expression other) {
    return negate().max(other.negate()).negate();
  }

  default Expression negate() {
    return constant(-1).times(this);
  }

  default Expression exp() {
    return apply(Function.EXP);
  }

  default Expression sqrt() {
    return apply(Function.SQRT);
  }

  default Expression apply(Function function) {
    return this instanceof Constant c ? constant(function.at(c.value())) : new Call(function, this);
  }

  /** The function of this name, applied. */
  default Expression apply(String function) {
    return apply(Function.named(function).orElseThrow());
  }

  /** Whether a coordinate occurs in it. */
  default boolean contains(Variable variable) {
    if (this instanceof Call call) {
      return call.argument().contains(variable);
    } else if (this instanceof Binary b) {
      return b.left().contains(variable) || b.right().contains(variable);
    }
    return this == variable;
  }

  /** Whether this is the given number. */
  default boolean is(double value) {
    return this instanceof Constant c && c.value() == value;
  }

  private Expression binary(Operator operator, Expression other) {
    if (this instanceof Constant a && other instanceof Constant b) {
      return constant(operator.at(a.value(), b.value()));
    }
    return new Binary(operator, this, other);
  }
}
