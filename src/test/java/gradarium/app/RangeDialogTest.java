package gradarium.app;

import static gradarium.app.Screen.await;
import static gradarium.app.Screen.fire;
import static gradarium.app.Screen.shows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradarium.concept.Concepts;
import gradarium.message.Messages;
import gradarium.message.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** The steps of an animation are asked for until they can be shown. */
class RangeDialogTest {

  @Test
  void aRangeGoesEvenlyFromItsFirstStepToItsLast() throws Exception {
    assertThat(RangeDialog.steps("0", "10", "6")).containsExactly(0L, 2L, 4L, 6L, 8L, 10L);
    assertThat(RangeDialog.steps(" 3 ", "5", "60")).containsExactly(3L, 4L, 5L);
    assertThat(RangeDialog.steps("7", "7", "2")).containsExactly(7L);
    assertThat(RangeDialog.steps("0", "10000000", "2")).containsExactly(0L, 10_000_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 9, 4",
    "abc, 9, 4",
    "-1, 9, 4",
    "1.5, 9, 4",
    "0, 1e12, 4",
    "0, 10000001, 4",
    "0, 99999999999999999999, 4",
    "9, 8, 4",
    "0, 9, 1",
    "0, 9, 301",
    "0, 9, ''",
    "0x1, 9, 4",
    "'{0}', 9, 4"
  })
  void whatCannotBeIsRefusedWithASentenceInEitherLanguage(String from, String to, String images) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> RangeDialog.steps(from, to, images))
        .satisfies(
            refused -> {
              for (Locale language : Messages.LANGUAGES) {
                String said = Messages.in(language).text(refused.explanation());
                assertThat(said.replace("'{0}'", "")).isNotBlank().doesNotContain("{", "null");
              }
            });
  }

  @Test
  void theDialogStaysOpenAndSaysWhatIsWrong() throws Exception {
    FxRobot robot = new FxRobot();
    try (HiddenWindow hidden = HiddenWindow.of(Concepts.named("descent").orElseThrow(), Map.of())) {
      AtomicReference<Optional<List<Long>>> answer = new AtomicReference<>();
      Platform.runLater(() -> answer.set(RangeDialog.ask(hidden.window().desk())));
      await(() -> field(robot, "figure.from").isPresent());
      for (String wrong : List.of("", "abc", "-1", "1e12")) {
        write(robot, "figure.to", wrong);
        fire(robot, "Record");
        await(() -> shows(robot, "To step: '" + wrong + "'"));
        assertThat(answer.get()).isNull();
      }
      write(robot, "figure.from", "9");
      write(robot, "figure.to", "3");
      fire(robot, "Record");
      await(() -> shows(robot, "The last step, 3, comes before the first step, 9"));
      write(robot, "figure.to", "12");
      write(robot, "figure.images", "4");
      fire(robot, "Record");
      await(() -> answer.get() != null);
      assertThat(answer.get()).contains(List.of(9L, 10L, 11L, 12L));
    }
  }

  private static void write(FxRobot robot, String id, String text) {
    robot.interact(() -> field(robot, id).orElseThrow().setText(text));
  }

  private static Optional<TextField> field(FxRobot robot, String id) {
    return robot.lookup(n -> n instanceof TextField && id.equals(n.getId())).tryQuery();
  }
}
