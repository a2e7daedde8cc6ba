package gradarium.engine.expression;

import gradarium.engine.expression.Node.Binary;
import gradarium.engine.expression.Node.Call;
import gradarium.engine.expression.Node.Constant;
import gradarium.engine.expression.Scanner.Kind;
import gradarium.engine.expression.Scanner.Token;
import gradarium.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules of the grammar, each a method that reads what it says and tells its place.
 *
 * <pre>
 * statement  = all ("or" all)*                       these three only in terms of lessons
 * all        = comparison ("and" comparison)*
 * comparison = sum (("&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "=" | "&lt;&gt;") sum)*
 * sum        = product (("+" | "-") product)*
 * product    = signed (("*" | "/") signed | power)*  a power alone: a product without a sign
 * signed     = ("+" | "-")* power
 * power      = raised ("^" signed)?
 * raised     = operand ("²" | "³" | …)?
 * operand    = number | name | function "(" … ")" | "√" operand | "(" … ")"
 * </pre>
 */
final class Grammar {
  private final TokenReader tokens;
  private final Words words;
  private final Graph graph = new Graph();
  private int depth;

  Grammar(TokenReader tokens, Words words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** The whole formula. */
  Expression read() throws ExpressionException {
    if (tokens.isEnd()) {
      throw new ExpressionException(1, Message.of("expression.empty", words.allowed()));
    }
    int root = whole();
    if (!tokens.isEnd()) {
      throw tokens.unexpected();
    }
    return Expression.of(graph, root, words.names());
  }

  private int whole() throws ExpressionException {
    return words.compare() ? statement() : sum();
  }

  private int statement() throws ExpressionException {
    int left = all();
    while (tokens.isWord("or")) {
      left = join(Operator.OR, left, this::all);
    }
    return left;
  }

  private int all() throws ExpressionException {
    int left = comparison();
    while (tokens.isWord("and")) {
      left = join(Operator.AND, left, this::comparison);
    }
    return left;
  }

  private int join(Operator operator, int left, Rule operand) throws ExpressionException {
    Token token = require(tokens.next(), left, true);
    int right = operand.read();
    require(token, right, true);
    return add(new Binary(operator, left, right));
  }

  /** Of a chain such as {@code 0 < a < 1}, each two neighbours. */
  private int comparison() throws ExpressionException {
    int left = sum();
    Optional<Operator> operator = Operator.comparison(tokens.peek());
    int chain = -1;
    while (operator.isPresent()) {
      Token token = require(tokens.next(), left, false);
      int right = sum();
      require(token, right, false);
      int link = add(new Binary(operator.get(), left, right));
      chain = chain < 0 ? link : add(new Binary(Operator.AND, chain, link));
      left = right;
      operator = Operator.comparison(tokens.peek());
    }
    return chain < 0 ? left : chain;
  }

  private int sum() throws ExpressionException {
    int left = product();
    while (tokens.is("+") || tokens.is("-")) {
      Operator operator = tokens.is("+") ? Operator.ADD : Operator.SUBTRACT;
      left = calculate(operator, tokens.next(), left, this::product);
    }
    return left;
  }

  private int product() throws ExpressionException {
    int left = signed();
    while (true) {
      if (tokens.is("*")) {
        left = calculate(Operator.MULTIPLY, tokens.next(), left, this::signed);
      } else if (tokens.is("/")) {
        left = calculate(Operator.DIVIDE, tokens.next(), left, this::signed);
      } else if (factorFollows()) {
        left = calculate(Operator.MULTIPLY, tokens.peek(), left, this::power);
      } else {
        return left;
      }
    }
  }

  private boolean factorFollows() {
    boolean joins = words.compare() && (tokens.isWord("and") || tokens.isWord("or"));
    boolean isName = tokens.peek().kind() == Kind.NAME && !joins;
    return isName || tokens.is("(") || tokens.is("√");
  }

  private int calculate(Operator operator, Token token, int left, Rule operand)
      throws ExpressionException {
    require(token, left, false);
    int right = operand.read();
    require(token, right, false);
    return add(new Binary(operator, left, right));
  }

  private int signed() throws ExpressionException {
    Token first = tokens.peek();
    boolean negative = false;
    while (tokens.is("+") || tokens.is("-")) {
      negative ^= tokens.next().is("-");
    }
    int value = power();
    if (first.is("+") || first.is("-")) {
      require(first, value, false);
    }
    return negative ? add(new Call(Function.NEGATE, value)) : value;
  }

  private int power() throws ExpressionException {
    int base = raised(operand());
    return tokens.is("^")
        ? calculate(Operator.POWER, tokens.next(), base, () -> nested(this::signed))
        : base;
  }

  private int raised(int base) throws ExpressionException {
    if (tokens.peek().kind() != Kind.SUPERSCRIPT) {
      return base;
    }
    Token exponent = require(tokens.next(), base, false);
    double number = Double.parseDouble(exponent.text());
    int size = add(new Constant(Math.abs(number)));
    int signed = number < 0 ? add(new Call(Function.NEGATE, size)) : size;
    return add(new Binary(Operator.POWER, base, signed));
  }

  private int operand() throws ExpressionException {
    Token token = tokens.peek();
    boolean joins = words.compare() && (tokens.isWord("and") || tokens.isWord("or"));
    if (token.is("(")) {
      tokens.next();
      int inner = nested(this::whole);
      tokens.close(token);
      return inner;
    } else if (token.is("√")) {
      return root(tokens.next());
    } else if (token.kind() == Kind.NUMBER) {
      return add(new Constant(Double.parseDouble(tokens.next().text())));
    } else if (token.kind() == Kind.NAME && !joins) {
      return word(tokens.next());
    }
    throw tokens.noOperand();
  }

  /** How far a root reaches without parentheses is not told by what may be a part of it. */
  private int root(Token sign) throws ExpressionException {
    boolean isClear = tokens.is("(");
    int inner = nested(this::operand);
    require(sign, inner, false);
    boolean goesOn = tokens.is("^") || tokens.peek().kind() == Kind.SUPERSCRIPT || factorFollows();
    if (goesOn && !isClear) {
      throw new ExpressionException(sign.position(), Message.of("expression.root"));
    }
    return add(new Call(Function.SQRT, inner));
  }

  private int word(Token token) throws ExpressionException {
    boolean isRaised =
        Words.isFunction(token.text().toLowerCase(Locale.ROOT))
            && tokens.peek().kind() == Kind.SUPERSCRIPT
            && tokens.isBefore("(");
    String word = words.known(token, tokens.is("(") || isRaised);
    return switch (word) {
      case "pi" -> add(new Constant(Math.PI));
      case "e" -> add(new Constant(Math.E));
      default ->
          Words.isFunction(word) ? call(token, word) : add(new Node.Input(words.index(word)));
    };
  }

  /** A function with its arguments; sin²(x) is the square of the sine. */
  private int call(Token token, String function) throws ExpressionException {
    Optional<Token> exponent =
        tokens.peek().kind() == Kind.SUPERSCRIPT ? Optional.of(tokens.next()) : Optional.empty();
    if (exponent.isPresent() && exponent.get().text().startsWith("-")) {
      throw new ExpressionException(
          exponent.get().position(), Message.of("expression.inverse", function));
    }
    List<Integer> arguments = arguments(token);
    boolean fits =
        Words.isOfMany(function)
            ? arguments.size() >= 2
            : arguments.size() == Words.arity(function);
    if (!fits) {
      throw new ExpressionException(
          token.position(),
          Message.of(
              Words.isOfMany(function) ? "expression.arguments.many" : "expression.arguments",
              function,
              Words.arity(function),
              arguments.size()));
    }
    int value = apply(function, arguments);
    return exponent.isEmpty()
        ? value
        : add(
            new Binary(
                Operator.POWER,
                value,
                add(new Constant(Double.parseDouble(exponent.get().text())))));
  }

  private List<Integer> arguments(Token function) throws ExpressionException {
    Token open = tokens.next();
    List<Integer> arguments = new ArrayList<>();
    do {
      int argument = nested(this::whole);
      require(function, argument, false);
      arguments.add(argument);
    } while (tokens.pass(","));
    tokens.close(open);
    return arguments;
  }

  private int apply(String function, List<Integer> arguments) throws ExpressionException {
    Optional<Function> ofOne = Function.named(function);
    if (ofOne.isPresent()) {
      return add(new Call(ofOne.get(), arguments.get(0)));
    }
    Operator operator = Operator.function(function);
    int value = arguments.get(0);
    for (int argument : arguments.subList(1, arguments.size())) {
      value = add(new Binary(operator, value, argument));
    }
    return value;
  }

  private int nested(Rule rule) throws ExpressionException {
    if (++depth > ExpressionParser.MAX_DEPTH) {
      throw tokens.tooLarge("expression.deep", ExpressionParser.MAX_DEPTH);
    }
    int read = rule.read();
    depth--;
    return read;
  }

  private int add(Node node) throws ExpressionException {
    int place = graph.add(node);
    if (graph.size() > ExpressionParser.MAX_OPERATIONS) {
      throw tokens.tooLarge("expression.operations", ExpressionParser.MAX_OPERATIONS);
    }
    return place;
  }

  /** That an operand of what a token writes is a statement, or is a number. */
  private Token require(Token token, int value, boolean statement) throws ExpressionException {
    boolean isStatement = graph.node(value) instanceof Binary b && b.operator().isStatement();
    if (isStatement != statement) {
      throw new ExpressionException(
          token.position(),
          Message.of(
              statement ? "expression.joins-statements" : "expression.joins-numbers",
              token.typed()));
    }
    return token;
  }

  /** A rule of the grammar: reads what it says, and tells its place. */
  private interface Rule {
    int read() throws ExpressionException;
  }
}
