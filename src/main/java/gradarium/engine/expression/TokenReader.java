package gradarium.engine.expression;

import gradarium.engine.expression.Scanner.Kind;
import gradarium.engine.expression.Scanner.Token;
import gradarium.message.Message;
import java.util.ArrayList;
import java.util.List;

/** Goes through the tokens of a formula and reports errors. */
final class TokenReader {
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** Of a text in which such words may be written together. */
  TokenReader(String text, Words words) throws ExpressionException {
    List<Token> scanned = Scanner.scan(text);
    for (int i = 0; i < scanned.size(); i++) {
      Token token = scanned.get(i);
      boolean isRaised = i + 1 < scanned.size() && scanned.get(i + 1).kind() == Kind.SUPERSCRIPT;
      int next = isRaised ? i + 2 : i + 1;
      boolean called = next < scanned.size() && scanned.get(next).is("(");
      tokens.addAll(token.kind() == Kind.NAME ? words.split(token, called) : List.of(token));
    }
  }

  /** The token that is read next. */
  Token peek() {
    return tokens.get(at);
  }

  /** Whether the token that is read next is this sign. */
  boolean is(String sign) {
    return peek().is(sign);
  }

  /** Whether the token after that is this sign. */
  boolean isBefore(String sign) {
    return at + 1 < tokens.size() && tokens.get(at + 1).is(sign);
  }

  boolean isWord(String word) {
    return is(word) || peek().kind() == Kind.NAME && peek().text().equalsIgnoreCase(word);
  }

  boolean isEnd() {
    return peek().kind() == Kind.END;
  }

  /** Goes past a token. */
  Token next() {
    return tokens.get(at++);
  }

  /** Goes past this sign, if it is there. */
  boolean pass(String sign) {
    boolean isThere = is(sign);
    at += isThere ? 1 : 0;
    return isThere;
  }

  /** Goes past the parenthesis that closes another. */
  void close(Token open) throws ExpressionException {
    if (isEnd()) {
      throw new ExpressionException(open.position(), Message.of("expression.unclosed"));
    } else if (!is(")")) {
      throw unexpected();
    }
    next();
  }

  /** What is wrong where a number, name or parenthesis had to come. */
  ExpressionException noOperand() {
    if (isEnd()) {
      Token last = tokens.get(at - 1);
      return refused(last, Message.of("expression.operand.end", last.typed()));
    }
    return refused(peek(), areBars() ? Message.of("expression.bars") : operand());
  }

  private Message operand() {
    return Message.of("expression.operand", peek().typed());
  }

  /** Two bars that are no <i>or</i>. */
  private boolean areBars() {
    return peek().is("or");
  }

  /** What is wrong where an operator or the end had to come. */
  ExpressionException unexpected() {
    Token token = peek();
    boolean compares = Operator.comparison(token).isPresent();
    return refused(
        token,
        token.is(")")
            ? Message.of("expression.unopened")
            : token.is(",")
                ? Message.of("expression.comma")
                : areBars()
                    ? Message.of("expression.bars")
                    : compares
                        ? Message.of("expression.comparison", token.typed())
                        : Message.of("expression.operator", token.typed()));
  }

  /** The complaint that a formula is too large from here on. */
  ExpressionException tooLarge(String key, int most) {
    Token last = tokens.get(Math.max(0, Math.min(at, tokens.size() - 1) - 1));
    return refused(last, Message.of(key, most));
  }

  private static ExpressionException refused(Token token, Message reason) {
    return new ExpressionException(token.position(), reason);
  }
}
