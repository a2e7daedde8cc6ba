package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** What runs on a surface, cut into pieces no longer than a cell, so that hills can hide them. */
final class SurfacePieces {
  private static final double PATH_WIDTH = 2.4;
  private static final double CROSS = 0.03;
  private static final int SOLID = 1;

  private final SurfaceFigure figure;
  private final Projection view;
  private final Style style;
  private final int cells;

  SurfacePieces(SurfaceFigure figure, Projection view) {
    this.figure = figure;
    this.view = view;
    style = figure.style();
    cells = figure.cells();
  }

  /** A piece from one share of both sides to another. */
  record Piece(double u0, double v0, double u1, double v1, Color colour, BasicStroke stroke) {}

  /**
   * All paths, cut into pieces no longer than a cell, by the cell that each lies on; and crosses at
   * the marks.
   */
  List<List<Piece>> byCell() {
    List<List<Piece>> byCell = new ArrayList<>();
    for (int k = 0; k < cells * cells; k++) {
      byCell.add(new ArrayList<>(0));
    }
    for (SurfaceFigure.Path path : figure.paths()) {
      var points = path.points();
      Pen pen =
          new Pen(path.lane(), path.colour(style), path.faded() ? 0.6 * PATH_WIDTH : PATH_WIDTH);
      for (int k = 0; k < points.size(); k++) {
        boolean end = k == points.size() - 1;
        double u0 = figure.across(points.x()[k]);
        double v0 = figure.up(points.y()[k]);
        double u1 = figure.across(end ? path.lastX() : points.x()[k + 1]);
        double v1 = figure.up(end ? path.lastY() : points.y()[k + 1]);
        cut(byCell, view, u0, v0, u1, v1, pen);
      }
    }
    for (MarkerLayer mark :
        figure.marks().stream().filter(m -> m.kind() == MarkerLayer.Kind.CROSS).toList()) {
      double u = figure.across(mark.x());
      double v = figure.up(mark.y());
      double r = CROSS * style.scale() / figure.camera().zoom();
      Pen pen = new Pen(new LaneStyle("", SOLID), mark.colour(), 2.4);
      cut(byCell, view, u - r, v, u + r, v, pen);
      cut(byCell, view, u, v - r, u, v + r, pen);
    }
    return byCell;
  }

  /** How a path is drawn, and how far its dashes are. */
  private final class Pen {
    private final LaneStyle lane;
    private final Color colour;
    private final double width;
    private double drawn;

    Pen(LaneStyle lane, Color colour, double width) {
      this.lane = lane;
      this.colour = colour;
      this.width = width;
    }

    Piece piece(Projection view, double u0, double v0, double u1, double v1) {
      BasicStroke stroke = lane.stroke(style, width, drawn);
      double dx = view.x(u1, v1) - view.x(u0, v0);
      double dy = view.y(u1, v1, figure.height(u1, v1)) - view.y(u0, v0, figure.height(u0, v0));
      drawn += Double.isNaN(dx + dy) ? 0 : Math.hypot(dx, dy);
      return new Piece(u0, v0, u1, v1, colour, stroke);
    }
  }

  private void cut(
      List<List<Piece>> byCell,
      Projection view,
      double u0,
      double v0,
      double u1,
      double v1,
      Pen pen) {
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
      if (SurfaceFigure.inside(a)
          && SurfaceFigure.inside(b)
          && SurfaceFigure.inside(c)
          && SurfaceFigure.inside(d)) {
        int i = Math.min(cells - 1, (int) ((a + c) / 2 * cells));
        int j = Math.min(cells - 1, (int) ((b + d) / 2 * cells));
        byCell.get(j * cells + i).add(pen.piece(view, a, b, c, d));
      }
    }
  }
}
