package gradarium.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradarium.message.Message;
import gradarium.message.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
  private static final Throwable FAILURE = new IllegalArgumentException("a weight is missing");

  @TempDir private Path folder;
  private final Logger root = Logger.getLogger("");
  private final List<Handler> before = List.of(root.getHandlers());

  @AfterEach
  void asBefore() {
    for (Handler handler : root.getHandlers()) {
      if (!before.contains(handler)) {
        root.removeHandler(handler);
        handler.close();
      }
    }
    before.stream().filter(h -> !List.of(root.getHandlers()).contains(h)).forEach(root::addHandler);
  }

  @Test
  void whereThereIsALogAnErrorNamesIt() {
    Logs.toFile(folder.resolve("new"));
    Path file = folder.resolve("new").resolve(Logs.FILE);
    assertThat(file).exists();
    assertThat(said(Locale.ENGLISH)).endsWith("Details are in " + file);
  }

  @Test
  void whereThereIsNoLogAnErrorSaysItsCause() throws Exception {
    Path taken = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
    Logs.toFile(taken);
    for (Locale language : Messages.LANGUAGES) {
      assertThat(said(language)).contains("a weight is missing").doesNotContain(Logs.FILE);
    }
  }

  private static String said(Locale language) {
    Message message = Logs.message("error.simulation", "error.simulation.unlogged", FAILURE);
    return Messages.in(language).text(message);
  }
}
