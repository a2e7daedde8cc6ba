package gradarium.view;

import gradarium.chart.Scales;
import java.util.Optional;

/**
 * Where the mouse is on a chart.
 *
 * @param placeX in pixels from the left
 * @param placeY in pixels from the top
 * @param width of the chart in pixels
 * @param height of the chart in pixels
 * @param other whether with the other button, or with shift
 * @param scales of the axes, where the chart has some
 */
public record Pointer(
    double placeX,
    double placeY,
    double width,
    double height,
    boolean other,
    Optional<Scales> scales) {

  /** The value on the horizontal axis; not a number where there is none. */
  public double x() {
    return scales.map(s -> s.valueX(placeX)).orElse(Double.NaN);
  }

  /** The value on the vertical axis; not a number where there is none. */
  public double y() {
    return scales.map(s -> s.valueY(placeY)).orElse(Double.NaN);
  }

  /** Whether it is between the axes. */
  public boolean isInside() {
    return scales.filter(s -> s.area().contains(placeX, placeY)).isPresent();
  }
}
