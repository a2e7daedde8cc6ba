package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.RandomStream;
import gradarium.engine.RandomStream.Purpose;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PointSetsTest {
  private static final int COUNT = 400;

  @Test
  void bothClassesAreEquallyManyAndTheSameSeedDrawsTheSame() {
    for (PointSet set : PointSets.ALL) {
      Dataset drawn = set.draw(COUNT, 0.1, RandomStream.of(Purpose.TRAINING_SAMPLES, 3));
      assertThat(drawn.size()).isEqualTo(COUNT);
      assertThat(drawn.samples())
          .as(set.id())
          .isEqualTo(set.draw(COUNT, 0.1, RandomStream.of(Purpose.TRAINING_SAMPLES, 3)).samples());
      assertThat(drawn.samples())
          .as(set.id())
          .isNotEqualTo(
              set.draw(COUNT, 0.1, RandomStream.of(Purpose.TRAINING_SAMPLES, 4)).samples());
      int ones = 0;
      for (int i = 0; i < COUNT; i++) {
        ones += drawn.label(i);
        assertThat(drawn.samples()[i * (set.inputs() + 1) + set.inputs()]).isEqualTo(1f);
      }
      if (set.isOfClasses()) {
        assertThat(ones).as(set.id()).isEqualTo(COUNT / 2);
      }
    }
  }

  @Test
  void coordinatesLieAboutZeroWithDeviationsNearOne() {
    for (PointSet set : PointSets.ALL) {
      float[] samples = set.draw(4000, 0, RandomStream.of(Purpose.TRAINING_SAMPLES, 3)).samples();
      for (int k = 0; k < set.inputs(); k++) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 4000; i++) {
          double x = samples[i * (set.inputs() + 1) + k];
          sum += x;
          squares += x * x;
        }
        assertThat(sum / 4000).as(set.id()).isCloseTo(0, within(0.2));
        assertThat(Math.sqrt(squares / 4000)).as(set.id()).isBetween(0.6, 1.4);
      }
    }
  }

  @Test
  void withoutNoiseEachClassIsWhereItBelongs() {
    Dataset circle = set("circle").draw(COUNT, 0, RandomStream.of(Purpose.TRAINING_SAMPLES, 3));
    Dataset xor = set("xor").draw(COUNT, 0, RandomStream.of(Purpose.TRAINING_SAMPLES, 3));
    Dataset sine = set("sine").draw(COUNT, 0, RandomStream.of(Purpose.TRAINING_SAMPLES, 3));
    for (int i = 0; i < COUNT; i++) {
      double radius = Math.hypot(circle.samples()[3 * i], circle.samples()[3 * i + 1]);
      assertThat(radius < 1.2).isEqualTo(circle.label(i) == 1);
      boolean same = xor.samples()[3 * i] * xor.samples()[3 * i + 1] > 0;
      assertThat(same).isEqualTo(xor.label(i) == 1);
      assertThat((double) sine.targets()[i])
          .isCloseTo(Math.sin(2 * sine.samples()[2 * i]), within(1e-6));
    }
  }

  @Test
  void noPointIsATrainingPointAndATestPoint() {
    for (PointSet set : PointSets.ALL) {
      Set<List<Float>> points = new HashSet<>();
      for (Purpose purpose : List.of(Purpose.TRAINING_SAMPLES, Purpose.TEST_SAMPLES)) {
        float[] samples = set.draw(COUNT, 0, RandomStream.of(purpose, 3)).samples();
        for (int i = 0; i < COUNT; i++) {
          int at = i * (set.inputs() + 1);
          points.add(List.of(samples[at], samples[at + set.inputs() - 1]));
        }
      }
      assertThat(points).as(set.id()).hasSize(2 * COUNT);
    }
  }

  private static PointSet set(String id) {
    return PointSets.named(id).orElseThrow();
  }
}
