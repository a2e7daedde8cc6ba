package gradarium.engine.initializer;

import gradarium.engine.initializer.Initializer.Distribution;
import gradarium.engine.initializer.Initializer.Scale;
import java.util.List;
import java.util.Optional;

/**
 * The named initializers. Var is the variance of the weights of a layer with n_in inputs and n_out
 * outputs.
 */
public final class Initializers {
  private static final String LECUN = "LeCun et al. 1998";
  private static final String GLOROT = "Glorot & Bengio 2010";
  private static final String HE = "He et al. 2015";

  /** All of them, in the order in which they are offered. */
  public static final List<Initializer> ALL =
      List.of(
          of("zeros", "Zeros", Distribution.CONSTANT, (in, out) -> 0, "W = 0", ""),
          of("constant", "Constant 0.05", Distribution.CONSTANT, (in, out) -> 0.05, "W = 0.05", ""),
          of(
              "uniform",
              "Uniform ±0.05",
              Distribution.UNIFORM,
              (in, out) -> 0.05,
              "W \\sim U(-0.05,\\ 0.05)",
              ""),
          of(
              "normal",
              "Normal 0.05",
              Distribution.NORMAL,
              (in, out) -> 0.05,
              "W \\sim N(0,\\ 0.05^2)",
              ""),
          of(
              "lecun-normal",
              "LeCun normal",
              Distribution.NORMAL,
              root(1, 0, 1),
              "W \\sim N\\!\\left(0,\\ \\frac{1}{n_{in}}\\right)",
              LECUN),
          of(
              "lecun-uniform",
              "LeCun uniform",
              Distribution.UNIFORM,
              root(1, 0, 3),
              "W \\sim U\\!\\left(\\pm\\sqrt{\\frac{3}{n_{in}}}\\right)",
              LECUN),
          of(
              "lecun-normal-as-printed",
              "LeCun normal (as printed)",
              Distribution.NORMAL,
              (in, out) -> Math.pow(in, -0.25),
              "W \\sim N\\!\\left(0,\\ \\sqrt{\\frac{1}{n_{in}}}\\right)",
              ""),
          of(
              "lecun-uniform-as-printed",
              "LeCun uniform (as printed)",
              Distribution.UNIFORM,
              root(1, 0, 1),
              "W \\sim U\\!\\left(\\pm\\sqrt{\\frac{1}{n_{in}}}\\right)",
              ""),
          of(
              "xavier-normal",
              "Xavier normal",
              Distribution.NORMAL,
              root(1, 1, 2),
              "W \\sim N\\!\\left(0,\\ \\frac{2}{n_{in} + n_{out}}\\right)",
              GLOROT),
          of(
              "xavier-uniform",
              "Xavier uniform",
              Distribution.UNIFORM,
              root(1, 1, 6),
              "W \\sim U\\!\\left(\\pm\\sqrt{\\frac{6}{n_{in} + n_{out}}}\\right)",
              GLOROT),
          of(
              "he-normal",
              "He normal",
              Distribution.NORMAL,
              root(1, 0, 2),
              "W \\sim N\\!\\left(0,\\ \\frac{2}{n_{in}}\\right)",
              HE),
          of(
              "he-uniform",
              "He uniform",
              Distribution.UNIFORM,
              root(1, 0, 6),
              "W \\sim U\\!\\left(\\pm\\sqrt{\\frac{6}{n_{in}}}\\right)",
              HE));

  private Initializers() {}

  /** The initializer of this name. */
  public static Optional<Initializer> named(String id) {
    return ALL.stream().filter(initializer -> initializer.id().equals(id)).findFirst();
  }

  private static Initializer of(
      String id, String name, Distribution distribution, Scale scale, String latex, String source) {
    return new Initializer(id, name, distribution, scale, latex, source);
  }

  /** √(numerator / (a n_in + b n_out)). */
  private static Scale root(int a, int b, double numerator) {
    return (in, out) -> Math.sqrt(numerator / (a * in + b * out));
  }
}
