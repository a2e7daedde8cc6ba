package gradarium.engine.expression;

import gradarium.engine.expression.Scanner.Token;
import gradarium.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a formula may use, and the variables that it does use. */
final class Words {
  private static final Set<String> CONSTANTS = Set.of("pi", "e");
  private static final List<String> OF_TWO = List.of("max", "min", "pow");
  private static final Set<String> JOINING = Set.of("and", "or");

  private final boolean ofLessons;
  private final Message allowed;
  private final List<String> names;
  private final Set<String> variables;

  private Words(boolean ofLessons, String allowed, List<String> names, Set<String> variables) {
    this.ofLessons = ofLessons;
    this.allowed = Message.of(allowed);
    this.names = names;
    this.variables = variables;
  }

  static Words inXAndY() {
    return new Words(false, "expression.names.xy", List.of("x", "y"), Set.of("x", "y"));
  }

  static Words inX() {
    return new Words(false, "expression.names.x", List.of("x", "y"), Set.of("x"));
  }

  static Words ofLessons() {
    return new Words(true, "expression.names.lesson", new ArrayList<>(), Set.of());
  }

  /** Whether comparisons, joined by and and or, are part of the grammar. */
  boolean compare() {
    return ofLessons;
  }

  /** Which names are allowed. */
  Message allowed() {
    return allowed;
  }

  /** The variables, in the order of their indices. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** The index of a variable. */
  int index(String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name);
  }

  static boolean isFunction(String word) {
    return OF_TWO.contains(word) || Function.named(word).isPresent();
  }

  /** The number of arguments of a function, or the smallest number if it takes any number. */
  static int arity(String function) {
    return OF_TWO.contains(function) ? 2 : 1;
  }

  /** Whether a function takes any number of arguments, from two. */
  static boolean isOfMany(String function) {
    return OF_TWO.contains(function) && !function.equals("pow");
  }

  /** Whether a name has a meaning of its own in formulas, whatever is measured. */
  static boolean isReserved(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return CONSTANTS.contains(small) || JOINING.contains(small) || isFunction(small);
  }

  /**
   * The variable, constant or function that a word is.
   *
   * @param called whether a parenthesis follows, as after a function
   */
  String known(Token word, boolean called) throws ExpressionException {
    String small = word.text().toLowerCase(Locale.ROOT);
    if (isFunction(small)) {
      if (called) {
        return small;
      }
      throw refused(word, Message.of("expression.call", small));
    } else if (CONSTANTS.contains(small) || variables.contains(small)) {
      return small;
    } else if (ofLessons && !called) {
      return word.text();
    }
    throw unknown(word, called);
  }

  /** A word such as xy, or xsin before a parenthesis, one by one; any other as it is. */
  List<Token> split(Token word, boolean called) {
    List<Token> parts = new ArrayList<>();
    String rest = word.text().toLowerCase(Locale.ROOT);
    int[] typed = word.typed().codePoints().toArray();
    int at = 0;
    while (!rest.isEmpty()) {
      String part = rest.startsWith("pi") ? "pi" : rest.substring(0, 1);
      if (called && isFunction(rest)) {
        part = rest;
      } else if (ofLessons || !variables.contains(part) && !CONSTANTS.contains(part)) {
        return List.of(word);
      }
      int end = at + (Scanner.plain(typed[at]).equals(part) ? 1 : part.length());
      String piece = new String(typed, at, end - at);
      parts.add(new Token(word.kind(), part, piece, word.position() + at));
      at = end;
      rest = rest.substring(part.length());
    }
    return parts;
  }

  private ExpressionException unknown(Token word, boolean called) {
    String text = word.typed();
    String name = text.replaceAll("[0-9]+$", "");
    String digits = text.substring(name.length());
    String small = name.toLowerCase(Locale.ROOT);
    if (!digits.isEmpty() && (variables.contains(small) || CONSTANTS.contains(small))) {
      return refused(word, Message.of("expression.digits", text, name, digits));
    }
    return refused(
        word,
        called
            ? Message.of("expression.function", text, functions())
            : Message.of("expression.name", text, allowed));
  }

  private static String functions() {
    return Stream.concat(Function.names().stream(), OF_TWO.stream())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static ExpressionException refused(Token word, Message reason) {
    return new ExpressionException(word.position(), reason);
  }
}
