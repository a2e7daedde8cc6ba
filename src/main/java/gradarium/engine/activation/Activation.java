package gradarium.engine.activation;

import gradarium.engine.expression.Expression;
import gradarium.engine.expression.Expression.Variable;
import gradarium.engine.expression.ExpressionException;
import gradarium.engine.expression.ExpressionParser;
import java.util.stream.IntStream;

/**
 * An activation function a = f(z).
 *
 * @param id its name in settings
 * @param name its name in the literature
 * @param formula f as a formula in x; for a parametric one, with its initial slope
 * @param latex f as it is printed; empty for a learner's own
 * @param kind how it is computed on arrays
 * @param source where it was published; empty for a learner's own
 */
public record Activation(
    String id, String name, Expression formula, String latex, Kind kind, String source) {

  /** The slope with which a parametric ReLU starts (He et al. 2015). */
  public static final double FIRST_SLOPE = 0.25;

  /** How an activation function is computed on arrays. */
  public enum Kind {
    IDENTITY,
    SIGMOID,
    TANH,
    RELU,
    /** With one learned slope for negative z per layer. */
    PARAMETRIC,
    /** As its formula says. */
    FORMULA
  }

  /**
   * A learner's own activation.
   *
   * @param formula in x alone
   * @throws ExpressionException if the text is not such a formula
   */
  public static Activation typed(String formula) throws ExpressionException {
    Expression f = ExpressionParser.parseInX(formula);
    return new Activation("expression", formula, f, "", Kind.FORMULA, "");
  }

  /** f(z). */
  public double at(double z) {
    return formula.at(z, 0);
  }

  /** f′(z); where f has a corner, the mean of both sides, but 0 for relu. */
  public double derivative(double z) {
    return formula.derivative(Variable.X).at(z, 0);
  }

  /** The largest derivative for inputs from −6 to 6, to a thousandth of an input. */
  public double steepest() {
    return IntStream.rangeClosed(-6000, 6000)
        .mapToDouble(z -> derivative(z / 1000.0))
        .max()
        .orElseThrow();
  }

  /** This activation with the numbers that a layer has learned, as many as {@link #parameters}. */
  public Activation withParameters(double... learned) {
    return kind == Kind.PARAMETRIC ? Activations.parametric(learned[0]) : this;
  }

  /** The number of parameters of a layer with this activation. */
  public int parameters() {
    return kind == Kind.PARAMETRIC ? 1 : 0;
  }
}
