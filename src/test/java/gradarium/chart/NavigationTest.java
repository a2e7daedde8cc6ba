package gradarium.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.simulation.Points;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jfree.chart.fx.ChartCanvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Mouse and keys on a chart with steps across and powers of ten upwards. */
class NavigationTest {
  private static final Style LIGHT = new Style(false, 1);
  private static final LaneStyle ADAM = new LaneStyle("adam", 6, "Adam");
  private static final Axis STEPS = new Axis("steps", 0, 200, false);
  private static final Axis LOSS = new Axis("", 1e-4, 1, true);

  private Painter painter;
  private FigurePane pane;
  private Navigation navigation;

  @BeforeEach
  void show() throws Exception {
    FxToolkit.registerPrimaryStage();
    run(
        () -> {
          painter = new Painter(() -> figure(STEPS), thrown -> {});
          pane = new FigurePane(painter);
          navigation = new Navigation(pane);
          new Scene(new Pane(pane));
          pane.show(figure(STEPS));
          pane.resize(460, 335);
          pane.layout();
        });
  }

  @AfterEach
  void close() throws Exception {
    run(() -> painter.close());
  }

  /** A fifth of the range goes, in the proportion in which the pointer parts it. */
  @Test
  void theWheelKeepsTheValuesUnderThePointer() throws Exception {
    Scales before = scales();
    double x = before.placeX(50);
    double y = before.placeY(1e-3);
    scroll(x, y, 40);
    Scales after = scales();
    assertThat(after.valueX(x)).isCloseTo(50, within(1e-6));
    assertThat(after.valueY(y)).isCloseTo(1e-3, within(1e-9));
    assertThat(after.x().min()).isCloseTo(50 - 50 / 1.2, within(1e-6));
    assertThat(after.x().max()).isCloseTo(50 + 150 / 1.2, within(1e-6));
    assertThat(Math.log10(after.y().min())).isCloseTo(-3 - 1 / 1.2, within(1e-9));
    assertThat(Math.log10(after.y().max())).isCloseTo(-3 + 3 / 1.2, within(1e-9));
    scroll(x, y, -40);
    assertThat(scales().x().max()).as("and back").isCloseTo(200, within(1e-6));
    assertThat(navigation.isZoomed()).as("all is shown").isFalse();
    scroll(x, 2, 40);
    scroll(x, y, 0);
    assertThat(navigation.isZoomed()).as("beside the area, or sideways").isFalse();
  }

  /** A quarter of the width to the left: a quarter of the steps later; up: smaller losses. */
  @Test
  void aDragMoves() throws Exception {
    Scales s = scales();
    double width = s.area().getWidth();
    double height = s.area().getHeight();
    drag(false, s.placeX(100), s.placeY(1e-2), -width / 4, -height / 4);
    assertThat(scales().x().min()).isCloseTo(50, within(1e-6));
    assertThat(scales().x().max()).isCloseTo(250, within(1e-6));
    assertThat(Math.log10(scales().y().min())).isCloseTo(-5, within(1e-9));
    assertThat(Math.log10(scales().y().max())).isCloseTo(-1, within(1e-9));
  }

  @Test
  void aDragThatIsAnothersDoesNotMove() throws Exception {
    run(() -> navigation.leave(e -> e.getX() < 200));
    Scales s = scales();
    drag(false, 150, s.placeY(1e-2), 30, 10);
    assertThat(navigation.isZoomed()).isFalse();
    drag(false, 250, s.placeY(1e-2), 30, 10);
    assertThat(navigation.isZoomed()).isTrue();
  }

  @Test
  void aDragWithShiftZoomsToARectangleInAnyDirection() throws Exception {
    Scales s = scales();
    double right = s.placeX(150);
    double low = s.placeY(1e-3);
    drag(true, right, low, s.placeX(50) - right, s.placeY(1e-1) - low);
    assertThat(scales().x().min()).isCloseTo(50, within(1e-6));
    assertThat(scales().x().max()).isCloseTo(150, within(1e-6));
    assertThat(scales().y().min()).isCloseTo(1e-3, within(1e-9));
    assertThat(scales().y().max()).isCloseTo(1e-1, within(1e-7));
    drag(true, right, low, 2, 2);
    assertThat(scales().x().min()).as("hardly moved").isCloseTo(50, within(1e-6));
  }

  /** However thin the rectangle: with units of different length it would be another map. */
  @Test
  void aMapKeepsItsShapeInARectangle() throws Exception {
    run(
        () -> {
          pane.resize(900, 900);
          pane.layout();
        });
    for (AxesFigure.Fit fit : List.of(AxesFigure.Fit.WIDENED, AxesFigure.Fit.NARROWED)) {
      Axis side = new Axis("", -1, 1, false);
      show(new AxesFigure("", false, side, side, List.of(), LIGHT, fit));
      Scales s = scales();
      drag(true, s.placeX(-0.9), s.placeY(0), s.placeX(0.9) - s.placeX(-0.9), 7);
      Scales now = scales();
      assertThat(navigation.isZoomed()).as("%s", fit).isTrue();
      assertThat(now.placeX(0.1) - now.placeX(0))
          .as("%s", fit)
          .isCloseTo(now.placeY(0) - now.placeY(0.1), within(1e-6));
      assertThat(now.x().max() - now.x().min()).isGreaterThanOrEqualTo(1.8 - 1e-9);
    }
  }

  /** A touch pad turns by little at a time, and as far in all as a wheel. */
  @Test
  void manySmallTurnsAreOneLargeOne() throws Exception {
    Scales s = scales();
    for (int i = 0; i < 80; i++) {
      scroll(s.placeX(50), s.placeY(1e-3), 0.5);
    }
    assertThat(scales().x().min()).isCloseTo(50 - 50 / 1.2, within(1e-6));
    scroll(s.placeX(50), s.placeY(1e-3), -0.5);
    assertThat(scales().x().min()).as("less near").isLessThan(50 - 50 / 1.2);
  }

  @Test
  void anAxisFromZeroToOneHasItsEndsAndMoves() throws Exception {
    AxesFigure unit = new AxesFigure("", false, STEPS, new Axis("", 0, 1, false), List.of(), LIGHT);
    show(unit);
    Scales s = scales();
    drag(false, s.placeX(100), s.placeY(0.5), 0, s.area().getHeight() / 4);
    assertThat(scales().y().min()).isCloseTo(0.25, within(1e-6));
  }

  /** What lies over the figure is drawn for the pointer, not for frames of which nobody asks. */
  @Test
  void aFrameWithTheSameAxesDrawsNothingOverThem() throws Exception {
    AtomicInteger told = new AtomicInteger();
    run(() -> canvas().getChart().addChangeListener(e -> told.incrementAndGet()));
    show(figure(STEPS));
    show(figure(STEPS));
    assertThat(told).hasValue(0);
  }

  @Test
  void anotherButtonLeavesADragAlone() throws Exception {
    Scales s = scales();
    double y = s.placeY(1e-2);
    mouse(MouseEvent.MOUSE_PRESSED, s.placeX(100), y, false, 1);
    mouse(MouseEvent.MOUSE_DRAGGED, s.placeX(90), y, false, 1);
    run(() -> Event.fireEvent(canvas(), second(s.placeX(90), y)));
    mouse(MouseEvent.MOUSE_RELEASED, s.placeX(90), y, false, 1);
    press(KeyCode.HOME, false, false);
    drag(true, s.placeX(50), s.placeY(1e-1), 100, 50);
    assertThat(scales().x().min()).as("the next drag chooses").isCloseTo(50, within(1e-6));
  }

  private MouseEvent second(double x, double y) {
    return new MouseEvent(
        MouseEvent.MOUSE_PRESSED,
        x,
        y,
        x,
        y,
        MouseButton.SECONDARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        true,
        false,
        false,
        true,
        pick(x, y));
  }

  @Test
  void aChartThatIsPressedHasTheKeys() throws Exception {
    assertThat(pane.isFocused()).isFalse();
    mouse(MouseEvent.MOUSE_PRESSED, 200, 100, false, 1);
    assertThat(pane.getScene().getFocusOwner()).isSameAs(pane);
  }

  @Test
  void aDoubleClickAndTheHomeKeyShowAllAgain() throws Exception {
    zoomIn();
    click(2);
    assertThat(scales().x()).isEqualTo(STEPS);
    zoomIn();
    click(1);
    assertThat(navigation.isZoomed()).isTrue();
    press(KeyCode.HOME, false, false);
    assertThat(scales().y()).isEqualTo(LOSS);
    zoomIn();
    press(KeyCode.DIGIT0, false, true);
    assertThat(navigation.isZoomed()).isFalse();
  }

  /** About the middle, 100 steps; then a tenth of what is seen to the right and up. */
  @Test
  void keysZoomAndMove() throws Exception {
    press(KeyCode.EQUALS, false, true);
    assertThat(scales().x().min()).isCloseTo(100 - 100 / 1.2, within(1e-6));
    press(KeyCode.MINUS, false, true);
    assertThat(navigation.isZoomed()).isFalse();
    press(KeyCode.RIGHT, true, false);
    press(KeyCode.UP, true, false);
    assertThat(scales().x().min()).isCloseTo(20, within(1e-6));
    assertThat(Math.log10(scales().y().min())).isCloseTo(-3.6, within(1e-9));
    press(KeyCode.HOME, false, false);
    press(KeyCode.RIGHT, false, false);
    press(KeyCode.PLUS, false, false);
    assertThat(navigation.isZoomed()).as("keys of the window").isFalse();
  }

  /**
   * While the run goes on, its axis grows; what is zoomed stays, and the reset shows the new end.
   */
  @Test
  void aZoomOutlivesNewFramesAndEndsWhereSomethingElseIsShown() throws Exception {
    zoomIn();
    Axis zoomed = scales().x();
    Axis longer = new Axis("steps", 0, 500, false);
    show(figure(longer));
    assertThat(scales().x()).isEqualTo(zoomed);
    press(KeyCode.HOME, false, false);
    assertThat(scales().x()).isEqualTo(longer);
    zoomIn();
    show(figure(new Axis("layer", 0, 500, false)));
    assertThat(navigation.isZoomed()).isFalse();
    zoomIn();
    show((g, width, height) -> {});
    assertThat(canvas().isVisible()).as("no axes").isFalse();
    assertThat(navigation.isZoomed()).as("no axes").isFalse();
  }

  @Test
  void nobodyZoomsForEver() throws Exception {
    Scales s = scales();
    for (int i = 0; i < 200; i++) {
      scroll(s.placeX(50), s.placeY(1e-3), 40);
    }
    assertThat(scales().valueX(s.placeX(50))).isCloseTo(50, within(1e-3));
    double nearest = scales().x().max() - scales().x().min();
    assertThat(nearest).isBetween(200e-6, 200e-6 * 1.2);
    for (int i = 0; i < 400; i++) {
      scroll(s.placeX(50), s.placeY(1e-3), -40);
    }
    assertThat(scales().x().max() - scales().x().min()).isBetween(1000.0, 10_000.0);
    click(2);
    assertThat(scales().x()).isEqualTo(STEPS);
  }

  @Test
  void axesThatAreNoneAreLeftAlone() throws Exception {
    show(figure(new Axis("steps", Double.NaN, 200, false)));
    scroll(200, 100, 40);
    press(KeyCode.EQUALS, false, true);
    drag(true, 200, 100, 50, 50);
    assertThat(navigation.isZoomed()).isFalse();
  }

  /** The canvas is there for the mouse, and is drawn only while it has something to show. */
  @Test
  void theCanvasIsSeenOnlyWhileThePointerReads() throws Exception {
    assertThat(canvas().getOpacity()).isZero();
    Scales s = scales();
    mouse(MouseEvent.MOUSE_MOVED, s.placeX(50), s.placeY(1e-2), false, 0);
    assertThat(canvas().getOpacity()).isEqualTo(1);
    mouse(MouseEvent.MOUSE_MOVED, 3, 3, false, 0);
    assertThat(canvas().getOpacity()).as("beside the area").isZero();
    assertThat(navigation.lineAt(s.placeX(50), s.placeY(1e-2) + 4)).contains("adam");
    assertThat(navigation.lineAt(s.placeX(50), s.placeY(1e-3))).isEmpty();
  }

  private static AxesFigure figure(Axis x) {
    Points level = new Points(new double[] {0, 200}, new double[] {1e-2, 1e-2}, 2);
    return new AxesFigure("", false, x, LOSS, List.of(LineLayer.of(level, ADAM, 2)), LIGHT);
  }

  private ChartCanvas canvas() {
    return pane.getChildrenUnmodifiable().stream()
        .filter(ChartCanvas.class::isInstance)
        .map(ChartCanvas.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private void show(Figure figure) throws Exception {
    run(() -> pane.show(figure));
  }

  private Scales scales() {
    return pane.scales().orElseThrow();
  }

  private void zoomIn() throws Exception {
    Optional<Scales> s = pane.scales();
    scroll(s.orElseThrow().area().getCenterX(), s.orElseThrow().area().getCenterY(), 40);
    assertThat(navigation.isZoomed()).isTrue();
  }

  private void scroll(double x, double y, double by) throws Exception {
    run(
        () ->
            Event.fireEvent(
                canvas(),
                new ScrollEvent(
                    ScrollEvent.SCROLL,
                    x,
                    y,
                    x,
                    y,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    by,
                    0,
                    by,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    pick(x, y))));
  }

  private PickResult pick(double x, double y) {
    return new PickResult(canvas(), x, y);
  }

  private void drag(boolean shift, double x, double y, double dx, double dy) throws Exception {
    mouse(MouseEvent.MOUSE_PRESSED, x, y, shift, 1);
    mouse(MouseEvent.MOUSE_DRAGGED, x + dx / 2, y + dy / 2, shift, 1);
    mouse(MouseEvent.MOUSE_DRAGGED, x + dx, y + dy, shift, 1);
    mouse(MouseEvent.MOUSE_RELEASED, x + dx, y + dy, shift, 1);
  }

  private void click(int count) throws Exception {
    mouse(MouseEvent.MOUSE_CLICKED, 200, 100, false, count);
  }

  private void mouse(EventType<MouseEvent> type, double x, double y, boolean shift, int clicks)
      throws Exception {
    run(() -> Event.fireEvent(canvas(), Pointing.mouse(canvas(), type, x, y, shift, clicks)));
  }

  private void press(KeyCode code, boolean shift, boolean control) throws Exception {
    run(() -> Event.fireEvent(pane, Pointing.key(code, shift, control)));
  }

  /** Does something on the JavaFX thread, and waits until what it changes is drawn. */
  private void run(Runnable task) throws Exception {
    Pointing.run(task);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> !pane.isBusy()).get());
  }
}
