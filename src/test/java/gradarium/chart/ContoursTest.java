package gradarium.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContoursTest {

  /** Where the level of x² + y² is high is outside a disc; its border is a circle. */
  @Test
  void theIsolineOfABowlIsACircle() {
    HeightField bowl = new HeightField(-2, 2, -2, 2, 201, (x, y) -> x * x + y * y);
    double radius = 1.3;
    Contours contours = new Contours(bowl, bowl.level(radius * radius));
    int points = 0;
    double[] p = new double[6];
    for (PathIterator i = contours.line().getPathIterator(null); !i.isDone(); i.next()) {
      if (i.currentSegment(p) != PathIterator.SEG_CLOSE) {
        assertThat(Math.hypot(p[0], p[1])).isCloseTo(radius, within(2e-4));
        points++;
      }
    }
    assertThat(points).isGreaterThan(300);
  }

  @Property(tries = 30)
  void theRegionHoldsWhatIsHighAndNothingElse(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
    java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
    double a = random.nextDouble(1, 4);
    double b = random.nextDouble(1, 4);
    double c = random.nextDouble(-3, 3);
    HeightField field =
        new HeightField(
            -1,
            1,
            -1,
            1,
            101,
            (x, y) -> 3 + Math.sin(a * x) + Math.cos(b * y) + Math.sin(c * x * y));
    double level = random.nextDouble(0.1, 0.9);
    Contours contours = new Contours(field, level);
    for (int k = 0; k < 200; k++) {
      int i = random.nextInt(1, 100);
      int j = random.nextInt(1, 100);
      if (Math.abs(field.node(i, j) - level) > 1e-3) {
        boolean inside = contours.region().contains(new Point2D.Double(field.x(i), field.y(j)));
        assertThat(inside).as("%d,%d", i, j).isEqualTo(field.node(i, j) > level);
      }
    }
  }

  @Test
  void fieldsWithoutNumbersHaveNoContours() {
    HeightField none = new HeightField(-1, 1, -1, 1, 21, (x, y) -> Double.NaN);
    assertThat(new Contours(none, 0.5).line().getBounds2D().isEmpty()).isTrue();
    HeightField half = new HeightField(-1, 1, -1, 1, 21, (x, y) -> x < 0 ? Double.NaN : 1 + x);
    assertThat(new Contours(half, 0.5).region().contains(-0.5, 0)).isFalse();
    HeightField flat = new HeightField(-1, 1, -1, 1, 21, (x, y) -> 4);
    assertThat(new Contours(flat, 0.5).line().getBounds2D().isEmpty()).isTrue();
  }
}
