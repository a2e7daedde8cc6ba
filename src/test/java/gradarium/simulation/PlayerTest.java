package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlayerTest {
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final Player<Chaos.Seen> player =
      new Player<>(Chaos::new, Chaos.SETTINGS, 7, Player.UNLIMITED, failures::add);

  @AfterEach
  void close() {
    player.close();
  }

  @Test
  void startsPausedAtStepZero() {
    Frame<Chaos.Seen> frame = settled();
    assertThat(frame.current().step()).isZero();
    assertThat(frame.playing()).isFalse();
    assertThat(frame.originals()).isEmpty();
  }

  @Test
  void playsUntilPausedAndGoesOnFromThere() {
    player.play();
    await(frame -> frame.current().step() > 1000);
    player.pause();
    long at = settled().current().step();
    player.play();
    assertThat(await(frame -> frame.current().step() > at).playing()).isTrue();
  }

  @Test
  void playsToAStepAndStaysThere() {
    player.playTo(40);
    assertThat(await(frame -> frame.current().step() == 40 && !frame.playing())).isNotNull();
    player.playTo(30);
    assertThat(settled().current().step()).isEqualTo(40);
    player.play();
    await(frame -> frame.current().step() > 60);
  }

  @Test
  void stepsForwardAndBackGiveTheSameNumbers() {
    player.move(5);
    Chaos.Seen five = settled().current();
    player.move(3);
    player.move(-3);
    assertThat(settled().current()).isEqualTo(five);
    player.move(-100);
    assertThat(settled().current().step()).isZero();
  }

  @Test
  void scrubbingBackKeepsTheEnd() {
    player.seek(500);
    settled();
    player.seek(20);
    Frame<Chaos.Seen> frame = settled();
    assertThat(frame.current().step()).isEqualTo(20);
    assertThat(frame.end()).isEqualTo(500);
  }

  @Test
  void onItsWayItTellsHowFarItIsAndAnotherStepTakesThePlaceOfTheFirst() {
    long far = 1L << 50;
    player.seek(far);
    while (player.way().map(Player.Way::at).orElse(0L) < 1000) {
      Thread.onSpinWait();
    }
    assertThat(player.way().orElseThrow().to()).isEqualTo(far);
    player.change(Chaos.SETTINGS.with("shown", "true"));
    player.setSpeed(50);
    player.seek(100);
    Frame<Chaos.Seen> frame = settled();
    assertThat(frame.current().step()).isEqualTo(100);
    assertThat(frame.settings().get(Chaos.SHOWN)).isTrue();
    assertThat(player.way()).isEmpty();
    player.seek(far);
    player.move(-far + 30);
    assertThat(settled().current().step()).as("30 after where it was going").isEqualTo(30);
    player.seek(far);
    player.reset();
    assertThat(settled().current().step()).isZero();
  }

  @Test
  void aChangeOnTheWayCountsFromTheStepThatWasAskedFor() {
    player.seek(200_000);
    player.change(Chaos.SETTINGS.with("growth", "3.7"));
    Frame<Chaos.Seen> frame = settled();
    assertThat(frame.current().step()).isEqualTo(200_000);
    player.seek(199_999);
    assertThat(settled().settings().number("growth")).as("one step before").isEqualTo(3.9);
  }

  @Test
  void resetKeepsTheSeedAndANewSeedChangesTheNumbers() {
    player.seek(50);
    Chaos.Seen first = settled().current();
    player.reset();
    assertThat(settled().current().step()).isZero();
    player.seek(50);
    assertThat(settled().current()).isEqualTo(first);
    player.restart(Chaos.SETTINGS, 8);
    player.seek(50);
    assertThat(settled().current()).isNotEqualTo(first);
    assertThat(settled().seed()).isEqualTo(8);
  }

  @Test
  void aLiveChangeGoesOnAndAFixedOneStartsAnew() {
    player.seek(50);
    player.change(Chaos.SETTINGS.with("growth", "3.7"));
    assertThat(settled().current().step()).isEqualTo(50);
    assertThat(settled().end()).isEqualTo(50);
    Chaos.Seen before = settled().current();
    player.change(Chaos.SETTINGS.with("first", "0.4"));
    assertThat(settled().current().step()).as("paused, it goes back to the step").isEqualTo(50);
    assertThat(settled().current()).isNotEqualTo(before);
  }

  @Test
  void aChangeOfLooksTouchesNoNumber() {
    player.seek(50);
    settled();
    player.seek(30);
    Chaos.Seen before = settled().current();
    player.change(Chaos.SETTINGS.with("shown", "true"));
    Frame<Chaos.Seen> frame = settled();
    assertThat(frame.current()).isEqualTo(before);
    assertThat(frame.end()).isEqualTo(50);
    assertThat(frame.settings().get(Chaos.SHOWN)).isTrue();
  }

  @Test
  void aForkRacesTheOriginalStepByStep() {
    player.seek(40);
    player.fork();
    player.change(Chaos.SETTINGS.with("growth", "3.7"));
    player.seek(60);
    Frame<Chaos.Seen> frame = settled();
    assertThat(frame.forkedAt()).isEqualTo(40);
    assertThat(frame.originals()).hasSize(1);
    assertThat(frame.originals().get(0).step()).isEqualTo(60);
    assertThat(frame.originals().get(0)).isNotEqualTo(frame.current());
    player.seek(30);
    assertThat(settled().originals()).containsExactly(settled().current());
    player.endFork();
    assertThat(settled().originals()).isEmpty();
  }

  @Test
  void aSlowPlayerTakesItsTime() {
    player.setSpeed(20);
    long start = System.nanoTime();
    player.play();
    await(frame -> frame.current().step() >= 4);
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
        .as("four steps at 20 per second, the first at once")
        .isGreaterThanOrEqualTo(150);
  }

  @Test
  void whatGoesWrongIsToldAndThePlayerGoesOn() {
    boolean[] broken = {true};
    try (Player<Chaos.Seen> careful =
        new Player<>(
            (settings, seed) -> {
              if (broken[0]) {
                throw new IllegalStateException("no engine");
              }
              return new Chaos(settings, seed);
            },
            Chaos.SETTINGS,
            7,
            Player.UNLIMITED,
            failure -> {
              broken[0] = false;
              failures.add(failure);
            })) {
      while (failures.isEmpty()) {
        Thread.onSpinWait();
      }
      careful.reset();
      Frame<Chaos.Seen> frame = await(careful, f -> true);
      assertThat(frame.current().step()).isZero();
      assertThat(failures).hasSize(1);
    }
  }

  @Test
  void settingsThatCannotBeBuiltAreStuckAtTheirStepWhichOthersThenGoTo() {
    Settings tooLarge = Chaos.SETTINGS.with("first", "0.9");
    try (Player<Chaos.Seen> scarce =
        new Player<>(
            (settings, seed) -> {
              if (settings.get(Chaos.FIRST) == 0.9) {
                throw new OutOfMemoryError("for a test");
              }
              return new Chaos(settings, seed);
            },
            Chaos.SETTINGS,
            7,
            Player.UNLIMITED,
            failures::add)) {
      scarce.seek(3);
      Frame<Chaos.Seen> before = await(scarce, scarce::isCurrent);
      scarce.change(tooLarge);
      awaitFailures(1);
      assertThat(scarce.isStuck()).isTrue();
      assertThat(scarce.isCurrent(before)).isFalse();
      scarce.play();
      awaitFailures(2);
      scarce.change(Chaos.SETTINGS.with("first", "0.4"));
      assertThat(await(scarce, scarce::isCurrent).current().step()).isEqualTo(3);
      assertThat(scarce.isStuck()).isFalse();
      scarce.restart(tooLarge, 8);
      scarce.seek(5);
      scarce.change(tooLarge.with("growth", "3.7"));
      awaitFailures(3);
      scarce.change(Chaos.SETTINGS);
      assertThat(await(scarce, scarce::isCurrent).current().step()).isEqualTo(5);
    }
  }

  private void awaitFailures(int least) {
    while (failures.size() < least) {
      Thread.onSpinWait();
    }
  }

  private Frame<Chaos.Seen> last;

  /** The frame after all commands given so far. */
  private Frame<Chaos.Seen> settled() {
    if (last != null && player.isCurrent(last)) {
      Frame<Chaos.Seen> newer = player.poll();
      last = newer == null ? last : newer;
      return last;
    }
    return await(player::isCurrent);
  }

  private Frame<Chaos.Seen> await(Predicate<Frame<Chaos.Seen>> wanted) {
    last = await(player, wanted);
    return last;
  }

  private static Frame<Chaos.Seen> await(
      Player<Chaos.Seen> player, Predicate<Frame<Chaos.Seen>> wanted) {
    while (true) {
      Frame<Chaos.Seen> frame = player.poll();
      if (frame != null && wanted.test(frame)) {
        return frame;
      }
      Thread.onSpinWait();
    }
  }
}
