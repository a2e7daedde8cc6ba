package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gives a player every command at every moment, and does the same on paper. */
@Timeout(60)
@Tag("slow")
class PlayerMonkeyTest {
  private static final int ROUNDS = 100;
  private static final long FAR = 1_000_000_000;

  /** A run on paper: what was set when, and where it is to be. */
  private static final class Paper {
    Settings settings = Chaos.SETTINGS;
    TreeMap<Long, Double> growth = new TreeMap<>();
    double first = settings.get(Chaos.FIRST);
    long seed = 7;
    long at;
    long forkedAt = -1;
    TreeMap<Long, Double> originalGrowth = growth;
    double originalFirst = first;

    Paper() {
      begin();
    }

    void begin() {
      growth = new TreeMap<>();
      growth.put(0L, settings.get(Chaos.GROWTH));
      first = settings.get(Chaos.FIRST);
      forkedAt = -1;
      at = 0;
    }

    void goTo(long step) {
      at = Math.max(0, step);
      settings = settings.with("growth", Chaos.GROWTH.format(growth.floorEntry(at).getValue()));
    }

    void changeGrowth(String text) {
      settings = settings.with("growth", text);
      growth.tailMap(at, true).clear();
      growth.put(at, settings.get(Chaos.GROWTH));
      forkedAt = Math.min(forkedAt, at);
    }

    void changeFirst(String text) {
      settings = settings.with("first", text);
      first = settings.get(Chaos.FIRST);
      if (forkedAt < 0) {
        growth.clear();
        growth.put(0L, settings.get(Chaos.GROWTH));
      }
      goTo(Math.min(at, 2000));
    }

    void fork() {
      originalGrowth = new TreeMap<>(growth);
      originalFirst = first;
      growth.tailMap(at, false).clear();
      forkedAt = at;
    }

    Chaos.Seen now() {
      return straight(growth, first);
    }

    Chaos.Seen original() {
      return straight(originalGrowth, originalFirst);
    }

    private Chaos.Seen straight(TreeMap<Long, Double> rates, double from) {
      double x = from + seed * 1e-9;
      for (long i = 0; i < at; i++) {
        x = rates.floorEntry(i).getValue() * x * (1 - x);
      }
      return new Chaos.Seen(at, x);
    }
  }

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final List<String> said = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsAskedForWheneverItShowsWhatPaperDoes(long chance) {
    SplittableRandom chosen = new SplittableRandom(chance);
    Paper paper = new Paper();
    try (Player<Chaos.Seen> player =
        new Player<>(Chaos::new, Chaos.SETTINGS, 7, Player.UNLIMITED, failures::add)) {
      for (int round = 0; round < ROUNDS; round++) {
        said.clear();
        for (int i = chosen.nextInt(1, 8); i > 0; i--) {
          command(player, paper, chosen);
        }
        if (paper.at > 3000) {
          long near = chosen.nextLong(3000);
          player.seek(near);
          paper.goTo(near);
        }
        if (chosen.nextInt(4) == 0) {
          player.togglePlaying();
          Thread.yield();
          player.togglePlaying();
          player.wake();
          long played = settled(player).current().step();
          assertThat(played).isGreaterThanOrEqualTo(paper.at);
          paper.goTo(played);
        }
        player.wake();
        compare(settled(player), paper);
      }
      assertThat(failures).isEmpty();
    }
  }

  private void command(Player<Chaos.Seen> player, Paper paper, SplittableRandom chosen) {
    int kind = chosen.nextInt(14);
    said.add(kind + " at " + paper.at);
    switch (kind) {
      case 0, 1 -> {
        long step = chosen.nextLong(1500);
        player.seek(step);
        paper.goTo(step);
      }
      case 2, 3 -> {
        long by = chosen.nextLong(-40, 40);
        player.move(by);
        paper.goTo(paper.at + by);
      }
      case 4 -> {
        player.seek(FAR);
        paper.goTo(FAR);
      }
      case 5, 6 -> {
        String text = Chaos.GROWTH.format(chosen.nextDouble(3.6, 4));
        player.change(paper.settings.with("growth", text));
        paper.changeGrowth(text);
      }
      case 7 -> {
        String text = Chaos.FIRST.format(chosen.nextDouble(0.1, 0.9));
        player.change(paper.settings.with("first", text));
        paper.changeFirst(text);
      }
      case 8 -> {
        player.reset();
        paper.begin();
      }
      case 9 -> {
        paper.seed = chosen.nextLong(1000);
        player.restart(paper.settings, paper.seed);
        paper.begin();
      }
      case 10 -> {
        player.fork();
        paper.fork();
      }
      case 11 -> {
        player.endFork();
        paper.forkedAt = -1;
      }
      case 12 -> {
        player.setSpeed(chosen.nextBoolean() ? Player.UNLIMITED : 1e6);
        player.change(paper.settings);
      }
      default -> player.rest();
    }
    if (chosen.nextInt(5) == 0) {
      Thread.yield();
    }
  }

  private void compare(Frame<Chaos.Seen> frame, Paper paper) {
    assertThat(frame.current()).as("%s", said).isEqualTo(paper.now());
    assertThat(frame.playing()).isFalse();
    assertThat(frame.seed()).isEqualTo(paper.seed);
    assertThat(frame.forkedAt()).as("%s", said).isEqualTo(paper.forkedAt);
    assertThat(frame.settings().texts()).as("%s", said).isEqualTo(paper.settings.texts());
    assertThat(frame.end()).isGreaterThanOrEqualTo(frame.current().step());
    if (paper.forkedAt >= 0) {
      assertThat(frame.originals()).as("%s", said).containsExactly(paper.original());
    } else {
      assertThat(frame.originals()).isEmpty();
    }
  }

  private static Frame<Chaos.Seen> settled(Player<Chaos.Seen> player) {
    Frame<Chaos.Seen> last = null;
    player.move(0);
    while (last == null || !player.isCurrent(last)) {
      Frame<Chaos.Seen> frame = player.poll();
      last = frame == null ? last : frame;
      Thread.yield();
    }
    return last;
  }
}
