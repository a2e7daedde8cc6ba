package gradarium.chart;

import java.util.List;

/**
 * What the curves of a figure are worth at one x.
 *
 * @param x where
 * @param values of each curve that is there, the highest first
 */
public record Reading(double x, List<Value> values) {

  /**
   * A value of a curve.
   *
   * @param line the curve
   * @param y its value
   */
  public record Value(LineLayer line, double y) {}
}
