package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Layers between a pair of axes. JFreeChart draws axes and grid; the space for labels is fixed, so
 * that nothing moves when a label becomes longer.
 *
 * @param title what is seen, drawn where a figure stands alone
 * @param isAlone whether it stands alone, with its title and the whole legend
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param layers what is drawn, the lowest first
 * @param style how it looks
 * @param fit how the axes share the room
 */
public record AxesFigure(
    String title, boolean isAlone, Axis x, Axis y, List<Layer> layers, Style style, Fit fit)
    implements Figure {
  private static final double TITLE = 24;
  private static final double LEFT = 46;
  private static final double LABEL = 18;
  private static final double BELOW = 24;
  private static final double MARGIN = 11;
  private static final double RIGHT = 14;
  private static final double LOWEST_LABELLED = 150;
  private static final double BELOW_LEGEND = 7;
  private static final double MOST_WIDENED = 100;

  /** How axes share the room. */
  public enum Fit {
    /** Each axis fills its side. */
    STRETCHED,
    /** A unit is as long on both axes: one of them shows more, so that the room is filled. */
    WIDENED,
    /** A unit is as long on both axes, which show nothing beyond their ends: room is left empty. */
    NARROWED
  }

  /** A figure whose axes each fill their side. */
  public AxesFigure(
      String title, boolean isAlone, Axis x, Axis y, List<Layer> layers, Style style) {
    this(title, isAlone, x, y, layers, style, Fit.STRETCHED);
  }

  /** The same, with axes that share the room otherwise. */
  public AxesFigure fit(Fit other) {
    return new AxesFigure(title, isAlone, x, y, layers, style, other);
  }

  /** The same between other ends of the axes. */
  public AxesFigure between(Axis horizontal, Axis vertical) {
    return new AxesFigure(title, isAlone, horizontal, vertical, layers, style, fit);
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    Legend legend = legend(width, height);
    Scales scales = scales(width, height, legend.height());
    Rectangle2D area = scales.area();
    if (area.getWidth() < 1 || area.getHeight() < 1) {
      return;
    }
    if (isTitled()) {
      g.setFont(style.bold());
      g.setPaint(style.text());
      g.drawString(title, (float) area.getX(), (float) (MARGIN + 12 * style.scale()));
    }
    legend.draw(g, area);
    XYPlot plot = plot(scales, height);
    Rectangle2D whole =
        new Rectangle2D.Double(
            area.getX() - left(),
            area.getY(),
            area.getWidth() + left(),
            area.getHeight() + below(height));
    plot.draw(g, whole, null, null, new PlotRenderingInfo(null));
    Shape clip = g.getClip();
    g.clip(area);
    for (Layer layer : layers) {
      layer.draw(g, scales);
    }
    g.setClip(clip);
  }

  /** The numbers behind each layer. */
  @Override
  public List<List<String>> numbers() {
    return Values.table(
        x.label().isEmpty() ? "x" : x.label(),
        y.label().isEmpty() ? "y" : y.label(),
        layers.stream().flatMap(layer -> layer.values(x, y).stream()).toList());
  }

  /** Where values are when the figure has this size. */
  public Scales scales(double width, double height) {
    return scales(width, height, legend(width, height).height());
  }

  private Scales scales(double width, double height, double legend) {
    double top =
        (isTitled() ? TITLE : MARGIN) * style.scale()
            + Math.max(0, legend - (isTitled() ? 0 : MARGIN - BELOW_LEGEND) * style.scale());
    Rectangle2D area =
        new Rectangle2D.Double(left(), top, room(width), height - top - below(height));
    double unit =
        Math.max((x.max() - x.min()) / area.getWidth(), (y.max() - y.min()) / area.getHeight());
    double across = unit * area.getWidth() / (x.max() - x.min());
    double up = unit * area.getHeight() / (y.max() - y.min());
    boolean isFilled = fit == Fit.STRETCHED || !(across * up > 0) || across * up > MOST_WIDENED;
    if (isFilled) {
      return new Scales(area, x, y, style);
    }
    return fit == Fit.WIDENED
        ? new Scales(area, widened(x, across), widened(y, up), style)
        : new Scales(narrowed(area, across, up), x, y, style);
  }

  private static Axis widened(Axis axis, double times) {
    return axis.part((1 - times) / 2, (1 + times) / 2);
  }

  private static Rectangle2D narrowed(Rectangle2D area, double across, double up) {
    double width = area.getWidth() / across;
    double left = area.getX() + (area.getWidth() - width) / 2;
    return new Rectangle2D.Double(left, area.getY(), width, area.getHeight() / up);
  }

  private double room(double width) {
    return width - left() - RIGHT * style.scale();
  }

  private Legend legend(double width, double height) {
    double high = height - below(height) - (isTitled() ? TITLE : MARGIN) * style.scale();
    return Legend.of(layers, style, room(width), high, isAlone);
  }

  private boolean isTitled() {
    return isAlone && !title.isEmpty();
  }

  @Override
  public AxesFigure alone() {
    return new AxesFigure(title, true, x, y, layers, style, fit);
  }

  /** The lines of all layers. */
  private Stream<LineLayer> lines() {
    return layers.stream().flatMap(layer -> layer.lines().stream());
  }

  /**
   * What the lines are worth at a place between these scales, the highest first: at the x of the
   * nearest point of any curve; where all are straight, at that of the place. There each curve has
   * its value on the straight line that is drawn between two of its points.
   */
  public Reading reading(Scales scales, double placeX) {
    double pointed = scales.valueX(placeX);
    List<LineLayer> curves =
        fit == Fit.STRETCHED ? lines().filter(LineLayer::isCurve).toList() : List.of();
    double x =
        curves.stream()
            .filter(line -> line.points().size() > 2)
            .mapToDouble(line -> line.nearestX(pointed))
            .filter(Double::isFinite)
            .boxed()
            .min(Comparator.comparingDouble(near -> Math.abs(near - pointed)))
            .orElse(pointed);
    List<Reading.Value> values = new ArrayList<>();
    for (LineLayer line : curves) {
      line.valueAt(x, scales.x(), scales.y())
          .ifPresent(y -> values.add(new Reading.Value(line, y)));
    }
    values.sort(Comparator.comparingDouble(Reading.Value::y).reversed());
    return new Reading(x, values);
  }

  /** The line that is nearest to a place, where one is as near as this. */
  public Optional<LineLayer> lineAt(Scales scales, double placeX, double placeY, double near) {
    Comparator<LineLayer> order =
        Comparator.comparing(LineLayer::faded)
            .thenComparingDouble(line -> line.distance(scales, placeX, placeY));
    return lines().filter(line -> line.distance(scales, placeX, placeY) <= near).min(order);
  }

  /** Whether another shows the same as this with other numbers: what is zoomed stays so. */
  boolean showsTheSameAs(AxesFigure other) {
    return x.isLike(other.x)
        && y.isLike(other.y)
        && fit == other.fit
        && grounds().equals(other.grounds());
  }

  private List<Object> grounds() {
    return layers.stream().flatMap(layer -> layer.ground().stream()).toList();
  }

  private double left() {
    return (LEFT + (y.label().isEmpty() ? 0 : LABEL)) * style.scale();
  }

  private double below(double height) {
    return (BELOW + (labelled(x, height) ? LABEL : 0)) * style.scale();
  }

  /** A figure that is too low for both keeps the values and leaves out the name of the axis. */
  private boolean labelled(Axis axis, double height) {
    return !axis.label().isEmpty() && height > LOWEST_LABELLED * style.scale();
  }

  private XYPlot plot(Scales scales, double height) {
    Axis named = labelled(x, height) ? scales.x() : scales.x().unlabelled();
    ValueAxis horizontal = named.chartAxis(style, scales.area().getWidth());
    ValueAxis vertical = scales.y().chartAxis(style, scales.area().getHeight());
    XYPlot plot = new XYPlot(null, horizontal, vertical, new XYLineAndShapeRenderer());
    plot.setFixedDomainAxisSpace(space(0, below(height)));
    plot.setFixedRangeAxisSpace(space(left(), 0));
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(style.rule());
    plot.setRangeGridlinePaint(style.rule());
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    return plot;
  }

  private static AxisSpace space(double left, double bottom) {
    AxisSpace space = new AxisSpace();
    space.setLeft(left);
    space.setBottom(bottom);
    return space;
  }
}
