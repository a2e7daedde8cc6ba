package gradarium.engine.surface;

import gradarium.engine.expression.ExpressionException;
import gradarium.engine.expression.ExpressionParser;
import java.util.List;
import java.util.Optional;

/**
 * The test surfaces of the literature: Jamil and Yang, <em>A literature survey of benchmark
 * functions for global optimisation problems</em>, 2013; Rosenbrock 1960; Himmelblau 1972.
 */
public final class Surfaces {
  private static final double STYBLINSKI_LOW = -2.9035340277711770;
  private static final double STYBLINSKI_HIGH = 2.7468027709908369;

  /** All named surfaces, in the order in which they are offered. */
  public static final List<Surface> ALL =
      List.of(
          Surface.of(
              "himmelblau",
              "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
              Domain.square(5),
              new Point(-0.4, -0.3),
              new Point(3, 2),
              new Point(-2.8051180869527448, 3.1313125182505730),
              new Point(-3.7793102533777470, -3.2831859912861696),
              new Point(3.5844283403304918, -1.8481265269644034)),
          Surface.of(
              "rosenbrock",
              "(1 - x)^2 + 100*(y - x^2)^2",
              new Domain(-2, 2, -1, 3),
              new Point(-1.2, 1),
              new Point(1, 1)),
          Surface.of(
              "beale",
              "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
              Domain.square(4.5),
              new Point(1, 1.5),
              new Point(3, 0.5)),
          Surface.of(
              "booth",
              "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
              Domain.square(10),
              new Point(-7, -6),
              new Point(1, 3)),
          Surface.of(
              "rastrigin",
              "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)",
              Domain.square(5.12),
              new Point(3.4, 2.6),
              new Point(0, 0)),
          Surface.of(
              "ackley",
              "20 + e - 20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y)))",
              Domain.square(5),
              new Point(3.3, -2.6),
              new Point(0, 0)),
          Surface.of(
              "camel",
              "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2",
              new Domain(-2, 2, -1.2, 1.2),
              new Point(1, 0.05),
              new Point(0.089842013100318058, -0.71265640302073963),
              new Point(-0.089842013100318058, 0.71265640302073963),
              new Point(1.7036067149699810, -0.79608356867262509),
              new Point(-1.7036067149699810, 0.79608356867262509),
              new Point(1.6071047529201972, 0.56865145488413138),
              new Point(-1.6071047529201972, -0.56865145488413138)),
          Surface.of(
              "styblinski-tang",
              "(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2",
              Domain.square(5),
              new Point(0.3, 0.6),
              new Point(STYBLINSKI_LOW, STYBLINSKI_LOW),
              new Point(STYBLINSKI_LOW, STYBLINSKI_HIGH),
              new Point(STYBLINSKI_HIGH, STYBLINSKI_LOW),
              new Point(STYBLINSKI_HIGH, STYBLINSKI_HIGH)),
          Surface.of(
              "ravine",
              "0.5*(x^2 + 25*y^2)",
              new Domain(-10, 10, -4, 4),
              new Point(-9, 2.5),
              new Point(0, 0)),
          Surface.of(
              "plateau",
              "1 - exp(-(x^2 + y^2)/2)",
              Domain.square(4),
              new Point(2.6, 1.8),
              new Point(0, 0)),
          Surface.of("saddle", "x^2 - y^2", Domain.square(2), new Point(-1.5, 0.001)),
          Surface.of("monkey-saddle", "x^3 - 3*x*y^2", Domain.square(2), new Point(1.2, 0.02)));

  private Surfaces() {}

  /**
   * The surface of a typed formula. Its minima are not known yet: see {@link MinimumSearch}.
   *
   * @throws ExpressionException if the text is not a formula
   */
  public static Surface typed(String formula) throws ExpressionException {
    return new Surface(
        "expression",
        formula,
        ExpressionParser.parse(formula),
        Domain.square(5),
        new Point(3, 2),
        List.of(),
        Double.NaN);
  }

  /** The surface of this name. */
  public static Optional<Surface> named(String id) {
    return ALL.stream().filter(surface -> surface.id().equals(id)).findFirst();
  }
}
