package gradarium.chart;

import gradarium.simulation.Points;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field of heights as a surface that can be turned, with paths on it. Cells are painted from the
 * farthest to the nearest, and each piece of a path right after the cell that it lies on, so that
 * hills hide what is behind them.
 *
 * @param field the heights
 * @param paths what runs on the surface
 * @param marks what is marked on it by a cross, such as minima
 * @param camera from where it is seen
 * @param cells along each side
 * @param style how it looks
 * @param names of the axes, and a hint what the mouse does; none of these without them
 */
public record SurfaceFigure(
    HeightField field,
    List<Path> paths,
    List<MarkerLayer> marks,
    Camera camera,
    int cells,
    Style style,
    Optional<Names> names)
    implements Figure {
  private static final double LIFT = 0.012;
  private static final double MARGIN = 6;
  private static final double LEFT = 8;
  private static final double AXES = 50;

  /**
   * What stands beside the surface.
   *
   * @param x what is on one side of the ground
   * @param y what is on the other side
   * @param height what is its height
   * @param hint what the mouse does; may be empty
   */
  public record Names(String x, String y, String height, String hint) {}

  /** A surface alone. */
  public SurfaceFigure(
      HeightField field, List<Path> paths, double turn, double tilt, int cells, Style style) {
    this(field, paths, List.of(), new Camera(turn, tilt, 1, 0, 0), cells, style, Optional.empty());
  }

  @Override
  public Figure alone() {
    Optional<Names> unhinted = names.map(n -> new Names(n.x, n.y, n.height, ""));
    return new SurfaceFigure(field, paths, marks, camera, cells, style, unhinted);
  }

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

    Color colour(Style style) {
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
    Projection view =
        new Projection(camera, field, width, height, names.isPresent() ? AXES * style.scale() : 0);
    double[] heights = new double[(cells + 1) * (cells + 1)];
    for (int j = 0; j <= cells; j++) {
      for (int i = 0; i <= cells; i++) {
        heights[j * (cells + 1) + i] = field.at((double) i / cells, (double) j / cells);
      }
    }
    List<List<SurfacePieces.Piece>> pieces = new SurfacePieces(this, view).byCell();
    boolean forwardI = Math.sin(camera.turn()) > 0;
    boolean forwardJ = Math.cos(camera.turn()) < 0;
    for (int b = 0; b < cells; b++) {
      int j = forwardJ ? b : cells - 1 - b;
      for (int a = 0; a < cells; a++) {
        int i = forwardI ? a : cells - 1 - a;
        cell(g, view, heights, i, j);
        for (SurfacePieces.Piece piece : pieces.get(j * cells + i)) {
          piece(g, view, piece);
        }
      }
    }
    for (Path path : paths) {
      head(g, view, path);
    }
    marks.stream()
        .filter(mark -> mark.kind() != MarkerLayer.Kind.CROSS)
        .forEach(m -> mark(g, view, m));
    if (field.hasHeights()) {
      names.ifPresent(all -> write(g, view, all, width, height));
    }
  }

  private void write(Graphics2D g, Projection view, Names all, double width, double height) {
    double s = style.scale();
    new SurfaceAxes(g, view, field, style).draw(all.x, all.y, all.height);
    Legend legend = Legend.of(List.copyOf(marks), style, width, height, false);
    double top = legend.height() + MARGIN * s;
    legend.draw(g, new Rectangle2D.Double(LEFT * s, top, width, height));
    g.setFont(style.font());
    g.setPaint(style.secondary());
    g.drawString(all.hint, (float) (LEFT * s), (float) (height - MARGIN * s));
  }

  private void cell(Graphics2D g, Projection view, double[] heights, int i, int j) {
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

  private void piece(Graphics2D g, Projection view, SurfacePieces.Piece piece) {
    Path2D line = new Path2D.Double();
    line.moveTo(
        view.x(piece.u0(), piece.v0()),
        view.y(piece.u0(), piece.v0(), height(piece.u0(), piece.v0())));
    line.lineTo(
        view.x(piece.u1(), piece.v1()),
        view.y(piece.u1(), piece.v1(), height(piece.u1(), piece.v1())));
    g.setStroke(piece.stroke());
    g.setPaint(piece.colour());
    g.draw(line);
  }

  private void mark(Graphics2D g, Projection view, MarkerLayer mark) {
    double u = across(mark.x());
    double v = up(mark.y());
    if (inside(u) && inside(v)) {
      LegendEntry.mark("", mark)
          .sample()
          .draw(g, style, view.x(u, v), view.y(u, v, height(u, v)), 0);
    }
  }

  private void head(Graphics2D g, Projection view, Path path) {
    double u = across(path.lastX);
    double v = up(path.lastY);
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

  /** How high what lies on the surface is. */
  double height(double u, double v) {
    return field.at(u, v) + LIFT;
  }

  /** The share of one side up to a value. */
  double across(double x) {
    return field.across("").fraction(x);
  }

  /** The share of the other side up to a value. */
  double up(double y) {
    return field.up("").fraction(y);
  }

  /** Whether a share is on the surface. */
  static boolean inside(double share) {
    return share >= 0 && share <= 1;
  }
}
