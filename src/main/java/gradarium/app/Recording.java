package gradarium.app;

import gradarium.chart.Style;
import gradarium.message.Message;
import gradarium.view.ConceptView;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes steps one after the other into an animation, says how far it is, and can be cancelled. It
 * belongs to its run and its picture: where something else is asked of either meanwhile, it ends
 * and says so. It ends in a file or in a message.
 */
final class Recording implements Slides.Taking {
  private static final Logger LOG = Logger.getLogger(Recording.class.getName());

  private final Desk<?> desk;
  private final List<Long> steps;
  private final Supplier<BufferedImage> image;
  private final Path file;
  private final long before;
  private final Seen seen;
  private final Gif gif;
  private final Slides slides;
  private CompletableFuture<Void> packing = CompletableFuture.completedFuture(null);
  private Optional<BufferedImage> first = Optional.empty();

  /** What a picture depends on beside its run. */
  private record Seen(Optional<? extends ConceptView<?>> view, Style style, String lane) {
    static Seen on(Desk<?> desk) {
      return new Seen(desk.view(), desk.style(), desk.selectedLane().get());
    }
  }

  private Recording(Desk<?> desk, List<Long> steps, Supplier<BufferedImage> image, Path file) {
    this.desk = desk;
    this.steps = steps;
    this.image = image;
    this.file = file;
    before = desk.step();
    seen = Seen.on(desk);
    gif = new Gif();
    desk.setRecording(Optional.of(this));
    slides = new Slides(desk, steps, this, this::failed);
  }

  /**
   * Begins a recording of these steps into a file that appears once it is whole; the window goes on
   * meanwhile. While another one of the same run is under way, only says so.
   */
  static void start(Desk<?> desk, List<Long> steps, Supplier<BufferedImage> image, Path file) {
    if (desk.isRecording()) {
      desk.say(Message.of("figure.recording.another"));
      return;
    }
    Recording recording = new Recording(desk, steps, image, file);
    recording.progress(0);
    recording.slides.start();
  }

  @Override
  public boolean goesOn() throws IOException {
    if (desk.isClosed() || desk.window().desk() != desk || !Seen.on(desk).equals(seen)) {
      throw new Slides.Disturbed();
    }
    if (packing.isCompletedExceptionally()) {
      join();
    }
    return packing.isDone();
  }

  @Override
  public void take(int index) throws IOException {
    boolean last = index == steps.size() - 1;
    BufferedImage taken = image.get();
    BufferedImage like = first.orElse(taken);
    if (taken.getWidth() != like.getWidth() || taken.getHeight() != like.getHeight()) {
      throw new Slides.Disturbed();
    }
    first = Optional.of(like);
    packing = CompletableFuture.runAsync(() -> pack(taken, last));
    if (!last) {
      progress(index + 1);
    }
  }

  @Override
  public void finish() throws IOException {
    byte[] bytes = gif.finish();
    end(true);
    desk.save(file, () -> bytes);
  }

  private void pack(BufferedImage taken, boolean last) {
    try {
      gif.add(taken, last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void join() throws IOException {
    try {
      packing.join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  private void progress(int done) {
    desk.say(
        Message.of("figure.recording", done, steps.size()),
        "figure.cancel",
        () -> {
          end(true);
          desk.say(Message.of("figure.cancelled"));
        });
  }

  private void failed(Throwable thrown) {
    boolean disturbed = thrown instanceof Slides.Disturbed;
    boolean runGoesItsWay = disturbed && slides.isDisturbed();
    end(!runGoesItsWay);
    if (disturbed) {
      desk.window().desk().say(Message.of("figure.recording.disturbed"));
    } else {
      LOG.log(Level.WARNING, "animation not recorded", thrown);
      desk.say(Logs.message("figure.recording.failed", "figure.recording.failed.unlogged", thrown));
    }
  }

  /**
   * Its view is about to be left: the run goes back while it still may, and is found as it was. The
   * recording itself ends when it sees that the view was left.
   */
  void leave() {
    if (!slides.isDisturbed()) {
      desk.player().seek(before);
    }
  }

  /** Ends; the run goes back to the step that it showed before, unless it was sent elsewhere. */
  private void end(boolean back) {
    slides.stop();
    desk.setRecording(Optional.empty());
    if (back) {
      desk.player().seek(before);
    }
    packing.handle(
        (nothing, thrown) -> {
          gif.close();
          return nothing;
        });
  }
}
