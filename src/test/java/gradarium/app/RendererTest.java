package gradarium.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradarium.app.Renderer.Format;
import gradarium.app.Renderer.Picture;
import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.simulation.Settings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** Draws the real window into files. */
class RendererTest {
  @TempDir private Path folder;

  @BeforeAll
  static void startJavaFx() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "surface", "basins"})
  void everyChartBecomesAPicture(String chart) throws Exception {
    Path file = folder.resolve("race.png");
    Map<String, String> settings =
        Map.of("chart", chart, "adam.arrows", "true", "lanes", "adam,sgd", "basin-steps", "20");
    Renderer.render(picture(settings, 30, Locale.ENGLISH, false), Format.PNG, file);
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(960);
    assertThat(image.getHeight()).isEqualTo(600);
    assertThat(colours(image)).as("text, charts and lanes").isGreaterThan(200);
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
  void everyViewBecomesAPictureInEitherLanguage() throws Exception {
    for (Concept<?> concept : Concepts.ALL) {
      Path file = folder.resolve(concept.id() + ".png");
      Opening opening = new Opening(concept, Settings.of(concept.settings()), 7, 0);
      Preferences korean = Preferences.of(Locale.KOREAN, true, 1024, 640);
      Renderer.render(new Picture(opening, 30, 1024, 640, korean, false), Format.PNG, file);
      assertThat(colours(ImageIO.read(file.toFile()))).as(concept.id()).isGreaterThan(100);
    }
  }

  @Test
  void everyViewBecomesAnSvg() throws Exception {
    for (Concept<?> concept : Concepts.ALL) {
      Path file = folder.resolve(concept.id() + ".svg");
      Opening opening = new Opening(concept, Settings.of(concept.settings()), 7, 0);
      Preferences english = Preferences.of(Locale.ENGLISH, false, 960, 600);
      Renderer.render(new Picture(opening, 3, 960, 600, english, false), Format.SVG, file);
      assertThat(Files.readString(file)).as(concept.id()).contains("<svg");
    }
  }

  @Test
  void aViewThatFailsIsAnErrorAndNoEndlessWait() {
    Opening optimizer = Opening.of("optimizer");
    Settings ofAnother = Settings.of(Concepts.named("vanishing").orElseThrow().settings());
    Picture wrong =
        new Picture(
            new Opening(optimizer.concept(), ofAnother, 7, 0),
            5,
            960,
            600,
            Preferences.of(Locale.ENGLISH, false, 960, 600),
            false);
    assertThatThrownBy(() -> Renderer.render(wrong, Format.PNG, folder.resolve("a.png")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the view failed");
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

  private static int colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours.size();
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
