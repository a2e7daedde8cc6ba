package gradarium.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** An image that the screen may read is never handed out to be drawn into. */
class ImageExchangeTest {

  /** An image of some size. */
  private record Image(int number, int size) {}

  /**
   * The screen as JavaFX has it: at each pulse, after its timers, it copies what is shown, once the
   * copy of the pulse before has been drawn. Until then it reads what it copied before.
   */
  @Property(tries = 300)
  void whatIsReadIsNotDrawnInto(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ImageExchange<Image> exchange = new ImageExchange<>();
    List<Image> made = new ArrayList<>();
    Optional<Image> shown = Optional.empty();
    Optional<Image> copied = Optional.empty();
    Optional<Image> drawn = Optional.empty();
    long pulse = 0;
    int size = 1;
    for (int event = 0; event < 200; event++) {
      size = random.nextInt(10) == 0 ? random.nextInt(3) : size;
      boolean inPulse = random.nextBoolean();
      if (inPulse) {
        pulse++;
      }
      if (drawn.isEmpty()) {
        int wanted = size;
        drawn =
            exchange.take(
                pulse,
                image -> image.size == wanted,
                () -> {
                  made.add(new Image(made.size(), wanted));
                  return made.get(made.size() - 1);
                });
        drawn.ifPresent(image -> assertThat(image.size).isEqualTo(wanted));
        Set<Image> read = new HashSet<>();
        shown.ifPresent(read::add);
        copied.ifPresent(read::add);
        assertThat(drawn.map(read::contains)).isNotEqualTo(Optional.of(true));
      }
      if (inPulse) {
        copied = shown;
      } else if (drawn.isPresent() && random.nextBoolean()) {
        exchange.show(pulse, drawn.get());
        shown = drawn;
        drawn = Optional.empty();
      }
    }
    assertThat(made).as("images").isNotEmpty();
  }

  @Test
  void threeImagesAreEnoughToDrawOneAtEachPulse() {
    ImageExchange<Image> exchange = new ImageExchange<>();
    List<Image> made = new ArrayList<>();
    for (int pulse = 1; pulse <= 100; pulse++) {
      Optional<Image> image =
          exchange.take(
              pulse,
              any -> true,
              () -> {
                made.add(new Image(made.size(), 1));
                return made.get(made.size() - 1);
              });
      assertThat(image).as("pulse %d", pulse).isPresent();
      exchange.show(pulse, image.get());
    }
    assertThat(made).hasSize(3);
  }

  @Test
  void anImageThatWasReplacedIsNotFreeBeforeTheSecondPulse() {
    ImageExchange<Image> exchange = new ImageExchange<>();
    Image first = exchange.take(5, any -> true, () -> new Image(1, 1)).orElseThrow();
    exchange.show(5, first);
    Image second = exchange.take(5, any -> true, () -> new Image(2, 1)).orElseThrow();
    exchange.show(5, second);
    assertThat(exchange.take(6, any -> true, () -> new Image(3, 1)))
        .contains(new Image(3, 1))
        .isNotEqualTo(Optional.of(first));
    assertThat(exchange.take(7, any -> true, () -> new Image(4, 1))).contains(first);
  }
}
