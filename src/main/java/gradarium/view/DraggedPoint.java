package gradarium.view;

import gradarium.chart.FigurePane;
import gradarium.chart.Scales;
import gradarium.engine.surface.Point;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A point of a chart that can be dragged; with shift, the mouse chooses a rectangle. */
final class DraggedPoint {
  private static final double GRAB = 12;
  private static final double DIGITS = 1000;

  private final FigurePane pane;
  private final Supplier<Optional<Point>> point;
  private final Consumer<Point> moved;
  private boolean dragging;

  /**
   * Makes a point of a chart draggable.
   *
   * @param point where it is
   * @param moved is told where it has been dragged to
   */
  DraggedPoint(FigurePane pane, Supplier<Optional<Point>> point, Consumer<Point> moved) {
    this.pane = pane;
    this.point = point;
    this.moved = moved;
    pane.setOnMousePressed(
        e -> dragging = isOn(e) && !e.isShiftDown() && e.getButton() == MouseButton.PRIMARY);
    pane.setOnMouseReleased(e -> dragging = false);
    pane.setOnMouseDragged(
        e -> {
          if (dragging) {
            pane.scales().ifPresent(s -> drag(s, e));
          }
        });
    pane.setOnMouseMoved(e -> pane.setCursor(isOn(e) ? Cursor.HAND : Cursor.CROSSHAIR));
  }

  /** Whether the mouse is on it. */
  boolean isOn(MouseEvent e) {
    Optional<Scales> scales = pane.scales();
    Optional<Point> at = point.get();
    if (at.isEmpty() || scales.isEmpty()) {
      return false;
    }
    Scales s = scales.get();
    double distance =
        Math.hypot(s.placeX(at.get().x()) - e.getX(), s.placeY(at.get().y()) - e.getY());
    return distance <= GRAB * s.style().scale();
  }

  private void drag(Scales scales, MouseEvent e) {
    Point place = place(scales, e);
    moved.accept(
        new Point(
            rounded(place.x(), scales.x().min(), scales.x().max()),
            rounded(place.y(), scales.y().min(), scales.y().max())));
  }

  private static Point place(Scales scales, MouseEvent e) {
    return new Point(scales.valueX(e.getX()), scales.valueY(e.getY()));
  }

  private static double rounded(double value, double min, double max) {
    return Math.rint(Math.max(min, Math.min(max, value)) * DIGITS) / DIGITS;
  }
}
