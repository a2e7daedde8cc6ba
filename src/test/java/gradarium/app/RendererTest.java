package gradarium.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradarium.app.Renderer.Format;
import gradarium.app.Renderer.Picture;
import gradarium.chart.FigurePane;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.concept.optimizer.OptimizerConcept;
import gradarium.concept.optimizer.OptimizerSnapshot;
import gradarium.simulation.Settings;
import gradarium.view.Chart;
import gradarium.view.ConceptView;
import gradarium.view.Custom;
import gradarium.view.TwoColumns;
import gradarium.view.View;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the real window into files. */
@Tag("slow")
class RendererTest {
  @TempDir private Path folder;

  @BeforeAll
  static void startJavaFx() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  /** What only one of the charts has: contours, the cells of a turned surface, a finished map. */
  @Test
  void theChartThatIsAskedForIsDrawnAndFinished() throws Exception {
    String map = svg("map");
    String surface = svg("surface");
    String basins = svg("basins");
    assertThat(basins).as("cells of the map of basins").contains("<image");
    assertThat(basins).as("what the whole map says").contains("20 steps: ");
    assertThat(paths(surface)).as("60 × 60 cells").isGreaterThan(3600);
    assertThat(paths(map)).isBetween(20L, 1000L);
    for (String other : List.of(map, surface)) {
      assertThat(other).doesNotContain("<image", "20 steps: ");
    }
    assertThat(List.of(map, surface, basins))
        .allSatisfy(each -> assertThat(each).contains(">SGD<", ">Adam<", "width=\"960\""));
  }

  private String svg(String chart) throws IOException {
    Map<String, String> settings =
        Map.of("chart", chart, "lanes", "adam,sgd", "basin-steps", "20", "adam.arrows", "true");
    Path file = folder.resolve(chart + ".svg");
    Renderer.render(picture(settings, 5, Locale.ENGLISH, false), Format.SVG, file);
    return Files.readString(file);
  }

  private static long paths(String svg) {
    return Pattern.compile("<(path|polygon|rect|line)").matcher(svg).results().count();
  }

  @Test
  void languageThemeAndStepChangeThePicture() throws Exception {
    Set<Long> sums = new HashSet<>();
    sums.add(sum(picture(Map.of(), 10, Locale.ENGLISH, false)));
    sums.add(sum(picture(Map.of(), 40, Locale.ENGLISH, false)));
    sums.add(sum(picture(Map.of(), 10, Locale.KOREAN, false)));
    sums.add(sum(picture(Map.of(), 10, Locale.ENGLISH, true)));
    assertThat(sums).hasSize(4);
  }

  @Test
  void aViewThatFailsIsAnErrorAndNoEndlessWait() {
    Opening optimizer = Opening.of("optimizer");
    Settings ofAnother = Settings.of(Concepts.named("vanishing").orElseThrow().settings());
    assertFails(new Opening(optimizer.concept(), ofAnother, 7, 0), "the view failed");
  }

  @Test
  void aViewThatCannotBeBuiltIsAnErrorAndNoEndlessWait() {
    ConceptView<OptimizerSnapshot> broken = brokenView(true);
    assertFails(opening(broken), "not built");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aChartThatCannotBeDrawnIsAnErrorAndNothingIsLeft(Format format) {
    ConceptView<OptimizerSnapshot> broken = brokenView(false);
    assertFails(opening(broken), format, "not drawn");
  }

  @Test
  void aChartThatIsNotShownIsNotWaitedFor() throws Exception {
    ConceptView<OptimizerSnapshot> broken =
        new View<OptimizerSnapshot>()
            .left(
                new Custom<OptimizerSnapshot, StackPane>(
                    host -> new StackPane(TwoColumns.pane(host, "optimizer.map.help")),
                    (behind, shown) -> {
                      FigurePane.in(behind).forEach(pane -> pane.show(RendererTest::undrawn));
                      behind.setVisible(false);
                    }));
    Picture picture =
        new Picture(
            opening(broken), 5, 960, 600, Preferences.of(Locale.ENGLISH, false, 960, 600), false);
    Renderer.render(picture, Format.PNG, folder.resolve("a.png"));
    assertThat(folder.resolve("a.png")).isNotEmptyFile();
  }

  private static void undrawn(Graphics2D g, double width, double height) {
    throw new IllegalStateException("not drawn");
  }

  private void assertFails(Opening opening, String why) {
    assertFails(opening, Format.PNG, why);
  }

  /** It says why, and leaves neither a file nor a window whose threads go on. */
  private void assertFails(Opening opening, Format format, String why) {
    long before = threads();
    Picture wrong =
        new Picture(opening, 5, 960, 600, Preferences.of(Locale.ENGLISH, false, 960, 600), false);
    assertThatThrownBy(() -> Renderer.render(wrong, format, folder.resolve("a.png")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(why);
    assertThat(folder).isEmptyDirectory();
    assertThatNoException()
        .isThrownBy(
            () -> WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> threads() <= before));
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> Set.of("player", "painter").contains(thread.getName()))
        .count();
  }

  /** The race in a view of one chart, which throws: when it is built, or when it is drawn. */
  private static ConceptView<OptimizerSnapshot> brokenView(boolean built) {
    return new View<OptimizerSnapshot>()
        .left(
            built
                ? new Custom<OptimizerSnapshot, FigurePane>(
                    host -> {
                      throw new IllegalStateException("not built");
                    })
                : Chart.<OptimizerSnapshot>of("optimizer.map", shown -> RendererTest::undrawn)
                    .untitled());
  }

  private static Opening opening(ConceptView<OptimizerSnapshot> view) {
    Concept<OptimizerSnapshot> race = OptimizerConcept.of();
    Concept<OptimizerSnapshot> concept =
        new Concept<>(
            race.id(), race.group(), race.settings(), race::start, race.measures(), () -> view);
    return new Opening(concept, Settings.of(race.settings()), 7, 0);
  }

  @Test
  void anAnimationHasItsFrames() throws Exception {
    Path file = folder.resolve("race.gif");
    Renderer.render(picture(Map.of("lanes", "sgd"), 5, Locale.ENGLISH, false), Format.GIF, file);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(6);
    } finally {
      reader.dispose();
    }
  }

  @Test
  void vectorsAreText() throws Exception {
    Path file = folder.resolve("race.svg");
    Renderer.render(picture(Map.of(), 30, Locale.KOREAN, false), Format.SVG, file);
    assertThat(Files.readString(file)).contains("<svg").contains("<path").doesNotContain("<image");
  }

  @Test
  void aFileThatCannotBeWrittenIsAnErrorAndNothingIsLeft() {
    Path file = folder.resolve("none/race.png");
    assertThatThrownBy(
            () -> Renderer.render(picture(Map.of(), 1, Locale.ENGLISH, false), Format.PNG, file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is no such folder");
    assertThat(folder).isEmptyDirectory();
  }

  private long sum(Picture picture) throws IOException {
    Path file = folder.resolve("one.png");
    Renderer.render(picture, Format.PNG, file);
    BufferedImage image = ImageIO.read(file.toFile());
    long sum = 0;
    for (int y = 0; y < image.getHeight() - 60; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        sum = 31 * sum + image.getRGB(x, y);
      }
    }
    return sum;
  }

  private static Picture picture(
      Map<String, String> settings, long steps, Locale language, boolean dark) {
    Opening opening = Opening.of("optimizer");
    Settings set = Settings.of(opening.concept().settings()).with(settings);
    return new Picture(
        new Opening(opening.concept(), set, 7, 0),
        steps,
        960,
        600,
        Preferences.of(language, dark, 960, 600),
        false);
  }
}
