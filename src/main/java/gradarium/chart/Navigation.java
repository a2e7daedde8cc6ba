package gradarium.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.interaction.MouseHandlerFX;
import org.jfree.chart.fx.interaction.PanHandlerFX;
import org.jfree.chart.fx.overlay.OverlayFX;
import org.jfree.chart.panel.AbstractOverlay;
import org.jspecify.annotations.Nullable;

/**
 * Moves about in the figures of a pane: the wheel zooms at the pointer, a drag moves, one with
 * shift zooms to a rectangle, a double click shows all again; keys do the same. The mouse handlers
 * of JFreeChart-FX do it on the axes of a plot that draws nothing, on a canvas over the pane, which
 * is seen only while it shows a cross-hair or a rectangle.
 */
public final class Navigation {
  private static final double STEP = 0.1;
  private static final double NEAR = 8;

  private final FigurePane pane;
  private final UndrawnPlot plot = new UndrawnPlot();
  private final JFreeChart chart = new JFreeChart(null, null, plot, false);
  private final ChartCanvas canvas =
      new ChartCanvas(chart) {

        /** It is drawn where {@link Navigation} asks for that. */
        @Override
        public void chartChanged(ChartChangeEvent e) {}
      };
  private final PanHandlerFX pan = new PanHandlerFX("move");
  private final RectangleHandler rectangle = new RectangleHandler(this::zoomTo);
  private Predicate<MouseEvent> taken = e -> false;
  private Function<Point2D, Optional<String>> words = place -> Optional.empty();
  private @Nullable Scales scales;
  private @Nullable Point2D pointer;
  private boolean following;

  /** Makes the figures of a pane navigable. */
  public Navigation(FigurePane pane) {
    this.pane = pane;
    canvas.setManaged(false);
    canvas.setOpacity(0);
    canvas.setVisible(false);
    canvas.setTooltipEnabled(false);
    chart.setBackgroundPaint(null);
    handlers();
    canvas.addOverlay(new PointerOverlay());
    chart.addChangeListener(e -> moved());
    pane.add(canvas);
    pane.onChange(this::follow);
    pane.onDrawn(this::readAgain);
    pane.addEventFilter(MouseEvent.MOUSE_PRESSED, this::choose);
    pane.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> canvas.setCursor(null));
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::resetOnDoubleClick);
    pane.addEventHandler(ScrollEvent.SCROLL, this::turn);
    pane.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e ->
            NavigationKeys.of(
                e,
                this::reset,
                nearer -> resize(nearer, 0.5, 0.5),
                (right, up) -> move(STEP * right, STEP * up)));
    pane.addEventHandler(MouseEvent.ANY, this::point);
  }

  private void handlers() {
    for (String unwanted : new String[] {"pan", "scroll", "anchor"}) {
      MouseHandlerFX handler = canvas.getMouseHandler(unwanted);
      canvas.removeMouseHandler(handler);
      canvas.removeAuxiliaryMouseHandler(handler);
    }
    canvas.addMouseHandler(pan);
    canvas.addMouseHandler(rectangle);
  }

  /** Leaves drags that begin like this to others. */
  public void leave(Predicate<MouseEvent> drags) {
    taken = drags;
  }

  /** Says this of a place on the pane, where there is something to say, instead of its x. */
  public void say(Function<Point2D, Optional<String>> text) {
    words = text;
  }

  /** Shows all there is again. */
  public void reset() {
    pane.setZoom(null);
  }

  /** Whether not all there is fills the pane. */
  public boolean isZoomed() {
    return pane.zoomedProperty().get();
  }

  /** The lane of the line that is near a place on the pane. */
  public Optional<String> lineAt(double x, double y) {
    Scales now = scales;
    return now == null
        ? Optional.empty()
        : shown()
            .flatMap(f -> f.lineAt(now, x, y, NEAR * now.style().scale()))
            .map(line -> line.lane().lane());
  }

  private Optional<AxesFigure> shown() {
    return pane.figure().filter(AxesFigure.class::isInstance).map(AxesFigure.class::cast);
  }

  /** A drag with the first button moves, unless it is another's; other buttons leave it alone. */
  private void choose(MouseEvent e) {
    boolean isFirst = e.getButton() == MouseButton.PRIMARY;
    if (!isFirst && e.isPrimaryButtonDown()) {
      return;
    }
    pan.setEnabled(isFirst && !taken.test(e));
    rectangle.setEnabled(isFirst);
    if (isFirst && canvas.isVisible()) {
      pane.requestFocus();
    }
  }

  private void turn(ScrollEvent e) {
    Scales now = scales;
    if (now != null && e.getDeltaY() != 0 && now.area().contains(e.getX(), e.getY())) {
      resize(
          NavigationKeys.nearer(e),
          (e.getX() - now.area().getX()) / now.area().getWidth(),
          (now.area().getMaxY() - e.getY()) / now.area().getHeight());
    }
    e.consume();
  }

  private void resetOnDoubleClick(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress()) {
      reset();
    }
  }

  /** So many times as near; what is at these shares of the axes stays there. */
  private void resize(double times, double across, double up) {
    if (scales != null) {
      look(scales.x().nearer(times, across), scales.y().nearer(times, up));
    }
  }

  private void move(double right, double up) {
    if (scales != null) {
      look(scales.x().part(right, 1 + right), scales.y().part(up, 1 + up));
    }
  }

  /** On a map, with as much beside them as its shape takes. */
  private void zoomTo(Rectangle2D chosen) {
    if (scales != null) {
      boolean isMap = pane.whole().filter(f -> f.fit() != AxesFigure.Fit.STRETCHED).isPresent();
      Rectangle2D places = isMap ? shaped(chosen, scales.area()) : chosen;
      look(
          scales.x().between(scales.valueX(places.getX()), scales.valueX(places.getMaxX())),
          scales.y().between(scales.valueY(places.getMaxY()), scales.valueY(places.getY())));
    }
  }

  /** The smallest rectangle about another that has the shape of an area. */
  private static Rectangle2D shaped(Rectangle2D chosen, Rectangle2D area) {
    double share =
        Math.max(chosen.getWidth() / area.getWidth(), chosen.getHeight() / area.getHeight());
    double width = share * area.getWidth();
    double height = share * area.getHeight();
    return new Rectangle2D.Double(
        chosen.getCenterX() - width / 2, chosen.getCenterY() - height / 2, width, height);
  }

  /** A handler has changed the axes of the plot. */
  private void moved() {
    Scales now = scales;
    if (!following && now != null) {
      look(of(now.x(), plot.getDomainAxis()), of(now.y(), plot.getRangeAxis()));
    }
  }

  private static Axis of(Axis axis, ValueAxis changed) {
    return axis.between(changed.getLowerBound(), changed.getUpperBound());
  }

  /** Looks at what is between these axes, where that is allowed. */
  private void look(Axis x, Axis y) {
    Optional<AxesFigure> whole = pane.whole();
    Optional<Zoom> zoom = whole.flatMap(figure -> Zoom.of(figure, x, y));
    Optional<Scales> all = whole.map(f -> f.scales(pane.getWidth(), pane.getHeight()));
    if (zoom.isPresent()) {
      pane.setZoom(all.filter(zoom.get()::isWhole).isPresent() ? null : zoom.get());
    }
    follow();
  }

  private void readAgain() {
    if (canvas.getOpacity() > 0) {
      canvas.draw();
    }
  }

  /** Takes over what the pane shows. */
  private void follow() {
    Optional<Scales> now =
        pane.now()
            .filter(AxesFigure.class::isInstance)
            .map(figure -> ((AxesFigure) figure).scales(pane.getWidth(), pane.getHeight()))
            .filter(s -> s.x().isProper() && s.y().isProper());
    canvas.setVisible(now.isPresent());
    pane.setFocusTraversable(now.isPresent());
    if (now.isEmpty()) {
      scales = null;
      return;
    }
    boolean isOther = !now.get().equals(scales);
    scales = now.get();
    following = true;
    plot.follow(scales);
    canvas.setWidth(pane.getWidth());
    canvas.setHeight(pane.getHeight());
    if (isOther) {
      canvas.draw();
    }
    following = false;
  }

  /** Reads where the mouse rests; not while it is dragged. */
  private void point(MouseEvent e) {
    boolean rests =
        e.getEventType() == MouseEvent.MOUSE_MOVED || e.getEventType() == MouseEvent.MOUSE_RELEASED;
    boolean leaves =
        e.getEventType() == MouseEvent.MOUSE_EXITED || e.getEventType() == MouseEvent.MOUSE_DRAGGED;
    if (!rests && !leaves) {
      return;
    }
    pointer = rests ? new Point2D.Double(e.getX(), e.getY()) : null;
    boolean reads = pointer != null && scales != null && scales.area().contains(pointer);
    canvas.setOpacity(reads || rectangle.drawn().isPresent() ? 1 : 0);
    readAgain();
  }

  /** The cross-hair, or the rectangle. */
  private final class PointerOverlay extends AbstractOverlay implements OverlayFX {

    /** On a panel of Swing, which there is none of. */
    @Override
    public void paintOverlay(Graphics2D g, ChartPanel panel) {}

    @Override
    public void paintOverlay(Graphics2D g, ChartCanvas over) {
      Scales now = scales;
      Optional<Rectangle2D> drawn = rectangle.drawn();
      if (now == null) {
        return;
      }
      if (drawn.isPresent()) {
        Color ink = now.style().text();
        g.setPaint(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 30));
        g.fill(drawn.get());
        g.setStroke(new BasicStroke(1));
        g.setPaint(now.style().secondary());
        g.draw(drawn.get());
      } else if (pointer != null && now.area().contains(pointer)) {
        shown()
            .ifPresent(figure -> new Crosshair(figure, now, pointer, words.apply(pointer)).draw(g));
      }
    }
  }
}
