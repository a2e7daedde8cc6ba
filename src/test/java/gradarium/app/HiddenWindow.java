package gradarium.app;

import gradarium.chart.FigurePane;
import gradarium.concept.Concept;
import gradarium.simulation.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window that is on no screen, as the renderer has one: all of it, without what shows it. */
final class HiddenWindow implements AutoCloseable {
  private static final int PATIENCE = 60;

  private final MainWindow window;

  HiddenWindow(Opening opening) throws Exception {
    FxToolkit.registerPrimaryStage();
    window = ask(() -> new MainWindow(opening, Preferences.of(Locale.ENGLISH, false, 1000, 640)));
  }

  /** A view with some settings changed. */
  static HiddenWindow of(Concept<?> concept, Map<String, String> settings) throws Exception {
    Settings all = Settings.of(concept.settings()).with(settings);
    return new HiddenWindow(new Opening(concept, all, 7, 0));
  }

  /** Something that is to be asked on the JavaFX thread. */
  static <T> T ask(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(PATIENCE, TimeUnit.SECONDS);
  }

  /** Goes to a step and waits until all that belongs to it is on the window. */
  void show(long step) throws Exception {
    CompletableFuture<Void> there = new CompletableFuture<>();
    ask(
        () -> {
          new Slides(
                  window.desk(),
                  List.of(step),
                  index -> there.complete(null),
                  there::completeExceptionally)
              .start();
          return null;
        });
    there.get(PATIENCE, TimeUnit.SECONDS);
  }

  void change(Map<String, String> settings) throws Exception {
    ask(() -> window.desk().change(now -> now.with(settings)));
  }

  /** The charts that can be seen, and that show something. */
  List<FigurePane> charts() throws Exception {
    return ask(
        () ->
            FigurePane.in(window.desk().picture().orElseThrow()).stream()
                .filter(Screen::isVisible)
                .filter(pane -> pane.figure().isPresent())
                .toList());
  }

  MainWindow window() {
    return window;
  }

  @Override
  public void close() {
    WaitForAsyncUtils.asyncFx(window::close);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
