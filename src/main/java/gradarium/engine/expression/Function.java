package gradarium.engine.expression;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.impl.transforms.floating.Sqrt;
import org.nd4j.linalg.api.ops.impl.transforms.same.Abs;
import org.nd4j.linalg.api.ops.impl.transforms.same.Ceil;
import org.nd4j.linalg.api.ops.impl.transforms.same.Floor;
import org.nd4j.linalg.api.ops.impl.transforms.same.Negative;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;
import org.nd4j.linalg.api.ops.impl.transforms.strict.ACos;
import org.nd4j.linalg.api.ops.impl.transforms.strict.ASin;
import org.nd4j.linalg.api.ops.impl.transforms.strict.ATan;
import org.nd4j.linalg.api.ops.impl.transforms.strict.ATanh;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Cos;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Cosh;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Log;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sin;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Sinh;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tan;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh;

/**
 * The functions of one argument that a formula may use, with their array operations. Functions
 * without one are composed of others: see {@link Lowering}.
 */
enum Function {
  EXP(Math::exp, Exp::new),
  LOG(Math::log, Log::new),
  /** Exact at powers of two. */
  LOG2(Function::log2),
  LOG10(Math::log10),
  SQRT(Math::sqrt, Sqrt::new),
  CBRT(Math::cbrt),
  ABS(Math::abs, Abs::new),
  SIGN(Math::signum, Sign::new),
  FLOOR(Math::floor, Floor::new),
  CEIL(Math::ceil, Ceil::new),
  SIN(Math::sin, Sin::new),
  COS(Math::cos, Cos::new),
  TAN(Math::tan, Tan::new),
  ASIN(Math::asin, ASin::new),
  ACOS(Math::acos, ACos::new),
  ATAN(Math::atan, ATan::new),
  SINH(Math::sinh, Sinh::new),
  COSH(Math::cosh, Cosh::new),
  TANH(Math::tanh, Tanh::new),
  /** The inverse of tanh. */
  ATANH(a -> 0.5 * (Math.log1p(a) - Math.log1p(-a)), ATanh::new),
  SIGMOID(a -> 1 / (1 + Math.exp(-a)), Sigmoid::new),
  RELU(a -> Math.max(a, 0)),
  SOFTPLUS(a -> Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)))),
  ERF(
      org.apache.commons.math3.special.Erf::erf,
      org.nd4j.linalg.api.ops.impl.transforms.strict.Erf::new),
  /** The sign before an operand. */
  NEGATE(a -> -a, Negative::new);

  /** By all names as written in a formula, in small letters. */
  private static final Map<String, Function> NAMED = named();

  private final DoubleUnaryOperator value;
  private final ArrayOp arrayOp;

  Function(DoubleUnaryOperator value, ArrayOp arrayOp) {
    this.value = value;
    this.arrayOp = arrayOp;
  }

  Function(DoubleUnaryOperator value) {
    this(
        value,
        (x, z) -> {
          throw new IllegalStateException("is made of other functions on arrays");
        });
  }

  private static Map<String, Function> named() {
    Map<String, Function> named = new TreeMap<>();
    for (Function function : values()) {
      named.put(function.word(), function);
    }
    named.remove(NEGATE.word());
    named.putAll(Map.of("ln", LOG, "sgn", SIGN, "arcsin", ASIN, "arccos", ACOS, "arctan", ATAN));
    return named;
  }

  /** The names of all functions, in their order. */
  static Set<String> names() {
    return NAMED.keySet();
  }

  /** The function with this name; {@code ln} is log. */
  static Optional<Function> named(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  /** The name as written in a formula. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The function at {@code a}. */
  private static double log2(double a) {
    double quotient = Math.log(a) / Math.log(2);
    double whole = Math.rint(quotient);
    return Math.scalb(1.0, (int) whole) == a ? whole : quotient;
  }

  double at(double a) {
    return value.applyAsDouble(a);
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
