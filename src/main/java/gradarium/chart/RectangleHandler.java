package gradarium.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.MouseEvent;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.interaction.AbstractMouseHandlerFX;
import org.jspecify.annotations.Nullable;

/**
 * A drag with shift chooses a rectangle, into whichever direction. {@code ZoomHandlerFX} takes
 * those to the lower right alone, and draws them on a viewer that has a menu of its own.
 */
final class RectangleHandler extends AbstractMouseHandlerFX {
  private static final double SMALLEST = 6;

  private final Consumer<Rectangle2D> chosen;
  private @Nullable Point2D from;
  private @Nullable Rectangle2D rectangle;

  RectangleHandler(Consumer<Rectangle2D> chosen) {
    super("rectangle", false, false, false, true);
    this.chosen = chosen;
  }

  /** What is drawn now. */
  Optional<Rectangle2D> drawn() {
    return Optional.ofNullable(rectangle);
  }

  @Override
  public void handleMousePressed(ChartCanvas canvas, MouseEvent e) {
    Point2D point = new Point2D.Double(e.getX(), e.getY());
    from = canvas.findDataArea(point).contains(point) ? point : null;
  }

  @Override
  public void handleMouseDragged(ChartCanvas canvas, MouseEvent e) {
    if (from != null) {
      Rectangle2D drawn = new Rectangle2D.Double();
      drawn.setFrameFromDiagonal(from, new Point2D.Double(e.getX(), e.getY()));
      rectangle = drawn.createIntersection(canvas.findDataArea(from));
    }
  }

  @Override
  public void handleMouseReleased(ChartCanvas canvas, MouseEvent e) {
    Rectangle2D drawn = rectangle;
    from = null;
    rectangle = null;
    canvas.clearLiveHandler();
    if (drawn != null && drawn.getWidth() >= SMALLEST && drawn.getHeight() >= SMALLEST) {
      chosen.accept(drawn);
    }
  }
}
