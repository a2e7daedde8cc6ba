package gradarium.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class NormTest {
  private static double norm(DataType type, int from, int length, double... values) {
    try (Memory memory = new Memory()) {
      return new Norm(memory, memory.vector(type, values), from, length).getAsDouble();
    }
  }

  /** √(3² + 4²) = 5, and so for multiples whose squares are not representable. */
  @Test
  void neitherVerySmallNorVeryLargeNumbersAreLost() {
    for (double unit : new double[] {1, 1e200, 1e-200}) {
      assertThat(norm(DataType.DOUBLE, 0, 2, 3 * unit, -4 * unit))
          .isCloseTo(5 * unit, within(1e-12 * unit));
    }
    for (double unit : new double[] {1, 1e30, 1e-30}) {
      assertThat(norm(DataType.FLOAT, 0, 2, 3 * unit, -4 * unit))
          .isCloseTo(5 * unit, within(1e-6 * unit));
    }
  }

  @Test
  void onlyThePartCounts() {
    assertThat(norm(DataType.DOUBLE, 1, 2, 100, 3, 4, 100)).isCloseTo(5, within(1e-12));
    assertThat(norm(DataType.DOUBLE, 0, 2, 0, 0, 7)).isZero();
  }

  @Test
  void whatIsNotFiniteIsSeen() {
    for (DataType type : List.of(DataType.DOUBLE, DataType.FLOAT)) {
      for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
        for (int place = 0; place < 3; place++) {
          double[] values = {1, 2, 3};
          values[place] = bad;
          assertThat(Double.isFinite(norm(type, 0, 3, values))).as("%s %s", type, bad).isFalse();
        }
      }
    }
  }
}
