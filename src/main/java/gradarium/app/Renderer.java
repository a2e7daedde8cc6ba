package gradarium.app;

import gradarium.simulation.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.layout.Region;

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
   * @throws IllegalStateException where the picture cannot be drawn
   */
  public static void render(Picture picture, Format format, Path file) throws IOException {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    onJavaFx(() -> Shooting.begin(picture, format, bytes));
    try {
      AtomicFile.write(file, bytes.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
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

  /** A window on its way to a picture; it is closed whatever comes of that. */
  private static final class Shooting implements Slides.Taking {
    private final Picture picture;
    private final Format format;
    private final CompletableFuture<byte[]> result;
    private final MainWindow window;
    private final List<Long> steps;
    private final Gif gif = new Gif();

    private Shooting(Picture picture, Format format, CompletableFuture<byte[]> result) {
      this.picture = picture;
      this.format = format;
      this.result = result;
      window = new MainWindow(picture.opening(), picture.preferences());
      steps =
          format == Format.GIF
              ? Slides.spread(0, picture.steps(), GIF_FRAMES)
              : List.of(picture.steps());
    }

    /** Shows what is wanted on a window, and takes it. */
    static void begin(Picture picture, Format format, CompletableFuture<byte[]> result) {
      try {
        new Shooting(picture, format, result).begin();
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    }

    private void begin() {
      try {
        window.setPresenting(picture.presenting());
        new Slides(window.desk(), steps, this, this::failed).start();
      } catch (RuntimeException | Error e) {
        failed(e);
      }
    }

    @Override
    public void take(int index) throws IOException {
      boolean last = index == steps.size() - 1;
      if (format == Format.GIF) {
        gif.add(image(), last);
      }
      if (last) {
        byte[] bytes =
            switch (format) {
              case PNG -> Pictures.png(image());
              case SVG -> svg();
              case GIF -> gif.finish();
            };
        close();
        result.complete(bytes);
      }
    }

    private void failed(Throwable thrown) {
      close();
      result.completeExceptionally(thrown);
    }

    private void close() {
      gif.close();
      window.close();
    }

    private byte[] svg() throws IOException {
      Region view = window.desk().picture().orElseThrow();
      return Pictures.svg(view, window.desk().style(), picture.width(), picture.height());
    }

    private BufferedImage image() {
      return Pictures.of(window.scene().getRoot(), picture.width(), picture.height(), 1);
    }
  }
}
