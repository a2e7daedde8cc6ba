package gradarium.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * What of lines is near the area of a figure. Places may be as far away as a near zoom puts them,
 * where Java2D no longer draws what lies between them.
 */
final class Near {
  private static final double FARTHEST = 1e12;

  private final Rectangle2D area;

  /** What is no farther from the area than it is long. */
  Near(Scales scales) {
    Rectangle2D seen = scales.area();
    double room = Math.max(seen.getWidth(), seen.getHeight());
    area =
        new Rectangle2D.Double(
            seen.getX() - room,
            seen.getY() - room,
            seen.getWidth() + 2 * room,
            seen.getHeight() + 2 * room);
  }

  /** A place that can be computed with; not a number where there is none. */
  static double bounded(double place) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, place));
  }

  /** The part of a segment that is near (Liang and Barsky, 1984); nothing where none is. */
  @Nullable Line2D part(double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double[] towards = {-dx, dx, -dy, dy};
    double[] room = {
      x0 - area.getMinX(), area.getMaxX() - x0, y0 - area.getMinY(), area.getMaxY() - y0
    };
    double from = 0;
    double to = 1;
    for (int side = 0; side < 4; side++) {
      double share = room[side] / towards[side];
      if (towards[side] < 0) {
        from = Math.max(from, share);
      } else if (towards[side] > 0) {
        to = Math.min(to, share);
      } else if (room[side] < 0) {
        return null;
      }
    }
    return from > to
        ? null
        : new Line2D.Double(
            from == 0 ? x0 : x0 + from * dx,
            from == 0 ? y0 : y0 + from * dy,
            to == 1 ? x1 : x0 + to * dx,
            to == 1 ? y1 : y0 + to * dy);
  }
}
