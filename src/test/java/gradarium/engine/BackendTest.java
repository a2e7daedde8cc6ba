package gradarium.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.message.Message;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackendTest {
  private final String calls = System.getProperty(Backend.PROPERTY);

  @AfterEach
  void reset() {
    System.clearProperty(Parallel.PROPERTY);
    if (calls == null) {
      System.clearProperty(Backend.PROPERTY);
    } else {
      System.setProperty(Backend.PROPERTY, calls);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "1000", "2.5", "", "99999999999", "٣", " 2"})
  void aWrongNumberOfThreadsIsRefusedWithWhatIsAllowed(String threads) {
    System.setProperty(Parallel.PROPERTY, threads);
    assertThat(Backend.wrongProperty())
        .contains(Message.of("error.property", "gradarium.threads", threads, "1 – 999"));
  }

  @ParameterizedTest
  @CsvSource({"1, portable", "2, portable", "64, portable"})
  void theseAreAllowed(String threads, String engine) {
    System.setProperty(Parallel.PROPERTY, threads);
    System.setProperty(Backend.PROPERTY, engine);
    assertThat(Backend.wrongProperty()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "Portable", "gpu"})
  void otherCallsThanPortableOnesAreRefused(String engine) {
    System.setProperty(Backend.PROPERTY, engine);
    assertThat(Backend.wrongProperty())
        .contains(Message.of("error.property", "gradarium.engine", engine, "portable"));
  }
}
