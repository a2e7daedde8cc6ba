package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/**
 * A line through points, thinned to the pixels that it covers.
 *
 * @param points the points, in values
 * @param lastX one more point, where the line ends now
 * @param lastY one more point, where the line ends now
 * @param lane how it is told from others
 * @param width in pixels at scale 1
 * @param faded whether it steps back behind others
 */
public record LineLayer(
    Points points, double lastX, double lastY, LaneStyle lane, double width, boolean faded)
    implements Layer {
  private static final double NEAR = 0.7;
  private static final double FAR_OUT = 1e5;

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Path2D path = path(scales);
    Color colour = lane.colour(scales.style());
    g.setPaint(
        faded ? new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 110) : colour);
    g.setStroke(lane.stroke(scales.style(), faded ? width * 0.6 : width));
    g.draw(path);
  }

  private Path2D path(Scales scales) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, points.size() + 1);
    double fromX = Double.NaN;
    double fromY = Double.NaN;
    for (int i = 0; i <= points.size(); i++) {
      boolean last = i == points.size();
      double x = bounded(scales.placeX(last ? lastX : points.x()[i]));
      double y = bounded(scales.placeY(last ? lastY : points.y()[i]));
      if (Double.isNaN(x) || Double.isNaN(y)) {
        continue;
      }
      if (Double.isNaN(fromX)) {
        path.moveTo(x, y);
      } else if (last || Math.abs(x - fromX) >= NEAR || Math.abs(y - fromY) >= NEAR) {
        path.lineTo(x, y);
      } else {
        continue;
      }
      fromX = x;
      fromY = y;
    }
    return path;
  }

  private static double bounded(double place) {
    return Math.max(-FAR_OUT, Math.min(FAR_OUT, place));
  }
}
