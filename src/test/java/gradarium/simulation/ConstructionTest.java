package gradarium.simulation;

import static gradarium.simulation.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.engine.Backend;
import gradarium.engine.NativeMemory;
import gradarium.engine.data.Dataset;
import gradarium.engine.initializer.Initializer;
import gradarium.engine.initializer.Initializer.Distribution;
import gradarium.engine.network.Dense;
import gradarium.engine.network.Layer;
import gradarium.engine.network.Loss;
import gradarium.engine.network.Network;
import gradarium.engine.network.Training;
import gradarium.engine.optimizer.Methods;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Networks of many layers that are given up while their first weights are drawn. */
@Timeout(60)
class ConstructionTest {
  private static final int LAYERS = 40;
  private static final int GIVEN_UP_AT = 3;
  private static final int UNITS = 32;

  /** Less than any build holds; ND4J itself keeps a few numbers. */
  private static final long LITTLE = 4L * (LAYERS - 2) * UNITS * UNITS;

  private static final Dataset DATA =
      new Dataset("two", 1, 1, new float[] {1, 1, 2, 1}, new float[] {0, 1});

  private final Map<Long, Integer> drawn = new ConcurrentHashMap<>();
  private final Map<Long, Runnable> whileDrawing = new ConcurrentHashMap<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private long before;
  private Player<Chaos.Seen> player;

  @BeforeAll
  static void startEngine() {
    Backend.start();
  }

  @BeforeEach
  void open() {
    before = NativeMemory.settled();
    player = new Player<>(Learning::new, Chaos.SETTINGS, 7, Player.UNLIMITED, failures::add);
  }

  /** A player that was closed gives its memory back soon after. */
  @AfterEach
  void close() {
    player.close();
    await(() -> NativeMemory.bytes() <= before + LITTLE);
  }

  @Test
  void aBuildThatIsGivenUpDrawsNoFurtherLayerAndHoldsNothing() {
    settled();
    long ofOne = NativeMemory.bytes();
    assertThat(ofOne).isGreaterThan(before + LITTLE);
    List<Runnable> reasons =
        List.of(
            player::reset,
            () -> player.change(Chaos.SETTINGS.with("first", "0.4")),
            () -> player.restart(Chaos.SETTINGS, 12));
    for (Runnable reason : reasons) {
      drawn.clear();
      whileDrawing.put(11L, reason);
      player.restart(Chaos.SETTINGS, 11);
      player.seek(2);
      Frame<Chaos.Seen> frame = settled();
      assertThat(drawn.get(11L)).isEqualTo(frame.seed() == 11 ? GIVEN_UP_AT + LAYERS : GIVEN_UP_AT);
      assertThat(drawn.get(frame.seed())).as("it was built whole").isGreaterThanOrEqualTo(LAYERS);
      assertThat(NativeMemory.bytes()).isLessThan(ofOne + LITTLE);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void closingWhileWeightsAreDrawnGivesAllBack() {
    settled();
    whileDrawing.put(11L, player::close);
    player.restart(Chaos.SETTINGS, 11);
    await(
        () -> drawn.getOrDefault(11L, 0) >= GIVEN_UP_AT && NativeMemory.bytes() <= before + LITTLE);
    assertThat(drawn.get(11L)).isEqualTo(GIVEN_UP_AT);
    assertThat(failures).isEmpty();
  }

  private Frame<Chaos.Seen> settled() {
    AtomicReference<Frame<Chaos.Seen>> last = new AtomicReference<>();
    await(
        () -> {
          assertThat(failures).isEmpty();
          last.set(player.poll());
          return last.get() != null && player.isCurrent(last.get());
        });
    return last.get();
  }

  /** Counts the layers that are drawn; at the third, once, somebody may want something else. */
  private void drawing(long seed) {
    int layer = drawn.merge(seed, 1, Integer::sum);
    Runnable reason = layer == GIVEN_UP_AT ? whileDrawing.remove(seed) : null;
    if (reason != null) {
      reason.run();
    }
  }

  /** Trains a network of many layers in every step. */
  private final class Learning extends Chaos {
    private final Training training;

    Learning(Settings settings, long seed) {
      super(settings, seed);
      Initializer counted =
          new Initializer(
              "counted",
              "",
              Distribution.NORMAL,
              (in, out) -> {
                drawing(seed);
                return 0.1;
              },
              "",
              "");
      List<Layer> layers =
          new ArrayList<>(Collections.nCopies(LAYERS - 1, new Dense(UNITS, counted)));
      layers.add(new Dense(1, counted));
      Network network = Network.ofFloats(1, layers);
      Training.Plan plan = new Training.Plan(Methods.named("sgd").orElseThrow(), 2, seed, false);
      training = new Training(network, DATA, Loss.MSE, plan);
    }

    @Override
    public void step() {
      super.step();
      training.step();
    }

    @Override
    public void close() {
      super.close();
      training.close();
    }
  }
}
