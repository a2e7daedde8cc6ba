package gradarium.engine.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineFitTest {
  private static final double HAIR = 1e-12;

  /** By hand: mean x 1, mean t 2/3, variance 2/3, covariance 1/3; off by 1/6, −1/3 and 1/6. */
  @Test
  void theClosedFormIsThatOfTheNormalEquations() {
    LineFit fit = LineFit.of(new double[] {0, 1, 2}, new double[] {0, 1, 1});
    assertThat(fit.best().x()).isCloseTo(1.0 / 2, within(HAIR));
    assertThat(fit.best().y()).isCloseTo(1.0 / 6, within(HAIR));
    assertThat(fit.lowest()).isCloseTo(1.0 / 18, within(HAIR));
    assertThat(fit.at(1, 1)).as("(1 + 1 + 4) / 3").isCloseTo(2, within(HAIR));
    assertThat(fit.at(0, 0)).as("(0 + 1 + 1) / 3").isCloseTo(2.0 / 3, within(HAIR));
  }

  /** By hand: the Hessian is 2 [[5/3, 1], [1, 1]], its eigenvalues (8 ± 2 √10) / 3. */
  @Test
  void curvaturesAreTheEigenvaluesOfTheHessian() {
    LineFit fit = LineFit.of(new double[] {0, 1, 2}, new double[] {0, 1, 1});
    assertThat(fit.steepest()).isCloseTo((8 + 2 * Math.sqrt(10)) / 3, within(HAIR));
    assertThat(fit.flattest()).isCloseTo((8 - 2 * Math.sqrt(10)) / 3, within(HAIR));
    assertThat(fit.largestRate()).isCloseTo(6 / (8 + 2 * Math.sqrt(10)), within(HAIR));
  }

  @Test
  void samplesAboveEachOtherHaveALowestPointTooAndABowlThatIsFlatOneWay() {
    LineFit fit = LineFit.of(new double[] {3, 3}, new double[] {1, 2});
    assertThat(fit.at(fit.best().x(), fit.best().y())).isCloseTo(0.25, within(HAIR));
    assertThat(fit.excess(fit.best().x() + 1, fit.best().y() - 3)).isCloseTo(0, within(HAIR));
    assertThat(fit.flattest()).isCloseTo(0, within(HAIR));
    assertThat(LineFit.of(new double[] {2}, new double[] {5}).lowest()).isZero();
  }
}
