package gradarium.engine.expression;

/**
 * One operation of a formula. Its operands are the indices of earlier operations, so that a formula
 * is a list without recursion, and equal operations are equal records.
 */
sealed interface Node {

  /** A number. */
  record Constant(double value) implements Node {}

  /** The variable at a place in the list of names. */
  record Input(int index) implements Node {}

  /** A function of one argument. */
  record Call(Function function, int argument) implements Node {}

  /** An operator between two operands. */
  record Binary(Operator operator, int left, int right) implements Node {}
}
