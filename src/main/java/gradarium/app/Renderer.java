package gradarium.app;

import gradarium.chart.Vectors;
import gradarium.simulation.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** Draws the real window into files, without a display. */
public final class Renderer {
  private static final int GIF_FRAMES = 60;

  private Renderer() {}

  /** The kinds of files. */
  public enum Format {
    PNG,
    SVG,
    GIF
  }

  /**
   * What to draw.
   *
   * @param opening view, settings and seed
   * @param steps the step that is shown; a GIF shows those before it too
   * @param width in pixels
   * @param height in pixels
   * @param preferences language and theme
   * @param presenting whether in presentation mode
   */
  public record Picture(
      Opening opening,
      long steps,
      int width,
      int height,
      Preferences preferences,
      boolean presenting) {}

  /**
   * Draws a picture into a file, which is written whole or not at all.
   *
   * @throws IOException where the file cannot be written
   */
  public static void render(Picture picture, Format format, Path file) throws IOException {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    onJavaFx(() -> shoot(picture, format, bytes));
    try {
      AtomicFile.write(file, bytes.get());
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Runs on the JavaFX thread, which is started where none runs yet. */
  private static void onJavaFx(Runnable task) {
    try {
      Platform.startup(task);
    } catch (IllegalStateException running) {
      Platform.runLater(task);
    }
  }

  /** Shows what is wanted on a window, and takes it. */
  private static void shoot(Picture picture, Format format, CompletableFuture<byte[]> result) {
    MainWindow window = new MainWindow(picture.opening(), picture.preferences());
    window.setPresenting(picture.presenting());
    if (format == Format.GIF) {
      animate(window, picture, result);
      return;
    }
    Slides.Taking taking =
        index -> {
          byte[] bytes =
              format == Format.PNG ? Pictures.png(image(window, picture)) : svg(window, picture);
          window.close();
          result.complete(bytes);
        };
    new Slides(window, List.of(picture.steps()), taking, result::completeExceptionally).start();
  }

  private static void animate(
      MainWindow window, Picture picture, CompletableFuture<byte[]> result) {
    List<Long> steps = Slides.spread(0, picture.steps(), GIF_FRAMES);
    try {
      Gif gif = new Gif();
      Slides.Taking taking =
          index -> {
            boolean last = index == steps.size() - 1;
            gif.add(image(window, picture), last);
            if (last) {
              byte[] bytes = gif.finish();
              gif.close();
              window.close();
              result.complete(bytes);
            }
          };
      new Slides(window, steps, taking, result::completeExceptionally).start();
    } catch (IOException e) {
      result.completeExceptionally(e);
    }
  }

  private static byte[] svg(MainWindow window, Picture picture) throws IOException {
    return Vectors.svg(
        window.desk().view().map(view -> view.figures()).orElse(List.of()),
        picture.width(),
        picture.height(),
        window.desk().style());
  }

  private static BufferedImage image(MainWindow window, Picture picture) {
    return Pictures.of(window.scene().getRoot(), picture.width(), picture.height(), 1);
  }
}
