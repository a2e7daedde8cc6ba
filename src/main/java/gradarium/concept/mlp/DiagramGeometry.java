package gradarium.concept.mlp;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where units and edges of the diagram are.
 *
 * @param units of the hidden layers and the output
 * @param width of the diagram
 * @param height of the diagram
 * @param scale of type
 * @param numbers room for numbers above and below each unit
 */
record DiagramGeometry(
    List<Integer> units, double width, double height, double scale, double numbers) {
  private static final int INPUTS = 2;
  private static final int PARTS = 24;
  private static final double LARGEST_TILE = 64;
  private static final double SHARE_OF_COLUMN = 0.5;
  private static final double LEAST_SHARE_OF_ROW = 0.4;

  private int columns() {
    return units.size() + 1;
  }

  /** The square of a unit; column 0 has the inputs. */
  Rectangle2D tile(int column, int index) {
    int most = Math.max(INPUTS, units.stream().mapToInt(n -> n).max().orElse(1));
    double row = height / most;
    double side =
        Math.min(
            LARGEST_TILE * scale,
            Math.min(
                SHARE_OF_COLUMN * width / columns(),
                Math.max(LEAST_SHARE_OF_ROW * row, row - numbers * scale)));
    int inColumn = column == 0 ? INPUTS : units.get(column - 1);
    double x = width * (column + 0.5) / columns();
    double y = height / 2 + (index - (inColumn - 1) / 2.0) * row;
    return new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
  }

  CubicCurve2D curve(Edge edge) {
    Rectangle2D from = tile(edge.layer() - 1, edge.input() - 1);
    Rectangle2D to = tile(edge.layer(), edge.unit() - 1);
    double middle = (from.getMaxX() + to.getX()) / 2;
    return new CubicCurve2D.Double(
        from.getMaxX(),
        from.getCenterY(),
        middle,
        from.getCenterY(),
        middle,
        to.getCenterY(),
        to.getX(),
        to.getCenterY());
  }

  static double distance(CubicCurve2D curve, double x, double y) {
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i <= PARTS; i++) {
      double t = i / (double) PARTS;
      double s = 1 - t;
      double a = s * s * s;
      double b = 3 * s * s * t;
      double c = 3 * s * t * t;
      double d = t * t * t;
      double px =
          a * curve.getX1() + b * curve.getCtrlX1() + c * curve.getCtrlX2() + d * curve.getX2();
      double py =
          a * curve.getY1() + b * curve.getCtrlY1() + c * curve.getCtrlY2() + d * curve.getY2();
      nearest = Math.min(nearest, Math.hypot(px - x, py - y));
    }
    return nearest;
  }
}
