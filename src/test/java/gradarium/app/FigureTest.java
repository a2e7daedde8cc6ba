package gradarium.app;

import static gradarium.app.Screen.await;
import static gradarium.app.Screen.fire;
import static gradarium.app.Screen.shows;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.chart.AxesFigure;
import gradarium.chart.FigurePane;
import gradarium.chart.LineLayer;
import gradarium.chart.Scales;
import gradarium.chart.Vectors;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Takes charts and views away, and changes of settings back. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
class FigureTest {
  @TempDir Path folder;

  private MainWindow window;

  @Start
  void start(Stage stage) {
    window =
        new MainWindow(Opening.of("vanishing"), Preferences.of(Locale.ENGLISH, false, 1280, 720));
    window.show(stage);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> window.close());
  }

  @Test
  void chartsAndViewsBecomePixelsVectorsAndNumbers(FxRobot robot) throws Exception {
    robot.interact(() -> window.desk().player().seek(12));
    await(() -> window.desk().step() == 12 && !window.desk().view().orElseThrow().isBusy());
    await(() -> panes(robot).get(0).figure().isPresent());
    FigurePane pane = panes(robot).get(0);
    AxesFigure figure = (AxesFigure) pane.figure().orElseThrow();

    List<List<String>> numbers = figure.numbers();
    assertThat(numbers.get(0)).containsExactly("series", "layer", "y");
    String lane = last(window.desk().table()).get(1);
    List<List<String>> ofLane = numbers.stream().filter(row -> row.get(0).equals(lane)).toList();
    assertThat(ofLane).as("a gradient for each layer").hasSize(21);
    assertThat(Double.parseDouble(last(ofLane).get(2)))
        .as("that of the last layer, as the table of the view has it")
        .isEqualTo(Double.parseDouble(last(window.desk().table()).get(3)));
    String csv = new String(Pictures.csv(numbers), StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(numbers.size());

    BufferedImage once = WaitForAsyncUtils.asyncFx(() -> image(pane, figure, 1)).get();
    BufferedImage four = WaitForAsyncUtils.asyncFx(() -> image(pane, figure, 4)).get();
    assertThat(four.getWidth()).isBetween(4 * once.getWidth() - 4, 4 * once.getWidth());
    byte[] svg = Vectors.svg(g -> figure.draw(g, 400, 300), 400, 300, window.desk().style());
    assertThat(new String(svg, StandardCharsets.UTF_8))
        .as("text as text")
        .contains("<text", ">layer<", "<path")
        .doesNotContain("<image");
  }

  private BufferedImage image(FigurePane pane, AxesFigure figure, int zoom) {
    return Pictures.chart(figure, pane.getWidth(), pane.getHeight(), window.desk().style(), zoom);
  }

  @Test
  void theWholeViewIsCopiedAndDrawnLarge(FxRobot robot) throws Exception {
    await(() -> window.desk().last().isPresent() && !window.desk().view().orElseThrow().isBusy());
    List<MenuItem> items = window.desk().figureItems();
    assertThat(items.subList(6, items.size()).stream().map(MenuItem::getText))
        .as("a menu for each chart")
        .contains("Gradient norm per layer", "Weight change per layer in the last step");
    assertThat(((Menu) items.get(1)).getItems()).hasSize(4);
    robot.interact(() -> items.get(0).fire());
    await(() -> shows(robot, "Copied to the clipboard"));
    robot.interact(() -> assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue());
    Path file = folder.resolve("a.png");
    robot.interact(() -> window.desk().save(file, () -> new byte[] {1, 2}));
    assertThat(Files.readAllBytes(file)).containsExactly(1, 2);
    robot.interact(
        () -> window.desk().save(folder.resolve("none").resolve("a.png"), () -> new byte[1]));
    await(() -> shows(robot, "there is no such folder"));
  }

  @Test
  void aChartThatComesIntoViewLaterHasItsMenuAndOneWithAUseForTheRightButtonHasNone(FxRobot robot)
      throws Exception {
    robot.interact(() -> window.open(Opening.of("descent")));
    await(() -> window.desk().isCurrent() && !window.desk().view().orElseThrow().isBusy());
    fire(robot, "#chart-surface");
    await(() -> window.desk().settings().get("chart").equals("surface"));
    await(() -> described(robot, "descent.relief.help").isPresent());
    askForMenu(robot, "descent.relief.help");
    await(() -> menus() == 1);
    robot.interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .forEach(Window::hide));
    askForMenu(robot, "descent.line.help");
    assertThat(WaitForAsyncUtils.asyncFx(FigureTest::menus).get()).isZero();
  }

  private Optional<Node> described(FxRobot robot, String help) {
    String text = window.messages().text(help);
    return robot.lookup(n -> text.equals(n.getAccessibleText())).tryQuery();
  }

  private void askForMenu(FxRobot robot, String help) {
    Node chart = described(robot, help).orElseThrow();
    robot.interact(
        () ->
            Event.fireEvent(
                chart,
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 99, 99, false, null)));
  }

  private static long menus() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof ContextMenu && w.isShowing())
        .count();
  }

  @Test
  void aClickOnALineSelectsItsLaneAndWhileZoomedADoubleClickIsNone(FxRobot robot) throws Exception {
    robot.interact(() -> window.open(Opening.of("descent")));
    await(() -> window.desk().isCurrent());
    robot.interact(() -> window.desk().player().seek(30));
    await(() -> window.desk().step() == 30 && !window.desk().view().orElseThrow().isBusy());
    FigurePane errors = (FigurePane) described(robot, "descent.errors.help").orElseThrow();
    AxesFigure figure = (AxesFigure) errors.figure().orElseThrow();
    Scales scales = errors.scales().orElseThrow();
    LineLayer line =
        figure.layers().stream()
            .flatMap(layer -> layer.lines().stream())
            .filter(l -> !l.lane().lane().equals(window.desk().selectedLane().get()))
            .filter(
                l -> figure.lineAt(scales, x(l, scales), y(l, scales), 8).equals(Optional.of(l)))
            .findFirst()
            .orElseThrow();
    robot.clickOn(errors.localToScreen(x(line, scales), y(line, scales)));
    await(() -> window.desk().selectedLane().get().equals(line.lane().lane()));

    FigurePane samples = (FigurePane) described(robot, "descent.line.help").orElseThrow();
    String before = window.desk().settings().texts().get("points");
    robot.interact(
        () ->
            Event.fireEvent(
                samples,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.EQUALS, false, true, false, true)));
    await(() -> samples.zoomedProperty().get());
    robot.doubleClickOn(samples);
    await(() -> !samples.zoomedProperty().get());
    WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
    assertThat(window.desk().settings().texts().get("points"))
        .as("no sample was put")
        .isEqualTo(before);
  }

  private static double x(LineLayer line, Scales scales) {
    return scales.placeX(line.lastX());
  }

  private static double y(LineLayer line, Scales scales) {
    return scales.placeY(line.lastY());
  }

  @Test
  void changesOfSettingsAreTakenBackAndDoneAgain(FxRobot robot) throws Exception {
    await(() -> window.desk().last().isPresent());
    robot.interact(() -> window.desk().change(now -> now.with(Map.of("depth", "5"))));
    robot.interact(() -> window.desk().change(now -> now.with(Map.of("width", "16"))));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> get("width").equals(32) && get("depth").equals(5));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> get("depth").equals(20));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> shows(robot, "There is nothing to undo"));
    robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
    await(() -> get("depth").equals(5));
    robot.interact(() -> window.desk().change(now -> now.with(Map.of("depth", "7"))));
    robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
    await(() -> shows(robot, "There is nothing to redo"));
  }

  private Object get(String key) {
    return window.desk().settings().get(key);
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static List<FigurePane> panes(FxRobot robot) {
    return robot.lookup(n -> n instanceof FigurePane).queryAllAs(FigurePane.class).stream()
        .toList();
  }
}
