package gradarium.view;

import static gradarium.chart.Pointing.run;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.chart.AxesFigure;
import gradarium.chart.Axis;
import gradarium.chart.FigurePane;
import gradarium.chart.Navigation;
import gradarium.chart.Painter;
import gradarium.chart.Pointing;
import gradarium.chart.Style;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** One click and two on a chart that does something at each. */
class ClicksTest {
  private static final Axis SIDE = new Axis("", 0, 10, false);
  private static final AxesFigure FIGURE =
      new AxesFigure("", false, SIDE, SIDE, List.of(), new Style(false, 1));

  private final AtomicInteger clicks = new AtomicInteger();
  private Painter painter;
  private FigurePane pane;
  private Navigation navigation;

  @BeforeEach
  void show() throws Exception {
    FxToolkit.registerPrimaryStage();
    run(
        () -> {
          painter = new Painter(() -> FIGURE, thrown -> {});
          pane = new FigurePane(painter);
          navigation = new Navigation(pane);
          pane.setOnMouseClicked(new Clicks(navigation, e -> clicks.incrementAndGet()));
          new Scene(new Pane(pane));
          pane.show(FIGURE);
          pane.resize(400, 300);
          pane.layout();
        });
  }

  @AfterEach
  void close() throws Exception {
    run(() -> painter.close());
  }

  @Test
  void whereAllIsShownEachIsOneAtOnce() throws Exception {
    click(1);
    assertThat(clicks).hasValue(1);
    click(2);
    assertThat(clicks).hasValue(2);
  }

  /** However long the system waits for the second one. */
  @Test
  void theSecondOneThatShowsAllIsNone() throws Exception {
    zoom();
    click(1);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> clicks.get() == 1);
    click(2);
    assertThat(navigation.isZoomed()).isFalse();
    assertThat(clicks).hasValue(1);
  }

  @Test
  void twoTogetherShowAllAndAreNone() throws Exception {
    zoom();
    run(
        () -> {
          fire(1);
          fire(2);
        });
    assertThat(navigation.isZoomed()).isFalse();
    assertThat(clicks).hasValue(0);
  }

  private void zoom() throws Exception {
    run(() -> Event.fireEvent(pane, Pointing.key(KeyCode.EQUALS, false, true)));
    assertThat(navigation.isZoomed()).isTrue();
  }

  private void click(int count) throws Exception {
    run(() -> fire(count));
  }

  private void fire(int count) {
    Event.fireEvent(pane, Pointing.mouse(pane, MouseEvent.MOUSE_CLICKED, 200, 100, false, count));
  }
}
