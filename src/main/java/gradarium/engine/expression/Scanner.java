package gradarium.engine.expression;

import gradarium.message.Message;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a formula into tokens. Signs and letters of typeset mathematics become those of the
 * keyboard; places are those of the text as it was typed.
 */
final class Scanner {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int SUPERSCRIPT_PLUS = '⁺';
  private static final int SUPERSCRIPT_MINUS = '⁻';
  private static final int ASCII = 0x80;
  private static final int INVISIBLE_TIMES = 0x2062;

  /** The dot of Korean keyboards, which is a letter by its history. */
  private static final int KOREAN_DOT = 'ㆍ';

  private static final List<String> LONG_SIGNS =
      List.of("**", "<=", ">=", "<>", "==", "!=", "&&", "||");

  private final int[] characters;
  private final String[] plain;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Scanner(String text) {
    characters = text.codePoints().toArray();
    plain = new String[characters.length];
  }

  /** What a token is. */
  enum Kind {
    NUMBER,
    NAME,
    /** The digits, with their sign. */
    SUPERSCRIPT,
    SIGN,
    END
  }

  /**
   * A word or sign.
   *
   * @param kind what it is
   * @param text as on a keyboard
   * @param typed as it was typed
   * @param position where it begins, in characters from 1
   */
  record Token(Kind kind, String text, String typed, int position) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }
  }

  /** All tokens of a text, the end last. */
  static List<Token> scan(String text) throws ExpressionException {
    Scanner scanner = new Scanner(text);
    while (scanner.at < scanner.characters.length) {
      scanner.next();
    }
    scanner.tokens.add(new Token(Kind.END, "", "", scanner.characters.length + 1));
    return scanner.tokens;
  }

  private void next() throws ExpressionException {
    int from = at;
    int c = character(at);
    if (isSpace(at)) {
      at++;
    } else if (isDigit(at) || c == '.' && isDigit(at + 1)) {
      number(from);
    } else if (isLetter(at)) {
      while (isLetter(at) || isNameDigit(at) || character(at) == '_') {
        at++;
      }
      add(Kind.NAME, plain(from, at), from);
    } else if (superscript(at) >= 0 || isSuperscriptSign(at) && superscript(at + 1) >= 0) {
      StringBuilder digits = new StringBuilder(c == SUPERSCRIPT_MINUS ? "-" : "");
      at += isSuperscriptSign(at) ? 1 : 0;
      for (; superscript(at) >= 0; at++) {
        digits.append(superscript(at));
      }
      checkSize(digits.toString(), from);
      add(Kind.SUPERSCRIPT, digits.toString(), from);
    } else {
      sign(from);
    }
  }

  /** 1, 1.5, .5, 1e-3; an e that no digit follows is the number e, and begins a word. */
  private void number(int from) throws ExpressionException {
    skipDigits();
    if (character(at) == '.') {
      at++;
      skipDigits();
    }
    if (character(at) == 'e' || character(at) == 'E') {
      boolean signed = character(at + 1) == '+' || character(at + 1) == '-';
      int digits = signed ? at + 2 : at + 1;
      if (isDigit(digits)) {
        at = digits;
        skipDigits();
      }
    }
    String number = plain(from, at);
    checkSize(number, from);
    add(Kind.NUMBER, number, from);
  }

  private static void checkSize(String number, int from) throws ExpressionException {
    if (Double.isInfinite(Double.parseDouble(number))) {
      throw new ExpressionException(from + 1, Message.of("expression.large", number));
    }
  }

  private void skipDigits() {
    while (isDigit(at)) {
      at++;
    }
  }

  private void sign(int from) throws ExpressionException {
    String two = plain(from, Math.min(from + 2, characters.length));
    String sign = plain(from, from + 1);
    if (LONG_SIGNS.contains(two)) {
      sign = two;
      at++;
    }
    at++;
    String known =
        switch (sign) {
          case "+", "-", "*", "/", "^", "(", ")", ",", "<", "<=", ">", ">=", "<>", "=", "√" -> sign;
          case "**" -> "^";
          case "==" -> "=";
          case "!=" -> "<>";
          case "&&" -> "and";
          case "||" -> "or";
          default -> throw unknown(sign, from);
        };
    add(Kind.SIGN, known, from);
  }

  private ExpressionException unknown(String sign, int from) {
    String typed = shown(characters[from]);
    return switch (sign) {
      case "|" -> new ExpressionException(firstBar(), Message.of("expression.bars"));
      case "[", "]", "{", "}" ->
          new ExpressionException(from + 1, Message.of("expression.brackets", typed));
      default -> new ExpressionException(from + 1, Message.of("expression.character", typed));
    };
  }

  /** Of the bars around an absolute value, the first is what is to be mended. */
  private int firstBar() {
    int first = 0;
    while (!plain(first, first + 1).equals("|")) {
      first++;
    }
    return first + 1;
  }

  private static String shown(int c) {
    boolean hasShape = Character.isDefined(c) && !Character.isISOControl(c);
    return hasShape ? Character.toString(c) : String.format(Locale.ROOT, "U+%04X", c);
  }

  private void add(Kind kind, String plain, int from) {
    tokens.add(new Token(kind, plain, new String(characters, from, at - from), from + 1));
  }

  private String plain(int from, int to) {
    StringBuilder all = new StringBuilder();
    for (int i = from; i < to; i++) {
      all.append(plainAt(i));
    }
    return all.toString();
  }

  private String plainAt(int i) {
    String known = plain[i] == null ? plain(characters[i]) : plain[i];
    plain[i] = known;
    return known;
  }

  /** The first character as on a keyboard; 0 behind the end. */
  private int character(int i) {
    if (i >= characters.length) {
      return 0;
    }
    return characters[i] < ASCII ? characters[i] : plainAt(i).codePointAt(0);
  }

  private boolean isSpace(int i) {
    int c = characters[i];
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT && c != INVISIBLE_TIMES;
  }

  /** Not the raised, lowered or circled digits, which are no digits of a number. */
  private boolean isDigit(int i) {
    int c = character(i);
    return c >= '0' && c <= '9' && Character.isDigit(characters[i]);
  }

  /** Lowered digits too, as in log₂. */
  private boolean isNameDigit(int i) {
    return isDigit(i) || i < characters.length && characters[i] >= '₀' && characters[i] <= '₉';
  }

  /** Letters of any alphabet are words, which may be unknown; π is one, and raised ones are not. */
  private boolean isLetter(int i) {
    return i < characters.length
        && Character.isLetter(characters[i])
        && characters[i] != KOREAN_DOT
        && Character.getType(characters[i]) != Character.MODIFIER_LETTER;
  }

  private int superscript(int i) {
    return i < characters.length ? SUPERSCRIPTS.indexOf(characters[i]) : -1;
  }

  private boolean isSuperscriptSign(int i) {
    return character(i) == SUPERSCRIPT_MINUS || character(i) == SUPERSCRIPT_PLUS;
  }

  /** A character as on a keyboard: typeset, wide and slanted ones are the same as plain ones. */
  static String plain(int c) {
    if (c < ASCII) {
      return String.valueOf((char) c);
    }
    return switch (c) {
      case '×', '·', '⋅', '∙', '∗', '•', '✕', '✖', '⨯', '‧', '・', KOREAN_DOT, INVISIBLE_TIMES ->
          "*";
      case '÷', '∕', '⁄' -> "/";
      case '−', '–', '—', '―', '‒', '‐', '‑', '﹣' -> "-";
      case 'ˆ' -> "^";
      case '≤', '≦', '⩽' -> "<=";
      case '≥', '≧', '⩾' -> ">=";
      case '≠' -> "<>";
      case 'π' -> "pi";
      case SUPERSCRIPT_PLUS, SUPERSCRIPT_MINUS -> Character.toString(c);
      default -> normal(c);
    };
  }

  private static String normal(int c) {
    String one = Character.toString(c);
    String normal = Normalizer.normalize(one, Normalizer.Form.NFKC);
    boolean isSame = SUPERSCRIPTS.contains(one) || Character.getType(c) == Character.OTHER_LETTER;
    boolean isPlain = normal.length() == 1 && normal.charAt(0) < ASCII;
    return normal.equals("π") ? "pi" : isPlain && !isSame ? normal : one;
  }
}
