package gradarium.chart;

import java.util.Optional;

/**
 * What of a figure is looked at, in the place of all of it.
 *
 * @param figure that it was chosen on
 * @param x the horizontal axis
 * @param y the vertical axis
 */
public record Zoom(AxesFigure figure, Axis x, Axis y) {
  private static final double NEAREST = 1e-6;
  private static final double FARTHEST = 50;
  private static final double SMALLEST = 1e-290;
  private static final double LARGEST = 1e290;
  private static final double HAIR = 1e-9;

  /** A zoom, unless that would be too near, too far, or beside what there is to see. */
  static Optional<Zoom> of(AxesFigure figure, Axis x, Axis y) {
    boolean isBounded = figure.fit() == AxesFigure.Fit.NARROWED;
    Axis across = isBounded ? within(x, figure.x()) : x;
    Axis up = isBounded ? within(y, figure.y()) : y;
    boolean isAllowed = isAllowed(across, figure.x()) && isAllowed(up, figure.y());
    return isAllowed ? Optional.of(new Zoom(figure, across, up)) : Optional.empty();
  }

  private static boolean isAllowed(Axis axis, Axis whole) {
    if (!axis.isProper() || axis.logarithmic() && (axis.min() < SMALLEST || axis.max() > LARGEST)) {
      return false;
    }
    double low = whole.fraction(axis.min());
    double high = whole.fraction(axis.max());
    return high - low > NEAREST && high - low < FARTHEST && low > -FARTHEST && high < FARTHEST;
  }

  /** The same axis moved, and where need be shortened, into another. */
  private static Axis within(Axis axis, Axis whole) {
    double low = whole.fraction(axis.min());
    double length = Math.min(1, whole.fraction(axis.max()) - low);
    double start = Math.max(0, Math.min(1 - length, low));
    return whole.part(start, start + length);
  }

  /** Whether this is all of the figure. */
  boolean isWhole(Scales automatic) {
    return isSame(x, automatic.x()) && isSame(y, automatic.y());
  }

  private static boolean isSame(Axis axis, Axis whole) {
    return Math.abs(whole.fraction(axis.min())) < HAIR
        && Math.abs(whole.fraction(axis.max()) - 1) < HAIR;
  }

  /** A figure of which this is looked at; nothing where it shows something else. */
  Optional<AxesFigure> of(AxesFigure now) {
    return now.showsTheSameAs(figure)
        ? Optional.of(now.between(now.x().between(x), now.y().between(y)))
        : Optional.empty();
  }
}
