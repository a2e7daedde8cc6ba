package gradarium.engine.expression;

import gradarium.engine.Numbers;
import gradarium.engine.expression.Node.Binary;
import gradarium.engine.expression.Node.Call;
import gradarium.engine.expression.Node.Constant;
import gradarium.engine.expression.Node.Input;

/** Writes formulas as one would type them, with as few parentheses as the grammar allows. */
final class ExpressionPrinter {
  private static final int SIGN = 6;
  private static final int ATOM = 8;

  private final Expression formula;
  private final String[] texts;
  private final int[] precedence;

  private ExpressionPrinter(Expression formula) {
    this.formula = formula;
    texts = new String[formula.size()];
    precedence = new int[formula.size()];
  }

  static String print(Expression formula) {
    ExpressionPrinter printer = new ExpressionPrinter(formula);
    for (int i = 0; i < formula.size(); i++) {
      printer.write(i);
    }
    return printer.texts[formula.size() - 1];
  }

  private void write(int i) {
    Node node = formula.node(i);
    precedence[i] = ATOM;
    if (node instanceof Input input) {
      texts[i] = formula.names().get(input.index());
    } else if (node instanceof Constant c) {
      precedence[i] = c.value() < 0 ? SIGN : ATOM;
      texts[i] = constant(c.value());
    } else if (node instanceof Call call && call.function() == Function.NEGATE) {
      precedence[i] = SIGN;
      texts[i] = "-" + within(call.argument(), SIGN);
    } else if (node instanceof Call call) {
      texts[i] = call.function().word() + "(" + texts[call.argument()] + ")";
    } else if (node instanceof Binary b && b.operator().isFunction()) {
      texts[i] = "%s(%s, %s)".formatted(b.operator().sign(), texts[b.left()], texts[b.right()]);
    } else if (node instanceof Binary b) {
      precedence[i] = b.operator().precedence();
      texts[i] =
          within(b.left(), left(b.operator()))
              + b.operator().sign()
              + within(b.right(), right(b.operator()));
    }
  }

  /** How tightly the left operand has to bind; a chain of comparisons would be another thing. */
  private static int left(Operator operator) {
    boolean compares = operator.isStatement() && !operator.joins();
    return operator == Operator.POWER
        ? ATOM
        : compares ? operator.precedence() + 1 : operator.precedence();
  }

  /** How tightly the right operand has to bind; a power is read from the right, with its sign. */
  private static int right(Operator operator) {
    return operator == Operator.POWER ? SIGN : operator.precedence() + 1;
  }

  private String within(int i, int needed) {
    return precedence[i] < needed ? "(" + texts[i] + ")" : texts[i];
  }

  /** A constant by its name where it has one, else its shortest text. */
  private static String constant(double value) {
    return value == Math.PI ? "pi" : value == Math.E ? "e" : Numbers.plain(value);
  }
}
