package gradarium.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradarium.concept.Concept;
import gradarium.concept.Concepts;
import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.message.Refused;
import gradarium.simulation.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data are opened where they can be learned. */
class DataFitTest {
  private static final String PLANE = "a,b,label\n0,1,x\n1,0,y\n0.5,1,x\n1,0.5,y\n";
  private static final String SPACE = "a,b,c,label\n0,1,2,x\n1,0,2,y\n0.5,1,3,x\n1,0.5,3,y\n";
  private static final String THREE = "a,b,label\n0,1,x\n1,0,y\n0.5,1,z\n0,1,x\n1,0,y\n0.5,1,z\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "optimizer, plane, mlp",
    "descent, space, vanishing",
    "approximation, three, vanishing",
    "mlp, plane, mlp",
    "mlp, space, vanishing",
    "mlp, three, vanishing",
    "dropout, plane, dropout",
    "stacked, space, vanishing"
  })
  void theViewThatIsShownComesFirstAndThenThoseOfTheLecture(String shown, String data, String view)
      throws Exception {
    DataFit<?> fit = DataFit.find(concept(shown), file(data));
    assertThat(fit.view().id()).isEqualTo(view);
    assertThat(fit.elsewhere().isPresent()).isEqualTo(!shown.equals(view));
    assertThat(fit.in(Settings.of(fit.view().settings())).texts().get("data"))
        .isEqualTo(file(data).toString());
  }

  @Test
  void itIsSaidWhyTheViewBeforeCannotLearnThem() throws Exception {
    assertThat(said(DataFit.find(concept("optimizer"), file("plane")).elsewhere().orElseThrow()))
        .contains("plane.csv was opened in this view")
        .contains("“Optimizers” does not read data files");
    assertThat(said(DataFit.find(concept("mlp"), file("three")).elsewhere().orElseThrow()))
        .contains("three.csv was opened in this view")
        .contains("two");
  }

  @ParameterizedTest
  @CsvSource({"optimizer, nothing", "mlp, nothing", "dropout, nothing", "stacked, nothing"})
  void whatNoViewCanLearnIsRefusedWithTheFileAndTheReason(String shown, String data)
      throws Exception {
    Path file = file(data);
    Refused refused = catchThrowableOfType(Refused.class, () -> DataFit.find(concept(shown), file));
    assertThat(said(refused.explanation()))
        .contains(file.getFileName() + ", byte ")
        .doesNotContain("does not read data files");
  }

  private Path file(String name) throws Exception {
    String rows =
        switch (name) {
          case "plane" -> PLANE;
          case "space" -> SPACE;
          case "three" -> THREE;
          default -> "\u0000\u0001\u0002";
        };
    String more = rows.substring(rows.indexOf('\n') + 1).repeat(4);
    return Files.writeString(folder.resolve(name + ".csv"), rows + more);
  }

  private static Concept<?> concept(String id) {
    return Concepts.named(id).orElseThrow();
  }

  private static String said(Message message) {
    return Messages.in(Locale.ENGLISH).text(message);
  }
}
