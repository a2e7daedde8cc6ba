package gradarium.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.Memory;
import gradarium.engine.expression.Expression.Variable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class ExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2 + 3*4; 14",
        "-x^2; -9",
        "(-x)^2; 9",
        "2*x^2/y; 3.6",
        "x - y - 1; -3",
        "sin(pi/2) + cos(0); 2",
        "ln(e^3); 3",
        "sqrt(x*3) + abs(-2); 5",
        "max(x, y) - min(x, y); 2",
        "1e-3*x; 0.003",
        "sign(-y)*tanh(0); 0",
        "atan(1)*4/pi; 1"
      })
  void readsFormulasAsMathematicsWritesThem(String formula, double expected) throws Exception {
    assertThat(ExpressionParser.parse(formula).at(3, 5)).isCloseTo(expected, within(1e-15 * 16));
  }

  /** Derivatives by x at (0.7, 1.3), worked by hand; the last column is the formula. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sin(x)*y^2 + 0.1*x^2; cos(x)*y^2 + 0.2*x",
        "x^y; y*x^(y-1)",
        "y^x; y^x*ln(y)",
        "x/y; 1/y",
        "y/x; -y/x^2",
        "exp(-x^2/2); -x*exp(-x^2/2)",
        "sqrt(x^2 + y^2); x/sqrt(x^2 + y^2)",
        "tan(x); 1 + tan(x)^2",
        "sinh(x)*cosh(x); cosh(x)^2 + sinh(x)^2",
        "tanh(3*x); 3*(1 - tanh(3*x)^2)",
        "asin(x); 1/sqrt(1 - x^2)",
        "acos(x); -1/sqrt(1 - x^2)",
        "atan(x); 1/(1 + x^2)",
        "abs(x - y); -1",
        "max(x, 2*y); 0",
        "min(x^2, y); 2*x",
        "ln(x*y); 1/x",
        "cos(x*y); -y*sin(x*y)"
      })
  void differentiatesExactly(String formula, String derivative) throws Exception {
    double actual = ExpressionParser.parse(formula).derivative(Variable.X).at(0.7, 1.3);
    double expected = ExpressionParser.parse(derivative).at(0.7, 1.3);
    assertThat(actual).isCloseTo(expected, within(1e-14));
  }

  @Property(tries = 50)
  void wholeArraysGiveTheNumbersOfSinglePoints(
      @ForAll @DoubleRange(min = -3, max = 3) @Scale(12) double x,
      @ForAll @DoubleRange(min = -3, max = 3) @Scale(12) double y)
      throws Exception {
    Expression f =
        ExpressionParser.parse(
            "sin(x)*y^3 - x^2/(1 + y^2) + max(x, y)*exp(-abs(x)) + 2^x + (x*y - 1)^2 + min(x, 1)");
    Memory memory = new Memory();
    INDArray xs = memory.vector(DataType.DOUBLE, x, y, 0.5);
    INDArray ys = memory.vector(DataType.DOUBLE, y, x, -0.25);
    INDArray values = memory.array(DataType.DOUBLE, 3);
    new ExpressionCompiler(memory, xs, ys).compile(f, values).program().run();
    for (int i = 0; i < 3; i++) {
      double expected = f.at(xs.getDouble(i), ys.getDouble(i));
      assertThat(values.getDouble(i)).isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "x +",
        "x + * y",
        "(x",
        "x)",
        "z^2",
        "foo(x)",
        "sin()",
        "sin(x, y)",
        "max(x)",
        "x = y",
        "x && y",
        "\"text\"",
        "'text'",
        "x[0]",
        "0x1F + x",
        "x; y",
        "Runtime.exec(1)",
        "x++",
        "\u0000",
        "∑x",
        "1..2",
        "NaN",
        "Infinity"
      })
  void saysWhereABadFormulaIsWrong(String formula) {
    ExpressionException e =
        catchThrowableOfType(ExpressionException.class, () -> ExpressionParser.parse(formula));
    assertThat(e).as("'%s' is refused", formula).isNotNull();
    assertThat(e.position()).isBetween(1, Math.max(1, formula.length()));
    assertThat(e.getMessage()).isNotBlank();
  }

  @Test
  void refusesTenThousandCharactersAtOnce() {
    String formula = "x+".repeat(5000) + "x";
    ExpressionException e =
        catchThrowableOfType(ExpressionException.class, () -> ExpressionParser.parse(formula));
    assertThat(e.getMessage()).isEqualTo("10001 characters; at most 500 are allowed");
  }

  @Test
  void readsTheDeepestNestingThatFits() throws Exception {
    String formula = "(".repeat(249) + "x" + ")".repeat(249);
    assertThat(ExpressionParser.parse(formula).at(7, 0)).isEqualTo(7);
  }

  @Test
  void namesTheUnknownAndWhatIsKnown() {
    ExpressionException e =
        catchThrowableOfType(
            ExpressionException.class, () -> ExpressionParser.parse("x + speed*y"));
    assertThat(e.position()).isEqualTo(5);
    assertThat(e.getMessage()).contains("'speed'").contains("x, y, pi and e");
  }

  @Property(tries = 2000)
  void noTextBringsTheParserDown(@ForAll @StringLength(max = 60) String text) {
    refusedOrRead(text);
  }

  @Property(tries = 2000)
  void noMixtureOfItsOwnSignsBringsTheParserDown(
      @ForAll @net.jqwik.api.constraints.CharRange(from = '!', to = '~') @StringLength(max = 40)
          String text) {
    refusedOrRead(text);
  }

  private static void refusedOrRead(String text) {
    try {
      Expression read = ExpressionParser.parse(text);
      read.derivative(Variable.X).at(0.5, 0.5);
    } catch (ExpressionException e) {
      assertThat(e.position()).isBetween(1, Math.max(1, text.length()));
    }
  }
}
