package gradarium.engine.surface;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.engine.optimizer.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BasinMapTest {
  private static final int SIZE = 64;

  @Test
  void aBowlHasOneBasin() {
    int[] outcomes = last(map("ravine", "sgd", 0.02), 500);
    assertThat(outcomes).containsOnly(0);
  }

  @Test
  void aStartBesideAMinimumReachesIt() {
    BasinMap map = map("himmelblau", "sgd", 0.002);
    int[] outcomes = last(map, 300);
    Domain domain = Surfaces.named("himmelblau").orElseThrow().domain();
    assertThat(map.minima()).hasSize(4);
    for (int k = 0; k < 4; k++) {
      Point minimum = map.minima().get(k);
      int i = (int) Math.round((minimum.x() - domain.minX()) / domain.width() * (SIZE - 1));
      int j = (int) Math.round((minimum.y() - domain.minY()) / domain.height() * (SIZE - 1));
      assertThat(outcomes[j * SIZE + i]).isEqualTo(k);
    }
  }

  @Test
  void everyStateOfTheMapIsWholeAndRefinesTheOneBefore() {
    List<BasinMap.Progress> states = new ArrayList<>();
    map("himmelblau", "momentum", 0.001).compute(SIZE, 50, () -> false, states::add);
    assertThat(states).hasSizeGreaterThan(2);
    assertThat(states.get(0).outcomes()).doesNotContain(BasinMap.UNKNOWN);
    assertThat(states).extracting(BasinMap.Progress::share).isSorted();
    assertThat(states.get(states.size() - 1).share()).isEqualTo(1);
  }

  @Test
  void aCancelledMapStopsAndKeepsWhatItHas() {
    AtomicBoolean cancelled = new AtomicBoolean();
    List<BasinMap.Progress> states = new ArrayList<>();
    map("himmelblau", "sgd", 0.001)
        .compute(
            SIZE,
            50,
            cancelled::get,
            state -> {
              states.add(state);
              cancelled.set(true);
            });
    assertThat(states).hasSize(1);
    assertThat(states.get(0).share()).isLessThan(1);
  }

  @Test
  void tooLargeAStepDivergesEverywhereButAtTheMinimum() {
    int[] outcomes = last(map("ravine", "sgd", 3), 200);
    assertThat(outcomes).contains(BasinMap.DIVERGED).doesNotContain(BasinMap.UNKNOWN);
  }

  @Test
  void aSaddleIsLeftUpwardsFromAboveAndDownwardsFromBelow() {
    int[] outcomes = last(map("saddle", "sgd", 0.1), 200);
    int above = outcomes[(SIZE - 1) * SIZE + SIZE / 2];
    int below = outcomes[SIZE / 2];
    assertThat(above).isEqualTo(BasinMap.DIRECTIONS / 4);
    assertThat(below).isEqualTo(3 * BasinMap.DIRECTIONS / 4);
  }

  private static BasinMap map(String surface, String method, double learningRate) {
    return new BasinMap(
        Surfaces.named(surface).orElseThrow(),
        Methods.named(method).orElseThrow(),
        false,
        Map.of("learning-rate", learningRate));
  }

  private static int[] last(BasinMap map, int steps) {
    List<BasinMap.Progress> states = new ArrayList<>();
    map.compute(SIZE, steps, () -> false, states::add);
    return states.get(states.size() - 1).outcomes();
  }
}
