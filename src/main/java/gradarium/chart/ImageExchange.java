package gradarium.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Hands images from who draws them to the screen and back, so that none is drawn into while it may
 * still be read. What the screen shows is copied at each pulse of the window, before the pulse is
 * over; what it showed until then may be read up to that copy. An image that another one replaces
 * between two pulses is therefore free as soon as the second pulse from there on begins. Three
 * images are enough to draw one at each pulse.
 *
 * @param <I> the images
 */
final class ImageExchange<I> {
  private static final int PULSES = 2;

  private final List<Replaced<I>> replaced = new ArrayList<>();
  private Optional<I> shown = Optional.empty();

  private record Replaced<I>(I image, long pulse) {}

  /**
   * An image to draw into that nobody reads; nothing where there is none before another pulse.
   *
   * @param pulse the number of the pulse that began last
   * @param fits whether an image has the size that is wanted; others are given up once they are
   *     free
   * @param fresh makes one
   */
  Optional<I> take(long pulse, Predicate<I> fits, Supplier<I> fresh) {
    Optional<I> free = Optional.empty();
    for (Replaced<I> each : List.copyOf(replaced)) {
      if (each.pulse + PULSES <= pulse) {
        replaced.remove(each);
        free = fits.test(each.image) ? Optional.of(each.image) : free;
      }
    }
    boolean allRead = replaced.size() >= PULSES;
    return free.isPresent() || allRead ? free : Optional.of(fresh.get());
  }

  /** An image that was taken is on the screen from now on, in the place of the one before. */
  void show(long pulse, I image) {
    shown.ifPresent(before -> replaced.add(new Replaced<>(before, pulse)));
    shown = Optional.of(image);
  }
}
