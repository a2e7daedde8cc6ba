package gradarium.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradarium.lesson.Term.TermException;
import gradarium.message.Messages;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
  private static final Map<String, Double> MEASURES =
      Map.of("loss", 0.25, "network_2_loss", 3.0, "rate", 0.76, "none", Double.NaN);

  /** Truth values by Python, where = is == and <> is !=. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-2^2 = -4; true",
        "(-2)^2 = 4; true",
        "2^3^2 = 512; true",
        "2*10^-2 = 0.02; true",
        "1+2^-1 = 1.5; true",
        "0.1 + 0.2 = 0.3; false",
        "abs(0.1 + 0.2 - 0.3) < 1e-9; true",
        "loss < 0.25; false",
        "loss <= 0.25; true",
        "loss ≥ 0.25; true",
        "loss <> 0.25; false",
        "loss != 0.3; true",
        "loss == 0.25; true",
        "0.75 < rate < 0.77; true",
        "0.75 < rate < 0.76; false",
        "1 < 2 or 1 > 2 and 1 > 3; true",
        "(1 < 2 or 1 > 2) and 1 > 3; false",
        "1 < 2 AND 2 < 3; true",
        "1 > 2 || 2 < 3 && 3 < 4; true",
        "max(loss, rate, network_2_loss) > 2.9; true",
        "min(loss, rate) = loss; true",
        "2network_2_loss = 6; true",
        "2(loss + 1) = 2.5; true",
        "loss/network_2_loss < 1/10; true",
        "sqrt(loss) = .5; true"
      })
  void saysWhatPythonSays(String text, boolean holds) throws Exception {
    Term term = Term.parse(text, 1, 1);
    assertThat(term.statement()).isTrue();
    assertThat(term.holds(MEASURES)).isEqualTo(holds);
  }

  @Test
  void isANumberOfWhatWasMeasured() throws Exception {
    Term term = Term.parse("network_2_loss - loss*2", 3, 10);
    assertThat(term.statement()).isFalse();
    assertThat(term.names()).containsExactly("network_2_loss", "loss");
    assertThat(term.number(MEASURES)).isEqualTo(2.5);
    assertThat(term.column("loss")).isEqualTo(27);
    Term unmeasured = Term.parse("none + 1", 1, 1);
    assertThat(unmeasured.isMeasured(MEASURES)).isFalse();
    assertThatThrownBy(() -> unmeasured.number(MEASURES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "RANDOM() < 2; 1; there is no function ‘RANDOM’",
        "FACT(3000000); 1; there is no function ‘FACT’",
        "1 < IF(loss, 1, 2); 5; there is no function ‘IF’",
        "loss(2) < 1; 1; there is no function ‘loss’",
        "loss and rate < 1; 6; ‘and’ joins comparisons",
        "(loss < 1) + 1; 12; ‘+’ needs numbers",
        "loss < (rate < 1); 6; ‘<’ needs numbers",
        "-(loss < 1); 1; ‘-’ needs numbers",
        "abs(loss < 1) = 1; 1; ‘abs’ needs numbers",
        "loss <; 6; after ‘<’ a number",
        "loss < 1 and; 10; after ‘and’ a number",
        "and loss < 1; 1; not ‘and’",
        "loss > TRUE(; 8; there is no function ‘TRUE’",
        "loss < 'a'; 8; ‘'’ has no meaning"
      })
  void otherThingsAreRefusedAtTheirPlace(String text, int position, String explained) {
    TermException e = catchThrowableOfType(TermException.class, () -> Term.parse(text, 7, 20));
    assertThat(e).as(text).isNotNull();
    assertThat(e.problem().line()).isEqualTo(7);
    assertThat(Messages.in(Locale.ENGLISH).text(e.problem().message())).contains(explained);
    assertThat(e.problem().column()).isEqualTo(19 + position);
  }
}
