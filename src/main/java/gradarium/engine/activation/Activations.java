package gradarium.engine.activation;

import gradarium.engine.activation.Activation.Kind;
import gradarium.engine.expression.ExpressionException;
import gradarium.engine.expression.ExpressionParser;
import java.util.List;
import java.util.Optional;

/** The named activation functions. All are finite for inputs up to ±1e4. */
public final class Activations {
  /** All of them, in the order in which they are offered. */
  public static final List<Activation> ALL =
      List.of(
          of(
              "sigmoid",
              "Sigmoid",
              "sigmoid(x)",
              "\\sigma(z) = \\frac{1}{1 + e^{-z}}",
              Kind.SIGMOID,
              "Rumelhart et al. 1986"),
          of(
              "tanh",
              "tanh",
              "tanh(x)",
              "\\tanh z = \\frac{e^z - e^{-z}}{e^z + e^{-z}}",
              Kind.TANH,
              "LeCun et al. 1998"),
          of("relu", "ReLU", "relu(x)", "\\max(0, z)", Kind.RELU, "Nair & Hinton 2010"),
          of(
              "leaky-relu",
              "Leaky ReLU",
              "max(x, 0.01*x)",
              "\\max(z, 0.01\\,z)",
              Kind.FORMULA,
              "Maas et al. 2013"),
          parametric(Activation.FIRST_SLOPE),
          of(
              "elu",
              "ELU",
              "max(x, 0) + exp(min(x, 0)) - 1",
              "\\max(0, z) + e^{\\min(0, z)} - 1",
              Kind.FORMULA,
              "Clevert et al. 2016"),
          of(
              "selu",
              "SELU",
              "1.0507009873554805*(max(x, 0) + 1.6732632423543772*(exp(min(x, 0)) - 1))",
              "\\lambda\\left(\\max(0, z) + \\alpha (e^{\\min(0, z)} - 1)\\right)",
              Kind.FORMULA,
              "Klambauer et al. 2017"),
          of(
              "gelu",
              "GELU",
              "0.5*x*(1 + erf(x/sqrt(2)))",
              "z\\,\\Phi(z)",
              Kind.FORMULA,
              "Hendrycks & Gimpel 2016"),
          of(
              "softplus",
              "Softplus",
              "softplus(x)",
              "\\ln(1 + e^z)",
              Kind.FORMULA,
              "Dugas et al. 2001"),
          of(
              "silu",
              "SiLU (Swish)",
              "x*sigmoid(x)",
              "z\\,\\sigma(z)",
              Kind.FORMULA,
              "Ramachandran et al. 2017"),
          of(
              "mish",
              "Mish",
              "x*tanh(softplus(x))",
              "z \\tanh(\\ln(1 + e^z))",
              Kind.FORMULA,
              "Misra 2020"),
          of("identity", "Identity", "x", "z", Kind.IDENTITY, ""));

  private Activations() {}

  /** The activation of this name. */
  public static Optional<Activation> named(String id) {
    return ALL.stream().filter(activation -> activation.id().equals(id)).findFirst();
  }

  /** The parametric ReLU with a slope. */
  static Activation parametric(double slope) {
    String sign = slope < 0 ? " - " : " + ";
    return of(
        "parametric-relu",
        "Parametric ReLU",
        "relu(x)" + sign + Math.abs(slope) + "*min(x, 0)",
        "\\max(0, z) + s \\min(0, z)",
        Kind.PARAMETRIC,
        "He et al. 2015");
  }

  private static Activation of(
      String id, String name, String formula, String latex, Kind kind, String source) {
    try {
      return new Activation(id, name, ExpressionParser.parse(formula), latex, kind, source);
    } catch (ExpressionException e) {
      throw new IllegalStateException(id, e);
    }
  }
}
