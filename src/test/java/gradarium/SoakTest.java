package gradarium;

import static gradarium.simulation.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.simulation.Frame;
import gradarium.simulation.Player;
import gradarium.simulation.Settings;
import gradarium.simulation.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever runs for long needs no more memory than what runs for a short while. */
@Tag("slow")
class SoakTest {
  private static final long MEGABYTE = 1 << 20;

  /**
   * Where memory is compared. Keyframes become fewer whenever a run has become twice as long, so it
   * is compared where the run is four, or sixty-four, times as long.
   */
  private static final long SETTLED = 500;

  private static final long LONG_SETTLED = 15_625;

  /** The race, a network, and one whose keyframes keep curves; the long form runs all views. */
  @ParameterizedTest
  @ValueSource(strings = {"optimizer", "mlp", "batchnorm"})
  void memoryIsFlatOverSomeSteps(String view) throws Exception {
    soak(Concepts.named(view).orElseThrow(), SETTLED, 4 * SETTLED);
  }

  static Stream<String> views() {
    return Concepts.ALL.stream().map(Concept::id);
  }

  /** A stack of autoencoders has passed all its stages, whose states differ in size, by then. */
  @ParameterizedTest
  @MethodSource("views")
  @Tag("soak")
  void memoryIsFlatOverAMillionStepsOfTheRaceAndThousandsOfNetworks(String view) throws Exception {
    boolean trains = !view.equals("optimizer");
    long settled = trains ? LONG_SETTLED / 4 : LONG_SETTLED;
    soak(Concepts.named(view).orElseThrow(), settled, (trains ? 4 : 64) * settled);
  }

  private static <S extends Snapshot> void soak(Concept<S> concept, long settled, long steps)
      throws Exception {
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    Settings settings = Settings.of(concept.settings());
    try (Player<S> player =
        new Player<>(concept::start, settings, 7, Player.UNLIMITED, failures::add)) {
      runTo(player, settled);
      Memory before = Memory.now();
      runTo(player, steps);
      Memory after = Memory.now();
      String grown = "%s: %s after %,d steps, %s after %,d";
      assertThat(after.heap() - before.heap())
          .as(grown, concept.id(), before, settled, after, steps)
          .isLessThan(8 * MEGABYTE);
      assertThat(after.offHeap() - before.offHeap())
          .as(grown, concept.id(), before, settled, after, steps)
          .isLessThan(MEGABYTE);
      assertThat(failures).isEmpty();
    }
  }

  /** Runs to this step and stays there. */
  private static <S extends Snapshot> void runTo(Player<S> player, long step) {
    player.seek(step);
    await(
        () -> {
          Frame<S> frame = player.poll();
          return frame != null && frame.current().step() == step;
        });
  }

  /** What is in use once the garbage is gone, in bytes. */
  private record Memory(long heap, long offHeap) {
    static Memory now() throws InterruptedException {
      List<Long> heaps = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        System.gc();
        Thread.sleep(50);
        Runtime runtime = Runtime.getRuntime();
        heaps.add(runtime.totalMemory() - runtime.freeMemory());
      }
      return new Memory(
          heaps.stream().mapToLong(Long::longValue).min().orElse(0), Pointer.totalBytes());
    }

    @Override
    public String toString() {
      return "%s MB heap, %s MB off-heap".formatted(heap / MEGABYTE, offHeap / MEGABYTE);
    }
  }
}
