package gradarium.lesson;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.parser.ParseException;
import gradarium.message.Message;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A number or a statement made of measured numbers, such as {@code network_ratio < 1e-6}.
 *
 * @param text as written in the lesson
 * @param line where it stands, from 1
 * @param column where it begins in its line, from 1
 * @param names the measured numbers in it
 * @param statement whether it is true or false, rather than a number
 */
public record Term(String text, int line, int column, Set<String> names, boolean statement) {
  private static final ExpressionConfiguration GRAMMAR =
      ExpressionConfiguration.builder()
          .arraysAllowed(false)
          .structuresAllowed(false)
          .build()
          .withAdditionalOperators(
              Map.entry("and", new InfixAndOperator()), Map.entry("or", new InfixOrOperator()));

  /**
   * Reads a term. EvalEx parses it; nothing is ever executed as a script.
   *
   * @throws TermException where it is none
   */
  static Term parse(String text, int line, int column) throws TermException {
    try {
      Expression expression = new Expression(text, GRAMMAR);
      Set<String> names = new TreeSet<>(expression.getUsedVariables());
      Map<String, BigDecimal> ones = new LinkedHashMap<>();
      names.forEach(name -> ones.put(name, BigDecimal.ONE));
      EvaluationValue value = expression.withValues(ones).evaluate();
      if (!value.isBooleanValue() && !value.isNumberValue()) {
        throw new TermException(
            new Problem(line, column, Message.of("lesson.problem.term.kind", text)));
      }
      return new Term(text, line, column, names, value.isBooleanValue());
    } catch (ParseException e) {
      int offset = Math.max(0, Math.min(e.getStartPosition() - 1, text.length()));
      throw new TermException(
          new Problem(
              line,
              column + offset,
              Message.of("lesson.problem.term", text, String.valueOf(e.getMessage()))));
    } catch (EvaluationException e) {
      throw new TermException(
          new Problem(
              line,
              column,
              Message.of("lesson.problem.term", text, String.valueOf(e.getMessage()))));
    }
  }

  /** Whether all that it needs was measured. */
  public boolean isMeasured(Map<String, Double> measures) {
    return names.stream()
        .allMatch(name -> Double.isFinite(measures.getOrDefault(name, Double.NaN)));
  }

  /**
   * Whether it is true of these measures.
   *
   * @throws IllegalArgumentException where something was not measured
   */
  public boolean holds(Map<String, Double> measures) {
    return value(measures).getBooleanValue();
  }

  /**
   * Its number with these measures.
   *
   * @throws IllegalArgumentException where something was not measured
   */
  public double number(Map<String, Double> measures) {
    return value(measures).getNumberValue().doubleValue();
  }

  private EvaluationValue value(Map<String, Double> measures) {
    if (!isMeasured(measures)) {
      throw new IllegalArgumentException("not all measured of " + names + " in " + measures);
    }
    Map<String, Double> used = new LinkedHashMap<>();
    names.forEach(name -> used.put(name, measures.get(name)));
    try {
      return new Expression(text, GRAMMAR).withValues(used).evaluate();
    } catch (EvaluationException | ParseException e) {
      throw new IllegalArgumentException(text + " has no value with " + used, e);
    }
  }

  /** Why a text is no term. */
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
