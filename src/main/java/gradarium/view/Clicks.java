package gradarium.view;

import gradarium.chart.Navigation;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Clicks on a chart, without the ends of drags. While the chart is zoomed, a click waits for a
 * second one, which shows all of the chart and is no click.
 */
final class Clicks implements EventHandler<MouseEvent> {
  private static final Duration TWICE = Duration.millis(500);

  private final Navigation navigation;
  private final Consumer<MouseEvent> click;
  private boolean zoomed;
  private final PauseTransition pause = new PauseTransition(TWICE);

  Clicks(Navigation navigation, Consumer<MouseEvent> click) {
    this.navigation = navigation;
    this.click = click;
  }

  @Override
  public void handle(MouseEvent e) {
    boolean isFirst = e.getClickCount() % 2 == 1;
    zoomed = isFirst ? navigation.isZoomed() : zoomed; // the second one has reset it by now
    pause.stop();
    if (!e.isStillSincePress() || !isFirst && zoomed) {
      return;
    }
    if (zoomed) {
      pause.setOnFinished(done -> click.accept(e));
      pause.playFromStart();
    } else {
      click.accept(e);
    }
  }
}
