package gradarium.engine.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of Jamil and Yang 2013 and of the surfaces' own papers, or worked by hand. */
class SurfacesTest {

  static Stream<Surface> all() {
    return Surfaces.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theGradientVanishesAtEveryKnownMinimum(Surface surface) {
    for (Point minimum : surface.minima()) {
      Point gradient = surface.gradientAt(minimum);
      assertThat(Math.hypot(gradient.x(), gradient.y()))
          .as("%s at %s", surface.id(), minimum)
          .isLessThan(1e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void startAndMinimaLieInTheDomain(Surface surface) {
    assertThat(surface.domain().contains(surface.start())).isTrue();
    assertThat(surface.minima()).allMatch(surface.domain()::contains);
  }

  @ParameterizedTest
  @CsvSource({
    "rosenbrock, 0",
    "beale, 0",
    "himmelblau, 0",
    "booth, 0",
    "rastrigin, 0",
    "ackley, 0",
    "camel, -1.031628453489877",
    "styblinski-tang, -78.33233140754282",
    "ravine, 0",
    "plateau, 0"
  })
  void theLowestLossIsThatOfTheLiterature(String id, double lowest) {
    assertThat(Surfaces.named(id).orElseThrow().lowest().orElseThrow())
        .isCloseTo(lowest, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "rosenbrock, -1.2, 1, 24.2, -215.6, -88",
    "ravine, -9, 2.5, 118.625, -9, 62.5",
    "booth, 0, 0, 74, -34, -38",
    "saddle, 2, 3, -5, 4, -6",
    "monkey-saddle, 1, 2, -11, -9, -12",
    "himmelblau, 0, 0, 170, -14, -22"
  })
  void lossAndGradientAreThoseWorkedByHand(
      String id, double x, double y, double loss, double dx, double dy) {
    Surface surface = Surfaces.named(id).orElseThrow();
    Point p = new Point(x, y);
    assertThat(surface.lossAt(p)).isCloseTo(loss, within(1e-12 * Math.abs(loss)));
    assertThat(surface.gradientAt(p).x()).isCloseTo(dx, within(1e-12 * Math.abs(dx)));
    assertThat(surface.gradientAt(p).y()).isCloseTo(dy, within(1e-12 * Math.abs(dy)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSearchFindsEveryKnownMinimum(Surface surface) {
    List<Point> found = MinimumSearch.of(surface);
    for (Point minimum : surface.minima()) {
      assertThat(found).as("%s", surface.id()).anyMatch(p -> p.distance(minimum) < 1e-4);
    }
  }
}
