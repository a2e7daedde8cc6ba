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
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.interaction.MouseHandlerFX;
import org.jfree.chart.fx.interaction.PanHandlerFX;
import org.jfree.chart.fx.interaction.ScrollHandlerFX;
import org.jfree.chart.fx.overlay.OverlayFX;
import org.jfree.chart.panel.AbstractOverlay;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/**
 * Moves about in the figures of a pane: the wheel zooms at the pointer, a drag moves, one with
 * shift zooms to a rectangle, a double click shows all again; keys do the same. The mouse handlers
 * of JFreeChart-FX do it on the axes of a plot that draws nothing, on a canvas over the pane, which
 * is seen only while it shows a cross-hair or a rectangle.
 */
public final class Navigation {
  private static final double CLOSER = 1 / 1.2;
  private static final double STEP = 0.1;
  private static final double NEAR = 8;

  private final FigurePane pane;
  private final XYPlot plot = new UndrawnPlot();
  private final JFreeChart chart = new JFreeChart(null, null, plot, false);
  private final ChartCanvas canvas = new ChartCanvas(chart);
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
    pane.addEventFilter(ScrollEvent.SCROLL, Navigation::leaveSideways);
    pane.addEventHandler(ScrollEvent.SCROLL, ScrollEvent::consume);
    pane.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e ->
            NavigationKeys.of(
                e,
                this::reset,
                closer -> resize(closer ? CLOSER : 1 / CLOSER),
                (right, up) -> move(STEP * right, STEP * up)));
    pane.addEventHandler(MouseEvent.ANY, this::point);
  }

  private void handlers() {
    for (String unwanted : new String[] {"pan", "scroll", "anchor"}) {
      MouseHandlerFX handler = canvas.getMouseHandler(unwanted);
      canvas.removeMouseHandler(handler);
      canvas.removeAuxiliaryMouseHandler(handler);
    }
    ScrollHandlerFX scroll = new ScrollHandlerFX("zoom");
    scroll.setZoomFactor(CLOSER - 1); // its own sign makes smaller what the wheel comes nearer to
    canvas.addAuxiliaryMouseHandler(scroll);
    canvas.addMouseHandler(pan);
    canvas.addMouseHandler(rectangle);
    plot.setDomainPannable(true);
    plot.setRangePannable(true);
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

  /** A drag with the first button moves, unless it is another's. */
  private void choose(MouseEvent e) {
    boolean isFirst = e.getButton() == MouseButton.PRIMARY;
    pan.setEnabled(isFirst && !taken.test(e));
    rectangle.setEnabled(isFirst);
  }

  /** A wheel that turns sideways would zoom too. */
  private static void leaveSideways(ScrollEvent e) {
    if (e.getDeltaY() == 0) {
      e.consume();
    }
  }

  private void resetOnDoubleClick(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress()) {
      reset();
    }
  }

  private void resize(double times) {
    double low = (1 - times) / 2;
    if (scales != null) {
      look(scales.x().part(low, 1 - low), scales.y().part(low, 1 - low));
    }
  }

  private void move(double right, double up) {
    if (scales != null) {
      look(scales.x().part(right, 1 + right), scales.y().part(up, 1 + up));
    }
  }

  private void zoomTo(Rectangle2D places) {
    if (scales != null) {
      look(
          scales.x().between(scales.valueX(places.getX()), scales.valueX(places.getMaxX())),
          scales.y().between(scales.valueY(places.getMaxY()), scales.valueY(places.getY())));
    }
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
    plot.setDomainAxis(axis(plot.getDomainAxis(), scales.x()));
    plot.setRangeAxis(axis(plot.getRangeAxis(), scales.y()));
    canvas.setWidth(pane.getWidth());
    canvas.setHeight(pane.getHeight());
    if (isOther) {
      canvas.draw();
    }
    following = false;
  }

  /** The axis of the plot, or another one where that is of another kind, with these ends. */
  private static ValueAxis axis(@Nullable ValueAxis before, Axis wanted) {
    boolean isSameKind = before != null && before instanceof LogAxis == wanted.logarithmic();
    ValueAxis axis = isSameKind ? before : wanted.logarithmic() ? new LogAxis() : new NumberAxis();
    if (axis.getLowerBound() != wanted.min() || axis.getUpperBound() != wanted.max()) {
      axis.setRange(wanted.min(), wanted.max());
    }
    return axis;
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

  /** A plot that has axes and a place, and draws nothing. */
  private final class UndrawnPlot extends XYPlot {
    private static final long serialVersionUID = 1L;

    @Override
    public void draw(
        Graphics2D g,
        Rectangle2D area,
        @Nullable Point2D anchor,
        @Nullable PlotState parent,
        PlotRenderingInfo info) {
      info.setDataArea(scales == null ? new Rectangle2D.Double() : scales.area());
    }
  }
}
