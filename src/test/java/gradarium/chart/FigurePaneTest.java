package gradarium.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A chart on the window, whatever room it has. */
class FigurePaneTest {
  private Painter painter;
  private FigurePane pane;

  @BeforeEach
  void show() throws Exception {
    FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.asyncFx(
            () -> {
              painter = new Painter(() -> figure(Color.RED), thrown -> {});
              pane = new FigurePane(painter);
              new Scene(new Pane(pane));
              pane.show(figure(Color.BLUE));
            })
        .get(10, TimeUnit.SECONDS);
    resize(60, 40);
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.asyncFx(() -> painter.close());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void whereThereIsNoRoomThereIsNoPictureOfAnotherSize() throws Exception {
    assertThat(picture().isVisible()).isTrue();
    resize(60, 0);
    assertThat(picture().isVisible()).isFalse();
    resize(60, 30);
    assertThat(picture().isVisible()).isTrue();
    assertThat(picture().getLayoutBounds().getHeight()).isEqualTo(30);
  }

  @Test
  void whatIsShownWithoutRoomIsDrawnOnceThereIsSome() throws Exception {
    resize(60, 0);
    Figure newest = figure(Color.GREEN);
    WaitForAsyncUtils.asyncFx(() -> pane.show(newest)).get(10, TimeUnit.SECONDS);
    assertThat(pane.figure()).get().isNotSameAs(newest);
    resize(60, 40);
    assertThat(pane.figure()).containsSame(newest);
  }

  private void resize(double width, double height) throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> {
              pane.resize(width, height);
              pane.layout();
            })
        .get(10, TimeUnit.SECONDS);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !pane.isBusy());
  }

  private Node picture() {
    return pane.getChildrenUnmodifiable().get(0);
  }

  private static Figure figure(Color colour) {
    return (g, width, height) -> {
      g.setColor(colour);
      g.fillRect(0, 0, (int) width, (int) height);
    };
  }
}
