package gradarium.engine.expression;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import gradarium.engine.expression.Expression.Variable;
import java.util.List;
import java.util.Locale;

/**
 * Reads formulas such as {@code sin(x)*y^2 + 0.1*x^2}. EvalEx parses them; nothing is ever executed
 * as a script.
 */
public final class ExpressionParser {
  /** The longest formula that is read. */
  public static final int MAX_LENGTH = 500;

  private static final ExpressionConfiguration GRAMMAR =
      ExpressionConfiguration.builder()
          .functionDictionary(functions())
          .arraysAllowed(false)
          .structuresAllowed(false)
          .singleQuoteStringLiteralsAllowed(false)
          .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
          .build();

  private ExpressionParser() {}

  /**
   * The formula that {@code text} writes, with + − * / ^, the coordinates x and y, the constants pi
   * and e, the functions of {@link Function}, and min and max of two arguments.
   *
   * @throws ExpressionException where the text is no such formula
   */
  public static Expression parse(String text) throws ExpressionException {
    if (text.isBlank()) {
      throw new ExpressionException(1, "a formula in x and y is missing");
    }
    if (text.length() > MAX_LENGTH) {
      throw new ExpressionException(
          MAX_LENGTH + 1,
          "%s characters; at most %s are allowed".formatted(text.length(), MAX_LENGTH));
    }
    try {
      var tree = new com.ezylang.evalex.Expression(text, GRAMMAR).getAbstractSyntaxTree();
      return expression(tree);
    } catch (ParseException e) {
      throw new ExpressionException(
          Math.max(1, Math.min(e.getStartPosition(), text.length())), e.getMessage());
    }
  }

  /**
   * A formula in x alone.
   *
   * @throws ExpressionException where the text is no such formula
   */
  public static Expression parseInX(String text) throws ExpressionException {
    Expression formula = parse(text);
    if (formula.contains(Expression.Variable.Y)) {
      throw new ExpressionException(text.indexOf('y') + 1, "y is not allowed; x is the input");
    }
    return formula;
  }

  private static MapBasedFunctionDictionary functions() {
    MapBasedFunctionDictionary dictionary = new MapBasedFunctionDictionary();
    for (Function function : Function.values()) {
      dictionary.addFunction(function.word(), new NamedFunction(1));
    }
    dictionary.addFunction("ln", new NamedFunction(1));
    dictionary.addFunction("min", new NamedFunction(2));
    dictionary.addFunction("max", new NamedFunction(2));
    return dictionary;
  }

  private static Expression expression(ASTNode node) throws ExpressionException {
    Token token = node.getToken();
    List<ASTNode> children = node.getParameters();
    return switch (token.getType()) {
      case NUMBER_LITERAL -> Expression.constant(number(token));
      case VARIABLE_OR_CONSTANT -> name(token);
      case PREFIX_OPERATOR -> prefix(token, expression(children.get(0)));
      case INFIX_OPERATOR -> infix(token, expression(children.get(0)), expression(children.get(1)));
      case FUNCTION -> call(token, children);
      default -> throw notAllowed(token);
    };
  }

  private static double number(Token token) throws ExpressionException {
    try {
      return Double.parseDouble(token.getValue());
    } catch (NumberFormatException e) {
      throw notAllowed(token);
    }
  }

  private static Expression name(Token token) throws ExpressionException {
    return switch (token.getValue().toLowerCase(Locale.ROOT)) {
      case "x" -> Variable.X;
      case "y" -> Variable.Y;
      case "pi" -> Expression.constant(Math.PI);
      case "e" -> Expression.constant(Math.E);
      default ->
          throw new ExpressionException(
              token.getStartPosition(),
              "'%s' is unknown; the names are x, y, pi and e".formatted(token.getValue()));
    };
  }

  private static Expression prefix(Token token, Expression a) throws ExpressionException {
    return switch (token.getValue()) {
      case "+" -> a;
      case "-" -> a.negate();
      default -> throw notAllowed(token);
    };
  }

  private static Expression infix(Token token, Expression a, Expression b)
      throws ExpressionException {
    return switch (token.getValue()) {
      case "+" -> a.plus(b);
      case "-" -> a.minus(b);
      case "*" -> a.times(b);
      case "/" -> a.over(b);
      case "^" -> a.power(b);
      default -> throw notAllowed(token);
    };
  }

  private static Expression call(Token token, List<ASTNode> arguments) throws ExpressionException {
    Expression first = expression(arguments.get(0));
    return switch (token.getValue().toLowerCase(Locale.ROOT)) {
      case "max" -> first.max(expression(arguments.get(1)));
      case "min" -> first.min(expression(arguments.get(1)));
      default -> first.apply(token.getValue());
    };
  }

  private static ExpressionException notAllowed(Token token) {
    return new ExpressionException(
        token.getStartPosition(),
        "'%s' is not allowed; the operators are + - * / ^".formatted(token.getValue()));
  }
}
