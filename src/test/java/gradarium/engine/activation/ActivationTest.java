package gradarium.engine.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradarium.engine.Csv;
import gradarium.engine.expression.ExpressionException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The numbers come from PyTorch: src/test/python/reference_networks.py. */
class ActivationTest {

  @Test
  void valuesAndDerivativesAreThoseOfTheReferenceUpToTenThousand() throws Exception {
    Set<String> seen = new HashSet<>();
    for (String[] row : Csv.rows("/reference/activations.csv")) {
      Activation activation = Activations.named(row[0]).orElseThrow();
      double z = Double.parseDouble(row[1]);
      seen.add(row[0]);
      double value = Double.parseDouble(row[2]);
      double derivative = Double.parseDouble(row[3]);
      assertThat(activation.at(z)).as("%s(%s)", row[0], z).isCloseTo(value, near(value));
      assertThat(activation.derivative(z))
          .as("%s′(%s)", row[0], z)
          .isCloseTo(derivative, near(derivative));
    }
    assertThat(seen).hasSize(Activations.ALL.size());
  }

  @Test
  void theSlopeOfTheSigmoidIsAtMostAQuarter() {
    Activation sigmoid = Activations.named("sigmoid").orElseThrow();
    for (double z = -6; z <= 6; z += 0.25) {
      assertThat(sigmoid.derivative(z)).isLessThanOrEqualTo(0.25);
    }
    assertThat(sigmoid.derivative(0)).isEqualTo(0.25);
  }

  @Test
  void aLearnersOwnHasItsExactDerivative() throws Exception {
    Activation own = Activation.typed("x*sigmoid(2*x)");
    double s = 1 / (1 + Math.exp(-2 * 0.3));
    assertThat(own.derivative(0.3)).isCloseTo(s + 0.3 * 2 * s * (1 - s), within(1e-15));
    assertThatThrownBy(() -> Activation.typed("x + y"))
        .isInstanceOf(ExpressionException.class)
        .hasMessageContaining("there is no name ‘y’; the names are x, pi and e");
    assertThatThrownBy(() -> Activation.typed("swish(x)")).isInstanceOf(ExpressionException.class);
  }

  private static org.assertj.core.data.Offset<Double> near(double value) {
    return within(1e-9 * Math.max(1e-3, Math.abs(value)));
  }
}
