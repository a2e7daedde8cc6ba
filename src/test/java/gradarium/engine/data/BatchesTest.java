package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BatchesTest {

  @Property(tries = 200)
  void anEpochMeetsNoSampleTwiceAndAnyStepCanBeDoneAgain(
      @ForAll @IntRange(min = 1, max = 200) int samples,
      @ForAll @IntRange(min = 1, max = 50) int wanted,
      @ForAll @IntRange(min = 0, max = 1000) int seed) {
    int batch = Math.min(samples, wanted);
    Batches batches = new Batches(samples, batch, seed);
    int[] fifth = batches.rows(5).clone();
    Set<Integer> met = new HashSet<>();
    for (int step = 0; step < batches.perEpoch(); step++) {
      for (int row : batches.rows(step)) {
        assertThat(row).isBetween(0, samples - 1);
        assertThat(met.add(row)).as("sample %d", row).isTrue();
      }
    }
    assertThat(met).hasSize(batches.perEpoch() * batch);
    assertThat(batches.rows(5)).isEqualTo(fifth);
    assertThat(new Batches(samples, batch, seed).rows(5)).isEqualTo(fifth);
  }
}
