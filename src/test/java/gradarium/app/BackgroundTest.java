package gradarium.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.message.Message;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class BackgroundTest {

  @Test
  void anErrorWhileReadingIsSaidToo() throws Exception {
    assertThat(refusal(new OutOfMemoryError()).key()).isEqualTo("error.data.memory");
    assertThat(refusal(new StackOverflowError()).key()).isEqualTo("error.data.reading");
  }

  private static Message refusal(Error error) throws Exception {
    CompletableFuture<Message> said = new CompletableFuture<>();
    Background.read(
        () -> {
          throw error;
        },
        content -> said.completeExceptionally(new AssertionError("nothing was read")),
        said::complete);
    return said.get(60, TimeUnit.SECONDS);
  }
}
