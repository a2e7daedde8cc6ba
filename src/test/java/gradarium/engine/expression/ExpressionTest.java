package gradarium.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.Csv;
import gradarium.engine.expression.Expression.Variable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference numbers come from Python and PyTorch: src/test/python/reference_formulas.py. */
class ExpressionTest {

  @Test
  void formulasAreReadAsPythonReadsThem() throws Exception {
    for (String[] row : formulas()) {
      Expression f = ExpressionParser.parse(row[0]);
      double x = Double.parseDouble(row[1]);
      double y = Double.parseDouble(row[2]);
      String at = "%s at (%s, %s)".formatted(row[0], x, y);
      assertNear(at, f.at(x, y), row[3]);
      assertNear("∂x " + at, f.derivative(Variable.X).at(x, y), row[4]);
      assertNear("∂y " + at, f.derivative(Variable.Y).at(x, y), row[5]);
    }
  }

  private static List<String[]> formulas() throws IOException {
    try (InputStream in = ExpressionTest.class.getResourceAsStream("/reference/formulas.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";", -1))
          .toList();
    }
  }

  @Test
  void functionsAndTheirDerivativesAreThoseOfPythonInExtremeRangesToo() throws Exception {
    for (String[] row : Csv.rows("/reference/functions.csv")) {
      Expression f = ExpressionParser.parse(row[0] + "(x)");
      double x = Double.parseDouble(row[1]);
      String at = "%s(%s)".formatted(row[0], row[1]);
      assertNear(at, f.at(x, 0), row[2]);
      boolean isRootOfZero = row[0].equals("sqrt") && x == 0;
      if (!row[2].equals("nan") && !isRootOfZero) {
        assertNear("derivative of " + at, f.derivative(Variable.X).at(x, 0), row[3]);
      }
    }
  }

  private static void assertNear(String what, double actual, String reference) {
    double expected =
        Double.parseDouble(reference.replace("inf", "Infinity").replace("nan", "NaN"));
    if (Double.isFinite(expected)) {
      assertThat(actual).as(what).isCloseTo(expected, near(expected));
    } else {
      assertThat(Double.valueOf(actual)).as(what).isEqualTo(Double.valueOf(expected));
    }
  }

  private static Offset<Double> near(double value) {
    return within(Math.max(1e-15, 4e-14 * Math.abs(value)));
  }

  /** √(x² + y²) at its corner, as Ackley's function has it. */
  @Test
  void theRootOfZeroHasAFiniteSlope() throws Exception {
    Expression norm = ExpressionParser.parse("sqrt(x^2 + y^2)");
    assertThat(norm.derivative(Variable.X).at(0, 0)).isZero();
    assertThat(ExpressionParser.parse("sqrt(x)").derivative(Variable.X).at(0, 0)).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "abs(x); 0; 0",
        "relu(x); 0; 0",
        "max(x, 0); 0; 0.5",
        "min(x, -x); 0; 0",
        "x^0; 0; 0",
        "x^1; 0; 1",
        "x^2; 0; 0",
        "x^2; -3; -6",
        "x^3; -3; 27",
        "x^-1; -2; -0.25",
        "x^0.5; 0; Infinity",
        "y^x; 0; 0",
        "max(x, 1e20x); 1; 1e20",
        "max(x + 1e20y, 1e20x); 0; 1"
      })
  void cornersHaveTheSlopesOfPyTorch(String formula, double x, double slope) throws Exception {
    double y = formula.startsWith("y") ? 1 : 5;
    Expression f = ExpressionParser.parse(formula);
    assertThat(f.derivative(Variable.X).at(x, y)).isEqualTo(slope);
  }

  /**
   * The same function written in several ways; the slope at its corner is the mean of both sides.
   */
  @ParameterizedTest
  @CsvSource({
    "sqrt(x^2 + y^2)",
    "(x^2 + y^2)^0.5",
    "(x^2 + y^2)^(1/2)",
    "cbrt(x^2 + y^2)",
    "(x^2 + y^2)^(1/3)",
    "abs(x)^0.5 + abs(y)",
    "acos(cos(x)) + y",
    "asin(cos(x)) + y",
    "(x*y)^0.25"
  })
  void aCornerHasNoSlopeWhereverARootMakesIt(String formula) throws Exception {
    assertThat(ExpressionParser.parse(formula).derivative(Variable.X).at(0, 0)).isZero();
  }

  @Test
  void logarithmsToTheBaseTwoAreExactAtPowersOfTwo() throws Exception {
    Expression log = ExpressionParser.parse("log2(x)");
    for (int i = Double.MIN_EXPONENT; i <= Double.MAX_EXPONENT; i++) {
      assertThat(log.at(Math.scalb(1.0, i), 0)).isEqualTo(i);
    }
    assertThat(log.at(0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(log.at(-1, 0)).isNaN();
  }

  /** 0² and its slope by the exponent, where ln 0 is an infinity. */
  @Test
  void aPowerOfZeroIsFlatInItsExponent() throws Exception {
    Expression power = ExpressionParser.parse("x^y");
    assertThat(power.at(0, 0)).isEqualTo(1);
    assertThat(power.derivative(Variable.Y).at(0, 2)).isZero();
    assertThat(power.derivative(Variable.X).at(0, 1)).isEqualTo(1);
    assertThat(power.derivative(Variable.X).at(-2, 3)).isEqualTo(12);
    assertThat(power.derivative(Variable.Y).at(-2, 3)).isNaN();
    assertThat(power.at(-2, 0.5)).isNaN();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x+y; x + y",
        "((x)); x",
        "x-(y-1); x - (y - 1)",
        "(x-y)-1; x - y - 1",
        "(x*y)/2; x*y/2",
        "x/(y*2); x/(y*2)",
        "2xy; 2*x*y",
        "(-x)^2; (-x)^2",
        "-(x^2); -x^2",
        "x^(-y); x^-y",
        "x^(y^2); x^y^2",
        "(x^y)^2; (x^y)^2",
        "x*(-y); x*-y",
        "-(x*y); -(x*y)",
        "+x; x",
        "---x; -x",
        "sin((x)); sin(x)",
        "ln(x)+arctan(y); log(x) + atan(y)",
        "max(x, y, 1); max(max(x, y), 1)",
        "pow(x, 2); x^2",
        "x²; x^2",
        "√x; sqrt(x)",
        "√(x)²; sqrt(x)^2",
        "√(x)y; sqrt(x)*y",
        "2√x*y; 2*sqrt(x)*y",
        "√√x; sqrt(sqrt(x))",
        "xsin²(x); x*sin(x)^2",
        "2yxcos³(y); 2*y*x*cos(y)^3",
        "xㆍy‧x・y; x*y*x*y",
        "ｘ＊＊２; x^2",
        "x―1; x - 1",
        "PI*E; pi*e",
        "1.50; 1.5",
        "1e-3; 0.001",
        "1e308; 1e308",
        "1.5E-9; 1.5e-9",
        "0.5*x*(1 + erf(x/sqrt(2))); 0.5*x*(1 + erf(x/sqrt(2)))"
      })
  void isPrintedAsOneWouldTypeIt(String typed, String printed) throws Exception {
    assertThat(ExpressionParser.parse(typed)).hasToString(printed);
  }

  /** Each level doubles what a derivative by copying would have: 2⁶⁰ operations. */
  @ParameterizedTest
  @ValueSource(
      strings = {"max(#, x+1)", "min(#, 2y)", "abs(# - 1)", "#^y", "x^#", "#^#", "#/(#+1)", "#*#"})
  void aDerivativeCostsAsMuchAsItsFormula(String level) throws Exception {
    String formula = "x";
    int levels = level.indexOf('#') == level.lastIndexOf('#') ? 60 : 9;
    for (int i = 0; i < levels; i++) {
      formula = level.replace("#", "(" + formula + ")");
    }
    Expression f = ExpressionParser.parse(formula);
    Expression first = f.derivative(Variable.X);
    assertThat(first.size()).isLessThan(12 * f.size());
    assertThat(first.derivative(Variable.Y).size()).isLessThan(150 * f.size());
    first.at(0.5, 0.5);
  }

  @Test
  void theLongestFormulasAreRead() throws Exception {
    Expression sum = ExpressionParser.parse("x" + "+x".repeat(240));
    assertThat(sum.at(2, 0)).isEqualTo(482);
    assertThat(sum.derivative(Variable.X).at(2, 0)).isEqualTo(241);
    String deep = "(".repeat(199) + "x" + ")".repeat(199);
    assertThat(ExpressionParser.parse(deep).at(7, 0)).isEqualTo(7);
    assertThat(ExpressionParser.parse("-".repeat(5001) + "x").at(7, 0)).isEqualTo(-7);
    String line = " ".repeat(9_900) + "x^y";
    assertThat(ExpressionParser.parse(line).at(2, 3)).isEqualTo(8);
  }
}
