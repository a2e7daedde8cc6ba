package gradarium.concept;

import static gradarium.simulation.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.activation.ActivationConcept;
import gradarium.engine.Backend;
import gradarium.engine.NativeMemory;
import gradarium.learning.LearningSnapshot;
import gradarium.simulation.Frame;
import gradarium.simulation.Player;
import gradarium.simulation.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs for which there is no memory fail once, and what fits computes afterwards as before. */
@Timeout(60)
class ScarceMemoryTest {
  private static final Concept<LearningSnapshot> CONCEPT = ActivationConcept.of();
  private static final Settings SMALL =
      Settings.of(CONCEPT.settings())
          .with(Map.of("lanes", "tanh", "depth", "2", "width", "64", "seeds", "1"));

  /** Each vector of its parameters takes 4 MB. */
  private static final Settings LARGE = SMALL.with(Map.of("depth", "5", "width", "512"));

  private static final long ROOM = 8 << 20;

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  private long before;

  @BeforeEach
  void measureMemory() {
    before = NativeMemory.settled();
  }

  /** A player that was closed gives its memory back soon after. */
  @AfterEach
  void awaitMemory() {
    await(() -> NativeMemory.bytes() < before + ROOM / 8);
  }

  @BeforeAll
  static void startEngine() {
    Backend.start();
  }

  @Test
  void aFirstRunThatIsTooLargeFailsOnceAndASmallerOneComputes() {
    NativeMemory.within(
        ROOM,
        () -> {
          try (Player<LearningSnapshot> player = player(LARGE)) {
            awaitFailures(1);
            assertThat(player.poll()).as("there is nothing to see").isNull();
            assertThat(NativeMemory.bytes()).isLessThan(before + ROOM / 8);
            player.change(SMALL);
            player.seek(3);
            assertThat(settled(player).current().step()).isEqualTo(3);
            assertThat(failures).hasSize(1);
          }
        });
  }

  @Test
  void changedSettingsThatAreTooLargeFailOnceAndTheFormerOnesGiveTheSameNumbers() {
    try (Player<LearningSnapshot> player = player(SMALL)) {
      player.seek(2);
      List<List<String>> small = rows(player);
      NativeMemory.within(
          ROOM,
          () -> {
            player.change(LARGE);
            awaitFailures(1);
            player.change(SMALL);
            settled(player);
          });
      player.seek(2);
      assertThat(rows(player)).isEqualTo(small);
      assertThat(failures).hasSize(1);
    }
  }

  @Test
  void aForkForWhichThereIsNoMemoryFailsOnceAndTheRunGoesOnWithoutIt() {
    try (Player<LearningSnapshot> player = player(LARGE)) {
      player.seek(2);
      List<List<String>> unforked = rows(player);
      NativeMemory.within(
          (NativeMemory.bytes() - before) / 2,
          () -> {
            player.fork();
            awaitFailures(1);
            player.endFork();
            player.seek(2);
            assertThat(rows(player)).isEqualTo(unforked);
          });
      player.fork();
      assertThat(settled(player).originals()).hasSize(1);
      assertThat(failures).hasSize(1);
    }
  }

  @Test
  void aStepFarBackForWhichThereIsNoMemoryFailsOnceAndLaterHasTheNumbersOfTheFirstTime() {
    try (Player<LearningSnapshot> player = player(LARGE)) {
      player.seek(1);
      List<List<String>> first = rows(player);
      player.seek(6);
      settled(player);
      player.rest();
      await(() -> NativeMemory.bytes() < before + ROOM / 8);
      NativeMemory.within(
          ROOM,
          () -> {
            player.seek(1);
            awaitFailures(1);
          });
      player.seek(1);
      assertThat(rows(player)).isEqualTo(first);
      assertThat(failures).hasSize(1);
    }
  }

  private Player<LearningSnapshot> player(Settings settings) {
    return new Player<>(CONCEPT::start, settings, 7, Player.UNLIMITED, failures::add);
  }

  private List<List<String>> rows(Player<LearningSnapshot> player) {
    return CONCEPT.measures().rows(settled(player).current());
  }

  private Frame<LearningSnapshot> last;

  private Frame<LearningSnapshot> settled(Player<LearningSnapshot> player) {
    int before = failures.size();
    await(
        () -> {
          Frame<LearningSnapshot> frame = player.poll();
          last = frame == null ? last : frame;
          assertThat(failures).hasSize(before);
          return last != null && player.isCurrent(last);
        });
    return last;
  }

  private void awaitFailures(int count) {
    await(() -> failures.size() >= count);
    assertThat(failures).hasSize(count).allMatch(OutOfMemoryError.class::isInstance);
  }
}
