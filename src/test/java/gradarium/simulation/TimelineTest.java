package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimelineTest {

  /** What a learner does: goes to a step, or changes the growth rate where he is. */
  record Deed(boolean changes, long step, double growth) {}

  @Provide
  Arbitrary<Deed> deeds() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.longs().between(0, 3000),
            Arbitraries.doubles().between(3.6, 4))
        .as(Deed::new);
  }

  /** Rewinding and replaying give, at every step gone to, the numbers of a run straight through. */
  @Property(tries = 100)
  void rewindIsReplay(@ForAll @Size(max = 25) List<@net.jqwik.api.From("deeds") Deed> deeds) {
    Timeline<Chaos.Seen> timeline = new Timeline<>(s -> new Chaos(s, 7), Chaos.SETTINGS);
    TreeMap<Long, Double> changes = new TreeMap<>();
    changes.put(0L, Chaos.GROWTH.initial());
    for (Deed deed : deeds) {
      if (deed.changes()) {
        timeline.change(
            timeline.step(),
            timeline.settings(timeline.step()).with("growth", Chaos.GROWTH.format(deed.growth())));
        changes.tailMap(timeline.step(), false).clear();
        changes.put(timeline.step(), deed.growth());
      } else {
        timeline.seek(deed.step());
      }
      assertThat(timeline.snapshot()).isEqualTo(straight(timeline.step(), changes));
    }
  }

  /** Computes the same without any timeline. */
  private static Chaos.Seen straight(long step, TreeMap<Long, Double> changes) {
    double x = Chaos.FIRST.initial() + 7 * 1e-9;
    for (long i = 0; i < step; i++) {
      x = changes.floorEntry(i).getValue() * x * (1 - x);
    }
    return new Chaos.Seen(step, x);
  }

  @Test
  void aForkHasTheSamePastAndItsOwnFuture() {
    Timeline<Chaos.Seen> original = new Timeline<>(s -> new Chaos(s, 7), Chaos.SETTINGS);
    original.seek(700);
    original.change(original.step(), original.settings(original.step()).with("growth", "3.8"));
    original.seek(1500);
    original.seek(1000);
    Timeline<Chaos.Seen> fork = original.fork(1000);
    fork.seek(1000);
    assertThat(fork.snapshot()).isEqualTo(original.snapshot());
    assertThat(fork.end()).isEqualTo(1000);
    fork.change(fork.step(), fork.settings(fork.step()).with("growth", "3.7"));
    fork.seek(1100);
    original.seek(1100);
    assertThat(fork.snapshot()).isNotEqualTo(original.snapshot());
    fork.seek(900);
    original.seek(900);
    assertThat(fork.snapshot()).isEqualTo(original.snapshot());
  }

  @Test
  void changedLooksForgetNoFutureAndHoldAtEveryStep() {
    Timeline<Chaos.Seen> timeline = new Timeline<>(s -> new Chaos(s, 7), Chaos.SETTINGS);
    timeline.seek(50);
    timeline.change(timeline.step(), timeline.settings(timeline.step()).with("growth", "3.8"));
    timeline.seek(80);
    timeline.seek(20);
    timeline.changeLooks(timeline.settings(timeline.step()).with("shown", "true"));
    assertThat(timeline.end()).isEqualTo(80);
    assertThat(timeline.settings(timeline.step()).get(Chaos.SHOWN)).isTrue();
    timeline.seek(60);
    assertThat(timeline.settings(timeline.step()).get(Chaos.SHOWN)).isTrue();
    assertThat(timeline.settings(timeline.step()).get(Chaos.GROWTH)).isEqualTo(3.8);
  }

  @Test
  void keyframesStayFewHoweverLongItRuns() {
    int[] made = new int[1];
    int[] saved = new int[1];
    Timeline<Chaos.Seen> timeline =
        new Timeline<>(
            s -> {
              made[0]++;
              return new Chaos(s, 7) {
                @Override
                public State save() {
                  saved[0]++;
                  return super.save();
                }
              };
            },
            Chaos.SETTINGS);
    timeline.seek(200_000);
    assertThat(timeline.keyframes()).isBetween(200, 512);
    assertThat(saved[0]).as("states saved on the way").isLessThan(6000);
    assertThat(made[0]).isEqualTo(1);
  }

  /** A state too large for what is kept at rest leaves no room for others; later there is again. */
  @Test
  void afterARestAsManyStatesAreKeptAsWithoutOne() {
    Timeline<Chaos.Seen> timeline = new Timeline<>(TimelineTest::large, Chaos.SETTINGS);
    timeline.seek(6);
    assertThat(timeline.keyframes()).isEqualTo(7);
    timeline.rest();
    assertThat(timeline.keyframes()).as("the last alone").isEqualTo(1);
    timeline.seek(9);
    assertThat(timeline.keyframes())
        .as("the first again, and those of steps 7, 8 and 9")
        .isEqualTo(5);
    assertThat(timeline.snapshot()).isEqualTo(straight(9, new TreeMap<>(Map.of(0L, 3.9))));
    timeline.seek(2);
    assertThat(timeline.snapshot())
        .as("computed again from the beginning")
        .isEqualTo(straight(2, new TreeMap<>(Map.of(0L, 3.9))));
  }

  /** States of 9 MiB each. */
  private static Chaos large(Settings settings) {
    record Large(Simulation.State state) implements Simulation.State {
      @Override
      public long bytes() {
        return 9 << 20;
      }
    }
    return new Chaos(settings, 7) {
      @Override
      public State save() {
        return new Large(super.save());
      }

      @Override
      public void restore(State state) {
        super.restore(((Large) state).state);
      }
    };
  }
}
