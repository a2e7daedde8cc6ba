package gradarium.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.Csv;
import gradarium.engine.Memory;
import gradarium.engine.NativeMemory;
import gradarium.engine.Program;
import gradarium.engine.expression.Expression.Variable;
import gradarium.engine.expression.ExpressionCompiler.Target;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class ExpressionCompilerTest {

  /** The value and both derivatives on arrays, compared with those at single points. */
  private static void assertSame(Expression f, double[] xs, double[] ys) {
    Memory memory = new Memory();
    INDArray x = memory.vector(DataType.DOUBLE, xs);
    INDArray y = memory.vector(DataType.DOUBLE, ys);
    Expression[] all = {f, f.derivative(Variable.X), f.derivative(Variable.Y)};
    INDArray[] into = {memory.like(x), memory.like(x), memory.like(x)};
    List<Program> programs =
        ExpressionCompiler.compile(
            memory,
            x,
            y,
            new Target(all[0], into[0]),
            new Target(all[1], into[1]),
            new Target(all[2], into[2]));
    for (int repeated = 0; repeated < 2; repeated++) {
      programs.forEach(Program::run);
    }
    for (int k = 0; k < 3; k++) {
      double[] found = into[k].toDoubleVector();
      for (int i = 0; i < xs.length; i++) {
        double expected = all[k].at(xs[i], ys[i]);
        String what = "%s at (%s, %s), %s".formatted(f, xs[i], ys[i], k);
        if (Double.isFinite(expected) && Math.abs(expected) < 1e300) {
          double allowed = 1e-13 + 1e-11 * Math.abs(expected);
          assertThat(found[i]).as(what).isCloseTo(expected, within(allowed));
        } else if (!Double.isFinite(expected)) {
          assertThat(Double.valueOf(found[i])).as(what).isEqualTo(Double.valueOf(expected));
        }
      }
    }
  }

  @Test
  void everyFunctionIsTheSameOnArraysAndAtPointsInExtremeRangesToo() throws Exception {
    TreeSet<String> functions = new TreeSet<>();
    TreeSet<Double> points = new TreeSet<>();
    for (String[] row : Csv.rows("/reference/functions.csv")) {
      functions.add(row[0]);
      points.add(Double.parseDouble(row[1]));
    }
    points.add(Double.NaN);
    points.add(Double.POSITIVE_INFINITY);
    points.add(Double.NEGATIVE_INFINITY);
    double[] xs = points.stream().mapToDouble(Double::doubleValue).toArray();
    for (String function : functions) {
      assertSame(ExpressionParser.parse(function + "(x)"), xs, xs);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max(x, y)",
        "min(x, y)",
        "max(x, 1)",
        "max(x, 0/0)",
        "min(0/0, y) + x",
        "max(0/0, 3)",
        "min(1, x)",
        "x^y",
        "2^x",
        "x^2",
        "x^13",
        "x^17",
        "x^-1",
        "x^0.5",
        "x^0",
        "x/y",
        "1/x",
        "x - 2",
        "2 - x",
        "x",
        "3",
        "y + y",
        "-x*-y",
        "sqrt(x^2 + y^2)",
        "max(log(x), -5)",
        "relu(log(x))",
        "abs(log(x))",
        "x^x^y",
        "max(x, y)^2/y"
      })
  void operatorsAreTheSameOnArraysAndAtPoints(String formula) throws Exception {
    double[] xs = {0, 0, -2, 2, 3, Double.NaN, 1, -1, 0.5, -0.5, 1e-10, 700, 1, -3};
    double[] ys = {0, 2, 3, -2, Double.NaN, 1, 1, -1, 0.25, 2, 3, 2, -1e9, 1e-3};
    assertSame(ExpressionParser.parse(formula), xs, ys);
  }

  @Test
  void randomFormulasAreTheSameOnArraysAndAtPoints() throws Exception {
    SplittableRandom random = new SplittableRandom(31);
    for (int i = 0; i < 150; i++) {
      String text = RandomFormula.of(random, 1 + random.nextInt(10)).write(random);
      if (!text.matches(".*(floor|ceil|sign|tan|\\^|\\*\\*|/).*")) {
        double[] xs = random.doubles(6, -3, 3).toArray();
        assertSame(ExpressionParser.parse(text), xs, random.doubles(6, -3, 3).toArray());
      }
    }
  }

  @Test
  void singlePrecisionHasTheSameSlopesAtCorners() throws Exception {
    Memory memory = new Memory();
    INDArray x = memory.vector(DataType.FLOAT, 0, 2, -2);
    INDArray slopes = memory.like(x);
    Expression f = ExpressionParser.parse("sqrt(x^2) + 0*sqrt(y)");
    Expression derivative = f.derivative(Variable.X);
    ExpressionCompiler.compile(memory, x, x, new Target(derivative, slopes)).get(0).run();
    assertThat(slopes.toFloatVector()).containsExactly(0, 1, -1);
  }

  /** A chain of two hundred operations needs an array or two, not two hundred. */
  @Test
  void arraysAreUsedAgain() throws Exception {
    String formula = "x";
    for (int i = 0; i < 100; i++) {
      formula = "sin(" + formula + " + y)";
    }
    Memory memory = new Memory();
    INDArray x = memory.vector(DataType.DOUBLE, new double[1000]);
    INDArray into = memory.like(x);
    Target target = new Target(ExpressionParser.parse(formula), into);
    long before = NativeMemory.bytes();
    ExpressionCompiler.compile(memory, x, x, target).get(0).run();
    assertThat(NativeMemory.bytes() - before).isLessThan(3 * 8 * 1000);
    assertSame(target.formula(), new double[] {0.3, -1}, new double[] {0.2, 0.5});
  }
}
