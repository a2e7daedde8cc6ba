package gradarium.app;

import gradarium.chart.Figure;
import gradarium.chart.Vectors;
import gradarium.simulation.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Draws the real window into files, without a display. */
public final class Renderer {
  private static final int QUIET_PULSES = 4;
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
    onJavaFx(() -> new Shoot(picture, format, bytes).start());
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

  /** Waits, pulse by pulse, until what is wanted is on the window, and takes it. */
  private static final class Shoot extends AnimationTimer {
    private final Picture picture;
    private final Format format;
    private final CompletableFuture<byte[]> result;
    private final MainWindow window;
    private final List<Long> steps = new ArrayList<>();
    private final List<BufferedImage> taken = new ArrayList<>();
    private int quiet;

    Shoot(Picture picture, Format format, CompletableFuture<byte[]> result) {
      this.picture = picture;
      this.format = format;
      this.result = result;
      window = new MainWindow(picture.opening(), picture.preferences());
      window.setPresenting(picture.presenting());
      if (format == Format.GIF) {
        long frames = Math.min(GIF_FRAMES, picture.steps());
        for (long i = 0; i < frames; i++) {
          steps.add(i * picture.steps() / frames);
        }
      }
      steps.add(picture.steps());
      window.desk().player().seek(steps.get(0));
    }

    @Override
    public void handle(long now) {
      try {
        if (isReady()) {
          take();
        }
      } catch (IOException | RuntimeException e) {
        stop();
        result.completeExceptionally(e);
      }
    }

    private boolean isReady() throws IOException {
      Optional<Throwable> failure = window.desk().failure();
      if (failure.isPresent()) {
        throw new IOException("the view failed: " + failure.get(), failure.get());
      }
      Parent root = window.scene().getRoot();
      root.applyCss();
      root.layout();
      long wanted = steps.get(taken.size());
      boolean there =
          window.desk().last().filter(frame -> frame.current().step() == wanted).isPresent();
      boolean busy = window.desk().view().filter(view -> view.isBusy()).isPresent();
      quiet = there && !busy ? quiet + 1 : 0;
      return quiet > QUIET_PULSES;
    }

    private void take() throws IOException {
      quiet = 0;
      if (format == Format.SVG) {
        finish(Vectors.svg(figures(), picture.width(), picture.height(), window.desk().style()));
        return;
      }
      taken.add(image());
      if (taken.size() < steps.size()) {
        window.desk().player().seek(steps.get(taken.size()));
      } else if (format == Format.PNG) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(taken.get(0), "png", out);
        finish(out.toByteArray());
      } else {
        finish(Gif.of(taken));
      }
    }

    private List<Figure> figures() {
      return window.desk().view().map(view -> view.figures()).orElse(List.of());
    }

    private BufferedImage image() {
      WritableImage shot = new WritableImage(picture.width(), picture.height());
      window.scene().getRoot().snapshot(null, shot);
      int[] pixels = new int[picture.width() * picture.height()];
      shot.getPixelReader()
          .getPixels(
              0,
              0,
              picture.width(),
              picture.height(),
              PixelFormat.getIntArgbInstance(),
              pixels,
              0,
              picture.width());
      BufferedImage image =
          new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, picture.width(), picture.height(), pixels, 0, picture.width());
      return image;
    }

    private void finish(byte[] bytes) {
      stop();
      window.close();
      result.complete(bytes);
    }
  }
}
