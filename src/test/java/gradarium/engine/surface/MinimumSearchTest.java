package gradarium.engine.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Minima of the literature, counted on a finer grid by NumPy, or worked out by hand. */
class MinimumSearchTest {

  static Stream<Surface> all() {
    return Surfaces.ALL.stream();
  }

  @ParameterizedTest
  @CsvSource({
    "himmelblau, 4",
    "rosenbrock, 1",
    "beale, 1",
    "booth, 1",
    "rastrigin, 121",
    "ackley, 121",
    "camel, 6",
    "styblinski-tang, 4",
    "ravine, 1",
    "plateau, 1",
    "saddle, 0",
    "monkey-saddle, 0"
  })
  void asManyMinimaAreFoundAsThereAre(String id, int count) {
    assertThat(MinimumSearch.of(Surfaces.named(id).orElseThrow())).hasSize(count);
  }

  @ParameterizedTest
  @MethodSource("all")
  void allLieInTheDomainAndApartAndAreFlatAndLowerThanAround(Surface surface) {
    List<Point> found = MinimumSearch.of(surface);
    for (Point minimum : found) {
      assertThat(surface.domain().contains(minimum)).isTrue();
      assertThat(found).filteredOn(p -> p.distance(minimum) < 0.1).hasSize(1);
      double loss = surface.lossAt(minimum);
      for (int i = 0; i < 360; i++) {
        double x = minimum.x() + 1e-3 * Math.cos(Math.toRadians(i));
        double y = minimum.y() + 1e-3 * Math.sin(Math.toRadians(i));
        assertThat(surface.lossAt(new Point(x, y))).isGreaterThan(loss);
      }
    }
    assertThat(found.stream().mapToDouble(surface::lossAt).toArray()).isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin(x)*y^2 + 0.1*x^2",
        "sin(x)*y^2 + 10*x^2",
        "1/x",
        "1/(x*y)",
        "1/(x - 0.33)",
        "x*y",
        "x",
        "5",
        "x^3",
        "x^3 + y^3",
        "x^4 - y^4",
        "x^2 - y^4",
        "log(x)",
        "log(x^2 + y^2)",
        "log((x - 0.33)^2 + (y - 0.41)^2)",
        "sqrt(x)",
        "max(x, y)",
        "tan(x)",
        "tan(x) + y^2",
        "x^2",
        "(x + y)^2",
        "abs(x)",
        "abs(x - y)",
        "max(x, 0)",
        "sin(x)",
        "sin(x)^2 + cos(x)^2",
        "-(x^2) - y^2",
        "-1/(x^2 + y^2)",
        "exp(x)",
        "1e300*x*1e300"
      })
  void whatHasNoMinimumThatIsLowerThanAllAroundHasNone(String formula) throws Exception {
    assertThat(MinimumSearch.of(Surfaces.typed(formula))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^4 + y^4 | 0 | 0 | 0",
        "(x - 1)^4 + (y + 2)^2 + 3 | 1 | -2 | 3",
        "abs(x) + abs(y) | 0 | 0 | 0",
        "abs(x - 0.123) + 2*abs(y - 0.456) - 7 | 0.123 | 0.456 | -7",
        "sqrt(x^2 + y^2) | 0 | 0 | 0",
        "max(x^2, y^2) | 0 | 0 | 0",
        "x^2 + y^8 | 0 | 0 | 0",
        "x^6 + y^6 + 100 | 0 | 0 | 100",
        "1e-15*(x^2 + y^2) | 0 | 0 | 0",
        "1e15*((x - 2)^2 + y^2) | 2 | 0 | 0",
        "x^2 + 1000000*y^2 | 0 | 0 | 0",
        "(x - 5)^2 + y^2 | 5 | 0 | 0",
        "(x + 5)^2 + (y - 5)^2 | -5 | 5 | 0",
        "x + 1/x + y^2 | 1 | 0 | 2",
        "x - log(x) + y^2 | 1 | 0 | 1",
        "1 - exp(-30*((x - 1)^2 + (y - 1)^2)) | 1 | 1 | 0",
        "(1.03 - x)^2 + 1e6*(y - x^2)^2 | 1.03 | 1.0609 | 0",
        "(1 - x)^2 + 1e4*(y - x^2)^2 | 1 | 1 | 0",
        "(0.517 + x)^2 + 1e8*(y - x^2)^2 | -0.517 | 0.267289 | 0"
      })
  void aMinimumIsFoundThoughItIsFlatOrSharpOrAtTheBorder(
      String formula, double x, double y, double loss) throws Exception {
    Surface surface = Surfaces.typed(formula);
    List<Point> found = MinimumSearch.of(surface);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).distance(new Point(x, y))).isLessThan(2e-3);
    assertThat(surface.lossAt(found.get(0))).isCloseTo(loss, within(1e-9));
  }

  @Test
  void aValleyHasALowestLossAndNoMinimum() throws Exception {
    Surface valley = MinimumSearch.complete(Surfaces.typed("(x - 2*y)^2 + 3"));
    assertThat(valley.minima()).isEmpty();
    assertThat(valley.lowest().orElseThrow()).isCloseTo(3, within(1e-9));
    Surface ring = MinimumSearch.complete(Surfaces.typed("(x^2 + y^2 - 4)^2"));
    assertThat(ring.minima()).isEmpty();
    assertThat(ring.lowest().orElseThrow()).isCloseTo(0, within(1e-9));
  }

  @Test
  void theSearchCompletesATypedFormula() throws Exception {
    Surface typed = MinimumSearch.complete(Surfaces.typed("(x - 1)^2 + 3*(y + 2)^2 + 5"));
    assertThat(typed.minima()).hasSize(1);
    assertThat(typed.minima().get(0).distance(new Point(1, -2))).isLessThan(1e-9);
    assertThat(typed.lowest().orElseThrow()).isCloseTo(5, within(1e-12));
  }

  @Test
  void aMinimumThatIsNotTheLowestPlaceIsFoundAndBoundsNothing() throws Exception {
    Surface typed = MinimumSearch.complete(Surfaces.typed("x^3 - 3*x + y^2"));
    assertThat(typed.minima()).hasSize(1);
    assertThat(typed.minima().get(0).distance(new Point(1, 0))).isLessThan(1e-9);
    assertThat(typed.lowest()).isEmpty();
  }

  @Test
  void wavesHaveAMinimumInEachTrough() throws Exception {
    // sin x sin y is −1 where both are ±π/2 of opposite sign: 4 × 4 places of which half, less
    // those beyond 5; by hand: x, y of {−3π/2, −π/2, π/2, 3π/2} with sin x = −sin y
    assertThat(MinimumSearch.of(Surfaces.typed("sin(x)*sin(y)"))).hasSize(8);
  }

  @Test
  void saddlesHaveNoLowestLoss() throws Exception {
    assertThat(MinimumSearch.complete(Surfaces.typed("x*y")).lowest()).isEmpty();
    assertThat(Surfaces.named("saddle").orElseThrow().lowest()).isEmpty();
    assertThat(Surfaces.named("monkey-saddle").orElseThrow().lowest()).isEmpty();
  }
}
