package gradarium.concept;

import gradarium.engine.expression.ExpressionException;
import gradarium.simulation.Refused;

/**
 * Reads the formula that is typed into a setting.
 *
 * @param <T> what is made of it
 */
public final class TypedFormula<T> {
  private final Parser<T> parser;

  /** Reads a formula. */
  public interface Parser<T> {

    /** What a formula means, or what is wrong with it. */
    T parse(String formula) throws ExpressionException;
  }

  /** Formulas that this parser reads. */
  public TypedFormula(Parser<T> parser) {
    this.parser = parser;
  }

  /**
   * What a text means that was typed.
   *
   * @throws Refused where it is no formula, with the character that is wrong
   */
  public T read(String text) throws Refused {
    try {
      return parser.parse(text);
    } catch (ExpressionException e) {
      throw new Refused(e.explanation());
    }
  }

  /** What the value of a setting means, which was read before. */
  public T of(String formula) {
    try {
      return parser.parse(formula);
    } catch (ExpressionException e) {
      throw new IllegalStateException("a setting holds only formulas that were read", e);
    }
  }
}
