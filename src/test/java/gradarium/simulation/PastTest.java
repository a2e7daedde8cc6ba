package gradarium.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The past of a lane, in bounded memory: trails and series. */
class PastTest {
  private static final int BOUND = 4096;

  @Test
  void aShortSeriesKeepsEveryNumber() {
    Series series = new Series();
    for (int i = 0; i < 1000; i++) {
      series.add(i, Math.sin(i));
    }
    Points points = series.points();
    assertThat(points.size()).isEqualTo(1000);
    for (int i = 0; i < 1000; i++) {
      assertThat(points.x()[i]).isEqualTo(i);
      assertThat(points.y()[i]).isEqualTo(Math.sin(i));
    }
  }

  @Property(tries = 20)
  void aLongSeriesKeepsItsExtremesInBoundedMemory(
      @ForAll @IntRange(min = 10_000, max = 300_000) int length,
      @ForAll @IntRange(min = 2, max = 9_999) int at) {
    Series series = new Series();
    for (int i = 0; i < length; i++) {
      series.add(i, i == at ? 7 : i == at / 2 ? -7 : Math.sin(i));
    }
    Points points = series.points();
    double max = Double.NEGATIVE_INFINITY;
    double min = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.size(); i++) {
      max = Math.max(max, points.y()[i]);
      min = Math.min(min, points.y()[i]);
      assertThat(i == 0 || points.x()[i] >= points.x()[i - 1]).as("in order").isTrue();
    }
    assertThat(points.size()).isLessThanOrEqualTo(BOUND);
    assertThat(max).isEqualTo(7);
    assertThat(min).isEqualTo(-7);
  }

  @Test
  void aTrailStaysBoundedAndEndsNearWhereItIs() {
    Trail trail = new Trail(1e-6);
    for (int i = 0; i < 1_000_000; i++) {
      trail.add(Math.cos(i * 1e-3), Math.sin(i * 1e-3));
    }
    Points points = trail.points();
    assertThat(points.size()).isLessThanOrEqualTo(BOUND);
    double x = points.x()[points.size() - 1];
    double y = points.y()[points.size() - 1];
    assertThat(Math.hypot(x - Math.cos(1000), y - Math.sin(1000))).isLessThan(0.2);
  }

  @Test
  void laterAdditionsDoNotChangeWhatWasTaken() {
    Trail trail = new Trail(0);
    Series series = new Series();
    for (int i = 0; i < 100; i++) {
      trail.add(i, i);
      series.add(i, i);
    }
    Points trailThen = trail.points();
    Points seriesThen = series.points();
    Trail.Saved saved = trail.save();
    for (int i = 100; i < 10_000; i++) {
      trail.add(i, -i);
      series.add(i, -i);
    }
    assertThat(trailThen.size()).isEqualTo(100);
    assertThat(seriesThen.size()).isEqualTo(100);
    assertThat(trailThen.y()[99]).isEqualTo(99);
    assertThat(seriesThen.y()[99]).isEqualTo(99);
    trail.restore(saved);
    trail.add(100, 7);
    assertThat(trail.points().size()).isEqualTo(101);
    assertThat(trail.points().y()[100]).isEqualTo(7);
  }
}
