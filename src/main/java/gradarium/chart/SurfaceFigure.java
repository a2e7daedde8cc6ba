package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of heights as a surface that can be turned, with paths on it. Cells are painted from the
 * farthest to the nearest, and each piece of a path right after the cell that it lies on, so that
 * hills hide what is behind them.
 *
 * @param field the heights
 * @param paths what runs on the surface
 * @param turn of the surface around its upright axis, in radians
 * @param tilt of the eye above the ground, in radians
 * @param cells along each side
 * @param style how it looks
 */
public record SurfaceFigure(
    HeightField field, List<Path> paths, double turn, double tilt, int cells, Style style)
    implements Figure {
  private static final double RELIEF = 0.55;
  private static final double SIZE = 0.66;
  private static final double LIFT = 0.012;
  private static final double PATH_WIDTH = 2.6;

  /**
   * A path on the surface.
   *
   * @param name what it is; the same in every language
   * @param lane whose it is
   * @param points where it has been
   * @param lastX where it is
   * @param lastY where it is
   * @param faded whether it steps back behind others
   */
  public record Path(
      String name, LaneStyle lane, Points points, double lastX, double lastY, boolean faded) {

    /** Lines on the ground, on the surface. */
    public static List<Path> of(List<LineLayer> lines) {
      return lines.stream()
          .map(l -> new Path(l.name(), l.lane(), l.points(), l.lastX(), l.lastY(), l.faded()))
          .toList();
    }

    private Color colour(Style style) {
      Color colour = lane.colour(style);
      return faded ? LineLayer.faint(colour) : colour;
    }
  }

  /** The height at each node, and where each path has been. */
  @Override
  public List<List<String>> numbers() {
    List<Values> all = new ArrayList<>(field.values());
    paths.forEach(path -> all.add(Values.of(path.name, path.points)));
    return Values.table("x", "y", all);
  }

  @Override
  public void draw(Graphics2D g, double width, double height) {
    View view = new View(width, height);
    double[] heights = new double[(cells + 1) * (cells + 1)];
    for (int j = 0; j <= cells; j++) {
      for (int i = 0; i <= cells; i++) {
        heights[j * (cells + 1) + i] = field.at((double) i / cells, (double) j / cells);
      }
    }
    List<List<Piece>> pieces = pieces();
    boolean forwardI = Math.sin(turn) > 0;
    boolean forwardJ = Math.cos(turn) < 0;
    for (int b = 0; b < cells; b++) {
      int j = forwardJ ? b : cells - 1 - b;
      for (int a = 0; a < cells; a++) {
        int i = forwardI ? a : cells - 1 - a;
        cell(g, view, heights, i, j);
        for (Piece piece : pieces.get(j * cells + i)) {
          piece(g, view, piece);
        }
      }
    }
    for (Path path : paths) {
      head(g, view, path);
    }
  }

  private void cell(Graphics2D g, View view, double[] heights, int i, int j) {
    double[] corners = new double[8];
    double mean = 0;
    for (int k = 0; k < 4; k++) {
      int u = i + (k == 1 || k == 2 ? 1 : 0);
      int v = j + (k >= 2 ? 1 : 0);
      double z = heights[v * (cells + 1) + u];
      mean += z / 4;
      corners[2 * k] = view.x((double) u / cells, (double) v / cells);
      corners[2 * k + 1] = view.y((double) u / cells, (double) v / cells, z);
    }
    if (Double.isNaN(mean)) {
      return;
    }
    Path2D quad = new Path2D.Double();
    quad.moveTo(corners[0], corners[1]);
    for (int k = 1; k < 4; k++) {
      quad.lineTo(corners[2 * k], corners[2 * k + 1]);
    }
    quad.closePath();
    int row = j * (cells + 1) + i;
    double slope = heights[row + 1] - heights[row] + heights[row + cells + 1] - heights[row];
    double light = Math.max(-0.18, Math.min(0.18, slope * cells * 0.05));
    Color colour = style.loss(mean);
    Color shaded = Style.between(colour, light > 0 ? Color.BLACK : Color.WHITE, Math.abs(light));
    g.setPaint(shaded);
    g.fill(quad);
    g.setStroke(new BasicStroke(0.6f));
    g.setPaint(Style.between(shaded, style.text(), 0.12));
    g.draw(quad);
  }

  private void piece(Graphics2D g, View view, Piece piece) {
    Path2D line = new Path2D.Double();
    line.moveTo(view.x(piece.u0, piece.v0), view.y(piece.u0, piece.v0, height(piece.u0, piece.v0)));
    line.lineTo(view.x(piece.u1, piece.v1), view.y(piece.u1, piece.v1, height(piece.u1, piece.v1)));
    g.setStroke(
        new BasicStroke(
            (float) (PATH_WIDTH * style.scale()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setPaint(piece.colour);
    g.draw(line);
  }

  private void head(Graphics2D g, View view, Path path) {
    double u = field.column(path.lastX) / (field.size() - 1);
    double v = field.row(path.lastY) / (field.size() - 1);
    if (inside(u) && inside(v)) {
      double r = 4.5 * style.scale();
      double x = view.x(u, v);
      double y = view.y(u, v, height(u, v));
      g.setPaint(path.colour(style));
      g.fill(new java.awt.geom.Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
      g.setPaint(style.paper());
      g.setStroke(new BasicStroke(1));
      g.draw(new java.awt.geom.Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }
  }

  private double height(double u, double v) {
    return field.at(u, v) + LIFT;
  }

  /** All paths, cut into pieces no longer than a cell, by the cell that each lies on. */
  private List<List<Piece>> pieces() {
    List<List<Piece>> byCell = new ArrayList<>();
    for (int k = 0; k < cells * cells; k++) {
      byCell.add(new ArrayList<>(0));
    }
    double last = field.size() - 1;
    for (Path path : paths) {
      Points points = path.points();
      for (int k = 0; k < points.size(); k++) {
        boolean end = k == points.size() - 1;
        double u0 = field.column(points.x()[k]) / last;
        double v0 = field.row(points.y()[k]) / last;
        double u1 = field.column(end ? path.lastX : points.x()[k + 1]) / last;
        double v1 = field.row(end ? path.lastY : points.y()[k + 1]) / last;
        cut(byCell, u0, v0, u1, v1, path.colour(style));
      }
    }
    return byCell;
  }

  private void cut(
      List<List<Piece>> byCell, double u0, double v0, double u1, double v1, Color colour) {
    double length = Math.hypot(u1 - u0, v1 - v0);
    if (!(length < 4)) {
      return;
    }
    int parts = (int) Math.ceil(length * cells * 2) + 1;
    for (int k = 0; k < parts; k++) {
      double a = u0 + (u1 - u0) * k / parts;
      double b = v0 + (v1 - v0) * k / parts;
      double c = u0 + (u1 - u0) * (k + 1) / parts;
      double d = v0 + (v1 - v0) * (k + 1) / parts;
      if (inside(a) && inside(b) && inside(c) && inside(d)) {
        int i = Math.min(cells - 1, (int) ((a + c) / 2 * cells));
        int j = Math.min(cells - 1, (int) ((b + d) / 2 * cells));
        byCell.get(j * cells + i).add(new Piece(a, b, c, d, colour));
      }
    }
  }

  private static boolean inside(double share) {
    return share >= 0 && share <= 1;
  }

  private record Piece(double u0, double v0, double u1, double v1, Color colour) {}

  /** From the unit square and a level to the picture. */
  private final class View {
    private final double sin = Math.sin(turn);
    private final double cos = Math.cos(turn);
    private final double middleX;
    private final double middleY;
    private final double size;

    View(double width, double height) {
      middleX = width / 2;
      middleY = height / 2;
      size = SIZE * Math.min(width, height * 1.15);
    }

    double x(double u, double v) {
      return middleX + size * ((u - 0.5) * cos + (v - 0.5) * sin);
    }

    double y(double u, double v, double level) {
      double depth = (v - 0.5) * cos - (u - 0.5) * sin;
      double up = RELIEF * (level - 0.45);
      return middleY - size * (depth * Math.sin(tilt) + up * Math.cos(tilt));
    }
  }
}
