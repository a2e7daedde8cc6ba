package gradarium.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/** A plot that has axes and a place, and draws nothing. */
final class UndrawnPlot extends XYPlot {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Rectangle2D place;

  UndrawnPlot() {
    setDomainPannable(true);
    setRangePannable(true);
  }

  /** Takes over place and axes. */
  void follow(Scales scales) {
    place = scales.area();
    ValueAxis across = axis(getDomainAxis(), scales.x());
    ValueAxis up = axis(getRangeAxis(), scales.y());
    if (across != getDomainAxis()) {
      setDomainAxis(across);
    }
    if (up != getRangeAxis()) {
      setRangeAxis(up);
    }
  }

  /** The axis, or another one where that is of another kind, with these ends. */
  private static ValueAxis axis(@Nullable ValueAxis before, Axis wanted) {
    boolean isSameKind = before != null && before instanceof LogAxis == wanted.logarithmic();
    ValueAxis axis = isSameKind ? before : wanted.logarithmic() ? new LogAxis() : new NumberAxis();
    boolean isAsWanted =
        !axis.isAutoRange()
            && axis.getLowerBound() == wanted.min()
            && axis.getUpperBound() == wanted.max();
    if (!isAsWanted) {
      axis.setRange(wanted.min(), wanted.max());
    }
    return axis;
  }

  @Override
  public void draw(
      Graphics2D g,
      Rectangle2D area,
      @Nullable Point2D anchor,
      @Nullable PlotState parent,
      PlotRenderingInfo info) {
    info.setDataArea(place == null ? new Rectangle2D.Double() : place);
  }
}
