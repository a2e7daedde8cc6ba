package gradarium.app;

import gradarium.message.Message;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes steps one after the other into an animation, says how far it is, and can be cancelled. */
final class Recording {
  private static final Logger LOG = Logger.getLogger(Recording.class.getName());

  private final Desk<?> desk;
  private final List<Long> steps;
  private final Supplier<BufferedImage> image;
  private final Path file;
  private final long before;
  private final Slides slides;
  private final Gif gif;

  /** A recording of these steps into a file that appears once it is whole. */
  Recording(Desk<?> desk, List<Long> steps, Supplier<BufferedImage> image, Path file) {
    this.desk = desk;
    this.steps = steps;
    this.image = image;
    this.file = file;
    before = desk.step();
    try {
      gif = new Gif();
    } catch (IOException e) {
      throw new IllegalStateException("no memory file", e);
    }
    slides = new Slides(desk.window(), steps, this::take, this::failed);
  }

  /** Begins; the window goes on meanwhile. */
  void start() {
    progress(0);
    slides.start();
  }

  private void take(int index) throws IOException {
    boolean last = index == steps.size() - 1;
    gif.add(image.get(), last);
    if (last) {
      byte[] bytes = gif.finish();
      end();
      desk.save(file, () -> bytes);
    } else {
      progress(index + 1);
    }
  }

  private void progress(int done) {
    desk.say(
        Message.of("figure.recording", done, steps.size()),
        "figure.cancel",
        () -> {
          end();
          desk.say(Message.of("figure.cancelled"));
        });
  }

  private void failed(Throwable thrown) {
    LOG.log(Level.WARNING, "animation not recorded", thrown);
    end();
    desk.say(Message.of("error.file.writing", file, String.valueOf(thrown.getMessage())));
  }

  private void end() {
    slides.stop();
    desk.player().seek(before);
    try {
      gif.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "memory file not closed", e);
    }
  }
}
