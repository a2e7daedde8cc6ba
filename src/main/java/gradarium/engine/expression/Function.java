package gradarium.engine.expression;

import static gradarium.engine.expression.Expression.constant;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.special.Erf;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.api.ops.impl.transforms.same.Abs;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;
import org.nd4j.linalg.api.ops.impl.transforms.strict.ACos;
import org.nd4j.linalg.api.ops.impl.transforms.strict.ASin;
import org.nd4j.linalg.api.ops.impl.transforms.strict.ATan;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Cos;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Cosh;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sin;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sinh;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tan;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;

/** The functions of one argument that a formula may use: value, derivative, array operation. */
public enum Function {
  EXP(Math::exp, a -> a.exp(), Exp::new),
  LOG(Math::log, a -> constant(1).over(a), Log::new),
  SIN(Math::sin, a -> a.apply("cos"), Sin::new),
  COS(Math::cos, a -> constant(-1).times(a.apply("sin")), Cos::new),
  TAN(Math::tan, a -> constant(1).plus(a.apply("tan").power(2)), Tan::new),
  SINH(Math::sinh, a -> a.apply("cosh"), Sinh::new),
  COSH(Math::cosh, a -> a.apply("sinh"), Cosh::new),
  TANH(Math::tanh, a -> constant(1).minus(a.apply("tanh").power(2)), Tanh::new),
  ASIN(Math::asin, a -> constant(1).over(constant(1).minus(a.power(2)).sqrt()), ASin::new),
  ACOS(Math::acos, a -> constant(-1).over(constant(1).minus(a.power(2)).sqrt()), ACos::new),
  ATAN(Math::atan, a -> constant(1).over(constant(1).plus(a.power(2))), ATan::new),
  /** The derivative at 0 is taken as finite, so that √(x² + y²) has the subgradient 0 there. */
  SQRT(Math::sqrt, a -> constant(0.5).over(a.sqrt().max(constant(Double.MIN_NORMAL))), Sqrt::new),
  ERF(
      Erf::erf,
      a -> constant(2 / Math.sqrt(Math.PI)).times(a.power(2).negate().exp()),
      org.nd4j.linalg.api.ops.impl.transforms.strict.Erf::new),
  SIGMOID(
      z -> 1 / (1 + Math.exp(-z)),
      a -> a.apply("sigmoid").times(constant(1).minus(a.apply("sigmoid"))),
      Sigmoid::new),
  ABS(Math::abs, a -> a.apply("sign"), Abs::new),
  SIGN(Math::signum, a -> constant(0), Sign::new);

  private final DoubleUnaryOperator value;
  private final UnaryOperator<Expression> derivative;
  private final ArrayOp arrayOp;

  Function(DoubleUnaryOperator value, UnaryOperator<Expression> derivative, ArrayOp arrayOp) {
    this.value = value;
    this.derivative = derivative;
    this.arrayOp = arrayOp;
  }

  /** The function with this name as written in a formula, in any case; {@code ln} is log. */
  public static Optional<Function> named(String name) {
    String wanted = name.equalsIgnoreCase("ln") ? "LOG" : name.toUpperCase(Locale.ROOT);
    for (Function function : values()) {
      if (function.name().equals(wanted)) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }

  /** The name as written in a formula. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The function at {@code a}. */
  public double at(double a) {
    return value.applyAsDouble(a);
  }

  /** The derivative of the function, at {@code a}. */
  Expression derivative(Expression a) {
    return derivative.apply(a);
  }

  /** The operation z ← function(x), element by element. */
  Op op(INDArray x, INDArray z) {
    return arrayOp.create(x, z);
  }

  /** Makes the array operation for a pair of buffers. */
  private interface ArrayOp {
    Op create(INDArray x, INDArray z);
  }
}
