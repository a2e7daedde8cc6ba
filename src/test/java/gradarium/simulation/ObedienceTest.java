package gradarium.simulation;

import static gradarium.simulation.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Counts what a player computes before it obeys; it starts and steps only as far as it is let. */
@Timeout(60)
class ObedienceTest {
  private static final long FAR = 1_000_000_000;

  private final Semaphore starts = new Semaphore(0);
  private final Semaphore steps = new Semaphore(0);
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final AtomicInteger stopped = new AtomicInteger();
  private volatile boolean interruptible;
  private volatile boolean unsaved;
  private volatile boolean scarce;
  private final Player<Chaos.Seen> player =
      new Player<>(this::start, Chaos.SETTINGS, 7, Player.UNLIMITED, failures::add);

  private Simulation<Chaos.Seen> start(Settings settings, long seed) {
    started.incrementAndGet();
    if (interruptible) {
      acquireOrStop();
    } else {
      starts.acquireUninterruptibly();
    }
    return new Guarded(settings, seed);
  }

  /** As what builds arrays does when it is interrupted. */
  private void acquireOrStop() {
    try {
      starts.acquire();
    } catch (InterruptedException e) {
      stopped.incrementAndGet();
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  @AfterEach
  void close() {
    player.close();
    starts.release(1000);
    steps.release(1 << 30);
  }

  @Test
  void onAFarWayEveryCommandIsObeyedAfterTheStepBeingDone() {
    starts.release(10);
    player.seek(FAR);
    player.change(Chaos.SETTINGS.with("growth", "3.7"));
    player.fork();
    player.change(Chaos.SETTINGS.with("growth", "3.8"));
    await(() -> steps.hasQueuedThreads());
    player.seek(3);
    // one step that was being done in either future, and three to go in either
    steps.release(8);
    Frame<Chaos.Seen> frame = settled();
    assertThat(frame.current().step()).isEqualTo(3);
    assertThat(frame.settings().number("growth")).as("it is to change far off").isEqualTo(3.9);
  }

  @Test
  void closingComesBeforeAllElse() {
    starts.release(10);
    player.seek(FAR);
    await(() -> steps.hasQueuedThreads());
    player.fork();
    player.change(Chaos.SETTINGS.with("first", "0.5"));
    player.seek(FAR + 1);
    player.close();
    steps.release(1);
    await(() -> closed.get() == 1);
    assertThat(started).hasValue(1);
  }

  @Test
  void ofManyNewStartsOnlyTheLastIsMade() {
    await(() -> started.get() == 1);
    for (int seed = 100; seed <= 115; seed++) {
      player.restart(Chaos.SETTINGS, seed);
      player.change(Chaos.SETTINGS.with("first", "0.4"));
      player.reset();
    }
    starts.release(100);
    Frame<Chaos.Seen> frame = settled();
    assertThat(frame.seed()).isEqualTo(115);
    assertThat(started).as("the one being made, and the last").hasValue(2);
  }

  @Test
  void aStartThatIsBeingMadeGivesWayToALaterOne() {
    List<Runnable> later =
        List.of(
            player::reset,
            () -> player.restart(Chaos.SETTINGS, 12),
            () -> player.change(Chaos.SETTINGS.with("first", "0.4")));
    starts.release();
    player.seek(0);
    settled();
    interruptible = true;
    for (int i = 0; i < later.size(); i++) {
      player.restart(Chaos.SETTINGS, 11);
      int before = stopped.get();
      await(starts::hasQueuedThreads);
      later.get(i).run();
      await(() -> stopped.get() > before);
    }
    await(starts::hasQueuedThreads);
    steps.release(40);
    starts.release();
    player.seek(40);
    Chaos alone = new Chaos(Chaos.SETTINGS.with("first", "0.4"), 11);
    for (int i = 0; i < 40; i++) {
      alone.step();
    }
    assertThat(settled().current())
        .as("the numbers of an undisturbed run")
        .isEqualTo(alone.snapshot());
    assertThat(failures).isEmpty();
  }

  @Test
  void whatNeedsTheStartThatIsBeingMadeWaitsForIt() {
    starts.release();
    settled();
    interruptible = true;
    player.restart(Chaos.SETTINGS, 11);
    await(starts::hasQueuedThreads);
    player.setSpeed(50);
    player.change(Chaos.SETTINGS.with("growth", "3.7"));
    player.change(Chaos.SETTINGS.with("growth", "3.7").with("shown", "true"));
    player.seek(2);
    steps.release(2);
    starts.release();
    assertThat(settled().current().step()).isEqualTo(2);
    assertThat(stopped).hasValue(0);
  }

  @Test
  void aStartThatIsBeingMadeEndsWhenItsPlayerIsHiddenOrClosed() {
    starts.release();
    settled();
    interruptible = true;
    player.restart(Chaos.SETTINGS, 11);
    await(starts::hasQueuedThreads);
    player.rest();
    await(() -> stopped.get() == 1);
    player.wake();
    await(starts::hasQueuedThreads);
    player.close();
    await(() -> stopped.get() == 2);
    assertThat(started).as("the first, the hidden and the closed one").hasValue(3);
    assertThat(closed).as("only the first was ever whole").hasValue(1);
    assertThat(failures).isEmpty();
  }

  @Test
  void atRestItHoldsNoSimulationAndGoesOnFromTheSameState() {
    starts.release(100);
    steps.release(1000);
    player.seek(100);
    Chaos.Seen before = settled().current();
    player.rest();
    await(() -> closed.get() == 1);
    player.move(0);
    assertThat(settled().current()).isEqualTo(before);
    assertThat(started).hasValue(2);
    player.rest();
    player.wake();
    player.rest();
    await(() -> closed.get() >= 2 && closed.get() == started.get());
    int startedAtRest = started.get();
    player.wake();
    await(() -> started.get() > startedAtRest);
  }

  @Test
  void withoutMemoryForThePastTheRunGoesOn() {
    starts.release(10);
    steps.release(1000);
    unsaved = true;
    player.seek(50);
    Chaos.Seen seen = settled().current();
    player.seek(20);
    settled();
    player.seek(50);
    assertThat(settled().current()).isEqualTo(seen);
    assertThat(failures).isEmpty();
  }

  @Test
  void withoutMemoryToShowAnythingItSaysSoOnceAndDoesWhatIsAskedForNext() {
    starts.release(10);
    steps.release(1000);
    settled();
    scarce = true;
    player.move(1);
    await(() -> failures.size() == 1);
    player.play();
    await(() -> failures.size() == 2);
    assertThat(failures).allMatch(OutOfMemoryError.class::isInstance);
    scarce = false;
    player.change(Chaos.SETTINGS.with("first", "0.5"));
    player.seek(4);
    assertThat(settled().current().step()).isEqualTo(4);
    assertThat(failures).hasSize(2);
  }

  @Test
  void itBuildsUntilTheSimulationIsThere() {
    await(player::isBuilding);
    starts.release(10);
    settled();
    assertThat(player.isBuilding()).isFalse();
    player.change(Chaos.SETTINGS.with("first", "0.5"));
    settled();
    assertThat(player.isBuilding()).isFalse();
  }

  @Test
  void togglesGoByWhatWasAskedForLast() {
    starts.release(10);
    steps.release(1 << 29);
    settled();
    player.togglePlaying();
    player.togglePlaying();
    assertThat(settled().playing()).isFalse();
    player.toggleFork();
    player.toggleFork();
    assertThat(settled().forkedAt()).isEqualTo(-1);
    player.togglePlaying();
    player.togglePlaying();
    player.togglePlaying();
    assertThat(settled().playing()).isTrue();
    player.togglePlaying();
    assertThat(settled().playing()).isFalse();
    player.fork();
    player.reset();
    player.toggleFork();
    assertThat(settled().forkedAt()).isZero();
  }

  private Frame<Chaos.Seen> last;

  private Frame<Chaos.Seen> settled() {
    await(
        () -> {
          Frame<Chaos.Seen> frame = player.poll();
          last = frame == null ? last : frame;
          return last != null && player.isCurrent(last);
        });
    return last;
  }

  /** Steps only as far as it is let, and has no memory where it shall have none. */
  private final class Guarded extends Chaos {
    Guarded(Settings settings, long seed) {
      super(settings, seed);
    }

    @Override
    public void step() {
      steps.acquireUninterruptibly();
      super.step();
    }

    @Override
    public Seen snapshot() {
      if (scarce) {
        throw new OutOfMemoryError("for a test");
      }
      return super.snapshot();
    }

    @Override
    public State save() {
      if (unsaved) {
        throw new OutOfMemoryError("for a test");
      }
      return super.save();
    }

    @Override
    public void close() {
      super.close();
      closed.incrementAndGet();
    }
  }
}
