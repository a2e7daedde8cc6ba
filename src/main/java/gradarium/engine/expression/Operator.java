package gradarium.engine.expression;

import gradarium.engine.expression.Scanner.Token;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** A binary operator; comparisons are 1 if they are true, otherwise 0. */
enum Operator {
  ADD(" + ", 4, (a, b) -> a + b),
  SUBTRACT(" - ", 4, (a, b) -> a - b),
  MULTIPLY("*", 5, (a, b) -> a * b),
  DIVIDE("/", 5, (a, b) -> a / b),
  POWER("^", 7, Math::pow),
  MAX("max", 8, Math::max),
  MIN("min", 8, Math::min),
  LESS(" < ", 3, (a, b) -> a < b ? 1 : 0),
  AT_MOST(" <= ", 3, (a, b) -> a <= b ? 1 : 0),
  GREATER(" > ", 3, (a, b) -> a > b ? 1 : 0),
  AT_LEAST(" >= ", 3, (a, b) -> a >= b ? 1 : 0),
  EQUAL(" = ", 3, (a, b) -> a == b ? 1 : 0),
  DIFFERENT(" <> ", 3, (a, b) -> a != b ? 1 : 0),
  AND(" and ", 2, (a, b) -> a * b),
  OR(" or ", 1, Math::max);

  private final String sign;
  private final int precedence;
  private final DoubleBinaryOperator value;

  Operator(String sign, int precedence, DoubleBinaryOperator value) {
    this.sign = sign;
    this.precedence = precedence;
    this.value = value;
  }

  /** The comparison that a token writes. */
  static Optional<Operator> comparison(Token token) {
    return Arrays.stream(values())
        .filter(o -> o.precedence == LESS.precedence && token.is(o.sign.strip()))
        .findFirst();
  }

  /** What a function of two arguments writes. */
  static Operator function(String word) {
    return word.equals("pow") ? POWER : valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** How it is written between its operands, or before them for max and min. */
  String sign() {
    return sign;
  }

  /** Its precedence. */
  int precedence() {
    return precedence;
  }

  /** Whether it is written as a function. */
  boolean isFunction() {
    return this == MAX || this == MIN;
  }

  /** Whether its result is true or false. */
  boolean isStatement() {
    return joins() || precedence == LESS.precedence;
  }

  /** Whether it joins conditions. */
  boolean joins() {
    return this == AND || this == OR;
  }

  double at(double a, double b) {
    return value.applyAsDouble(a, b);
  }
}
