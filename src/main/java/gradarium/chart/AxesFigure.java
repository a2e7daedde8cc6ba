package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
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
 * @param titled whether the title is drawn
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param layers what is drawn, the lowest first
 * @param style how it looks
 */
public record AxesFigure(
    String title, boolean titled, Axis x, Axis y, List<Layer> layers, Style style)
    implements Figure {
  private static final double TITLE = 24;
  private static final double LEFT = 46;
  private static final double LABEL = 18;
  private static final double BELOW = 24;
  private static final double MARGIN = 11;
  private static final double RIGHT = 14;
  private static final double LOWEST_LABELLED = 150;

  @Override
  public void draw(Graphics2D g, double width, double height) {
    Scales scales = scales(width, height);
    Rectangle2D area = scales.area();
    if (area.getWidth() < 1 || area.getHeight() < 1) {
      return;
    }
    if (titled) {
      g.setFont(style.bold());
      g.setPaint(style.text());
      g.drawString(title, (float) area.getX(), (float) (MARGIN + 12 * style.scale()));
    }
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
    double top = (titled ? TITLE : MARGIN) * style.scale();
    double right = RIGHT * style.scale();
    Rectangle2D area =
        new Rectangle2D.Double(left(), top, width - left() - right, height - top - below(height));
    return new Scales(area, x, y, style);
  }

  /** The same figure with its title, where it has one: it stands alone. */
  public AxesFigure withTitle() {
    return new AxesFigure(title, !title.isEmpty(), x, y, layers, style);
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
    Axis named =
        labelled(x, height) ? x : new Axis("", x.min(), x.max(), x.logarithmic(), x.names());
    ValueAxis horizontal = named.chartAxis(style, scales.area().getWidth());
    ValueAxis vertical = y.chartAxis(style, scales.area().getHeight());
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
