package gradarium.lesson;

import gradarium.engine.expression.Expression;
import gradarium.engine.expression.ExpressionException;
import gradarium.engine.expression.ExpressionParser;
import gradarium.message.Message;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number or a condition composed of measured numbers, such as {@code network_ratio < 1e-6}.
 *
 * @param text as written in the lesson
 * @param line where it stands, from 1
 * @param column where it begins in its line, from 1
 * @param formula the text, read
 */
public record Term(String text, int line, int column, Expression formula) {

  /**
   * Reads a term.
   *
   * @throws TermException if it is not a term
   */
  static Term parse(String text, int line, int column) throws TermException {
    try {
      return new Term(text, line, column, ExpressionParser.parseTerm(text));
    } catch (ExpressionException e) {
      int place = column + text.offsetByCodePoints(0, e.position() - 1);
      throw new TermException(
          new Problem(line, place, Message.of("lesson.problem.term", text, e.problem())));
    }
  }

  /** The measured numbers in it. */
  public List<String> names() {
    return formula.names();
  }

  /** Whether it is a condition rather than a number. */
  public boolean statement() {
    return formula.isStatement();
  }

  /** The column in its line, from 1, in which a name of it first stands. */
  int column(String name) {
    Matcher place = Pattern.compile("(?<![A-Za-z_])" + name + "(?![A-Za-z0-9_])").matcher(text);
    return column + (place.find() ? place.start() : 0);
  }

  /** Whether everything that it needs was measured. */
  public boolean isMeasured(Map<String, Double> measures) {
    return names().stream()
        .allMatch(name -> Double.isFinite(measures.getOrDefault(name, Double.NaN)));
  }

  /**
   * Whether it is true of these measures.
   *
   * @throws IllegalArgumentException where something was not measured
   */
  public boolean holds(Map<String, Double> measures) {
    return number(measures) == 1;
  }

  /**
   * Its number with these measures.
   *
   * @throws IllegalArgumentException where something was not measured
   */
  public double number(Map<String, Double> measures) {
    if (!isMeasured(measures)) {
      throw new IllegalArgumentException("not all measured of " + names() + " in " + measures);
    }
    return formula.at(names().stream().mapToDouble(measures::get).toArray());
  }

  /** Why a text is not a term. */
  static final class TermException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TermException(Problem problem) {
      super(problem.toString());
      this.problem = problem;
    }

    /** What is wrong, and where. */
    Problem problem() {
      return problem;
    }
  }
}
