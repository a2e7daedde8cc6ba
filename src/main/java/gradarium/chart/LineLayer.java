package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A line through points, thinned to the pixels that it covers.
 *
 * @param name what it shows; the same in every language
 * @param label what people call it; empty where no legend says it
 * @param points the points, in values
 * @param lastX one more point, where the line ends now
 * @param lastY one more point, where the line ends now
 * @param lane how it is told from others
 * @param width in pixels at scale 1
 * @param faded whether it steps back behind others
 */
public record LineLayer(
    String name,
    String label,
    Points points,
    double lastX,
    double lastY,
    LaneStyle lane,
    double width,
    boolean faded)
    implements Layer {
  private static final double NEAR = 0.7;
  private static final int FAINT = 110;
  private static final String ORIGINAL = " before the fork";

  /** A line that ends at the last of its points. */
  public static LineLayer of(Points points, LaneStyle lane, double width) {
    int last = points.size() - 1;
    return last < 0
        ? of(points, Double.NaN, Double.NaN, lane, width)
        : of(points, points.x()[last], points.y()[last], lane, width);
  }

  /** A line of its lane, which ends at a place of its own. */
  public static LineLayer of(
      Points points, double lastX, double lastY, LaneStyle lane, double width) {
    return new LineLayer(lane.lane(), lane.name(), points, lastX, lastY, lane, width, false);
  }

  /** The same line of something that its lane alone does not say. */
  public LineLayer named(String what) {
    return new LineLayer(name + " " + what, label, points, lastX, lastY, lane, width, faded);
  }

  /** The same line of something that people call otherwise than its lane. */
  public LineLayer labelled(String text) {
    return new LineLayer(name, text, points, lastX, lastY, lane, width, faded);
  }

  /** The same line of a lane that people call otherwise. */
  public LineLayer called(String text) {
    String same = label.equals(lane.name()) ? text : label;
    return new LineLayer(name, same, points, lastX, lastY, lane.named(text), width, faded);
  }

  /** The same line, which steps back behind others, none of which a legend names. */
  public LineLayer thin() {
    return new LineLayer(name, "", points, lastX, lastY, lane, width, true);
  }

  /** The same line as that of a run that was forked from. */
  public LineLayer original() {
    return new LineLayer(originalOf(name), "", points, lastX, lastY, lane, width, true);
  }

  /** What something of a run that was forked from is called; the same in every language. */
  static String originalOf(String name) {
    return name + ORIGINAL;
  }

  /** A colour that steps back behind others. */
  static Color faint(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT);
  }

  @Override
  public List<LineLayer> lines() {
    return List.of(this);
  }

  @Override
  public List<LegendEntry> legend() {
    return label.isEmpty() ? List.of() : List.of(LegendEntry.line(label, lane, width, faded));
  }

  /** What it is called where it is read. */
  public String called() {
    return label.isEmpty() ? lane.name() : label;
  }

  /** Its colour. */
  public Color colour(Style style) {
    Color colour = lane.colour(style);
    return faded ? faint(colour) : colour;
  }

  /** How many corners it has, the place where it ends among them. */
  private int corners() {
    return points.size() + 1;
  }

  private double cornerX(int i) {
    return i < points.size() ? points.x()[i] : lastX;
  }

  private double cornerY(int i) {
    return i < points.size() ? points.y()[i] : lastY;
  }

  /** Whether it runs from left to right alone, so that it has one value at each place. */
  boolean isCurve() {
    for (int i = 1; i < points.size(); i++) {
      if (points.x()[i] < points.x()[i - 1]) {
        return false;
      }
    }
    return points.size() > 0;
  }

  /** The value of a curve as it is drawn at an x: on the straight line between two points. */
  OptionalDouble valueAt(double x, Axis across, Axis y) {
    for (int i = 0; i + 1 < corners(); i++) {
      double from = cornerX(i);
      double to = cornerX(i + 1);
      if (from <= x && (x < to || x == from || (x == to && i + 2 == corners()))) {
        double start = across.fraction(from);
        double length = across.fraction(to) - start;
        double share =
            x == to && to > from ? 1 : to > from ? (across.fraction(x) - start) / length : 0;
        double low = y.fraction(cornerY(i));
        double value =
            share == 0
                ? cornerY(i)
                : share == 1
                    ? cornerY(i + 1)
                    : y.value(low + share * (y.fraction(cornerY(i + 1)) - low));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
      }
    }
    return OptionalDouble.empty();
  }

  /** The x of the point that is nearest to one; not a number where there is none. */
  double nearestX(double x) {
    double nearest = Double.NaN;
    for (int i = 0; i < corners(); i++) {
      double found = cornerX(i);
      nearest =
          Math.abs(found - x) < Math.abs(nearest - x) || Double.isNaN(nearest) ? found : nearest;
    }
    return nearest;
  }

  /** How far the drawn line is from a place, in pixels. */
  double distance(Scales scales, double placeX, double placeY) {
    Near near = new Near(scales);
    double least = Double.POSITIVE_INFINITY;
    double x0 = Double.NaN;
    double y0 = Double.NaN;
    for (int i = 0; i < corners(); i++) {
      double x = Near.bounded(scales.placeX(cornerX(i)));
      double y = Near.bounded(scales.placeY(cornerY(i)));
      if (!Double.isNaN(x) && !Double.isNaN(y)) {
        boolean isFirst = Double.isNaN(x0);
        Line2D part = near.part(isFirst ? x : x0, isFirst ? y : y0, x, y);
        least = part == null ? least : Math.min(least, part.ptSegDist(placeX, placeY));
        x0 = x;
        y0 = y;
      }
    }
    return least;
  }

  /** Where a line has been drawn to, and how far its dashes are. */
  static final class Pen {
    private double x = Double.NaN;
    private double y = Double.NaN;
    private double length;
  }

  /** Its points, and where it ends now if that is another place. */
  @Override
  public List<Values> values(Axis horizontal, Axis vertical) {
    int n = points.size();
    boolean ended =
        n > 0 && (points.x()[n - 1] != lastX || points.y()[n - 1] != lastY) && !Double.isNaN(lastX);
    if (!ended) {
      return List.of(Values.of(name, points));
    }
    double[] x = Arrays.copyOf(points.x(), n + 1);
    double[] y = Arrays.copyOf(points.y(), n + 1);
    x[n] = lastX;
    y[n] = lastY;
    return List.of(Values.of(name, new Points(x, y, n + 1)));
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Pen pen = new Pen();
    trace(g, scales, pen, 0);
    end(g, scales, pen);
  }

  /** Draws the points from index {@code first} on, from where the pen is. */
  void trace(Graphics2D g, Scales scales, Pen pen, int first) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, points.size() - first + 1);
    Near near = new Near(scales);
    double length = 0;
    Point2D end = null;
    for (int i = first; i < points.size(); i++) {
      double x = Near.bounded(scales.placeX(points.x()[i]));
      double y = Near.bounded(scales.placeY(points.y()[i]));
      boolean isThere = Math.abs(x - pen.x) < NEAR && Math.abs(y - pen.y) < NEAR;
      if (Double.isNaN(x) || Double.isNaN(y) || isThere) {
        continue;
      }
      Line2D part = Double.isNaN(pen.x) ? null : near.part(pen.x, pen.y, x, y);
      if (part != null) {
        if (!part.getP1().equals(end)) {
          path.moveTo(part.getX1(), part.getY1());
        }
        end = part.getP2();
        path.lineTo(end.getX(), end.getY());
        length += part.getP1().distance(end);
      }
      pen.x = x;
      pen.y = y;
    }
    if (length > 0) {
      stroke(g, scales, path, pen);
      pen.length += length;
    }
  }

  /** Draws from where the pen is to where the line ends now; the pen stays. */
  void end(Graphics2D g, Scales scales, Pen pen) {
    double x = Near.bounded(scales.placeX(lastX));
    double y = Near.bounded(scales.placeY(lastY));
    boolean isLine = !Double.isNaN(pen.x) && !Double.isNaN(x) && !Double.isNaN(y);
    Line2D part = isLine ? new Near(scales).part(pen.x, pen.y, x, y) : null;
    if (part != null) {
      stroke(g, scales, part, pen);
    }
  }

  /** Whether this is a line drawn before with more points at its end. */
  boolean continues(LineLayer before) {
    int n = before.points.size();
    return lane.equals(before.lane)
        && width == before.width
        && faded == before.faded
        && points.size() >= n
        && (n == 0
            || (samePoint(before, 0) && samePoint(before, n / 2) && samePoint(before, n - 1)));
  }

  private boolean samePoint(LineLayer before, int i) {
    return points.x()[i] == before.points.x()[i] && points.y()[i] == before.points.y()[i];
  }

  private void stroke(Graphics2D g, Scales scales, Shape shape, Pen pen) {
    g.setPaint(colour(scales.style()));
    g.setStroke(lane.stroke(scales.style(), faded ? width * 0.6 : width, pen.length));
    g.draw(shape);
  }
}
