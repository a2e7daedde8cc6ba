package gradarium.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.engine.expression.Expression.Variable;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Random formulas as trees of their own ({@link RandomFormula}), written with as few parentheses as
 * the grammar allows, and computed there with dual numbers.
 */
class ExpressionPropertyTest {
  private static final int TREES = 100_000;

  @Test
  void whatIsReadHasTheValueAndTheSlopeOfWhatWasWritten() throws Exception {
    SplittableRandom random = new SplittableRandom(2026);
    int compared = 0;
    for (int i = 0; i < TREES; i++) {
      RandomFormula tree = RandomFormula.of(random, 1 + random.nextInt(12));
      String text = tree.write(random);
      Expression read = ExpressionParser.parse(text);
      double x = random.nextDouble(-3, 3);
      double y = random.nextDouble(-3, 3);
      Variable by = random.nextBoolean() ? Variable.X : Variable.Y;
      RandomFormula.Dual dual = tree.at(x, y, by);
      double value = read.at(x, y);
      if (Double.compare(value, dual.value()) != 0) {
        throw new AssertionError("%s at (%s, %s): %s, not %s".formatted(text, x, y, value, dual));
      }
      double slope = read.derivative(by).at(x, y);
      if (dual.isSmooth()) {
        compared++;
        if (!(Math.abs(slope - dual.slope()) <= 1e-11 * (1e-3 + dual.size()))) {
          throw new AssertionError("%s by %s: %s, not %s".formatted(text, by, slope, dual));
        }
      }
    }
    assertThat(compared).as("slopes compared").isGreaterThan(TREES / 2);
  }

  @Test
  void whatIsPrintedIsReadAsTheSameFormula() throws Exception {
    SplittableRandom random = new SplittableRandom(2027);
    for (int i = 0; i < TREES / 10; i++) {
      Expression read =
          ExpressionParser.parse(RandomFormula.of(random, 1 + random.nextInt(12)).write(random));
      String printed = read.toString();
      Expression again = ExpressionParser.parse(printed);
      if (!again.toString().equals(printed) || again.at(0.7, -1.3) != read.at(0.7, -1.3)) {
        assertThat(Double.valueOf(again.at(0.7, -1.3)))
            .as(printed)
            .isEqualTo(Double.valueOf(read.at(0.7, -1.3)));
        assertThat(again).hasToString(printed);
      }
    }
  }
}
