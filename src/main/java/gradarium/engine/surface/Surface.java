package gradarium.engine.surface;

import gradarium.engine.expression.Expression;
import gradarium.engine.expression.Expression.Variable;
import gradarium.engine.expression.ExpressionException;
import gradarium.engine.expression.ExpressionParser;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A loss over the plane.
 *
 * @param id its name in settings
 * @param source its formula, as a learner would type it
 * @param loss the formula, read
 * @param domain its usual domain
 * @param start a good starting point
 * @param minima the known minima, the lowest first; a valley has none, because none of its points
 *     is lower than everything around
 * @param lowestLoss the lowest loss; NaN if it is unknown or does not exist
 */
public record Surface(
    String id,
    String source,
    Expression loss,
    Domain domain,
    Point start,
    List<Point> minima,
    double lowestLoss) {

  static Surface of(String id, String source, Domain domain, Point start, Point... minima) {
    try {
      Expression loss = ExpressionParser.parse(source);
      double lowest = minima.length > 0 ? loss.at(minima[0].x(), minima[0].y()) : Double.NaN;
      return new Surface(id, source, loss, domain, start, List.of(minima), lowest);
    } catch (ExpressionException e) {
      throw new IllegalStateException(id, e);
    }
  }

  /** The loss at a point. */
  public double lossAt(Point p) {
    return loss.at(p.x(), p.y());
  }

  /** The exact gradient at a point: ∂/∂x, ∂/∂y. */
  public Point gradientAt(Point p) {
    return new Point(
        loss.derivative(Variable.X).at(p.x(), p.y()), loss.derivative(Variable.Y).at(p.x(), p.y()));
  }

  /** The lowest loss; empty if the loss is unbounded below in the domain. */
  public OptionalDouble lowest() {
    return Double.isNaN(lowestLoss) ? OptionalDouble.empty() : OptionalDouble.of(lowestLoss);
  }

  /** The distance to the nearest known minimum. */
  public OptionalDouble distanceToMinimum(Point p) {
    return minima.stream().mapToDouble(p::distance).min();
  }
}
