package gradarium.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawnDigitTest {

  /** The larger side of the digits of MNIST is 20 pixels, and their centre of mass in pixel 14. */
  @Test
  void theBundledDigitsAreAlreadyAsTheyShouldBe() {
    Dataset digits = Digits.test().first(200);
    double off = 0;
    for (int i = 0; i < digits.size(); i++) {
      double[][] ink = new double[28][28];
      for (int k = 0; k < 784; k++) {
        ink[k / 28][k % 28] = digits.samples()[i * 785 + k];
      }
      float[] again = DrawnDigit.normalized(ink);
      for (int k = 0; k < 784; k++) {
        off += Math.abs(again[k] - digits.samples()[i * 785 + k]) / (200 * 784);
      }
    }
    assertThat(off).isLessThan(1e-6);
  }

  @Property(tries = 60)
  void aBarIsTwentyHighAndInTheMiddleWhereverItWasDrawn(
      @ForAll @IntRange(min = 0, max = 100) int left,
      @ForAll @IntRange(min = 0, max = 60) int top,
      @ForAll @IntRange(min = 1, max = 3) int size) {
    double[][] ink = new double[300][300];
    for (int y = top; y < top + 60 * size; y++) {
      for (int x = left; x < left + 12 * size; x++) {
        ink[y][x] = 1;
      }
    }
    float[] digit = DrawnDigit.normalized(ink);
    // five times as high as wide: 20 rows of 4 columns, all full
    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        double expected = y >= 5 && y < 25 && x >= 13 && x < 17 ? 1 : 0;
        assertThat((double) digit[y * 28 + x]).as("%d %d", x, y).isCloseTo(expected, within(1e-6));
      }
    }
  }

  @Test
  void nothingDrawnIsNothing() {
    assertThat(DrawnDigit.normalized(new double[50][50])).containsOnly(0f);
  }
}
