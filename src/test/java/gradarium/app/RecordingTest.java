package gradarium.app;

import static gradarium.app.Screen.await;
import static org.assertj.core.api.Assertions.assertThat;

import gradarium.concept.Concepts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An animation is recorded into a file, or a message says why not. */
@Tag("slow")
class RecordingTest {
  @TempDir private Path folder;
  private HiddenWindow hidden;
  private MainWindow window;
  private int width = 320;

  @BeforeEach
  void open() throws Exception {
    hidden =
        HiddenWindow.of(
            Concepts.named("vanishing").orElseThrow(),
            Map.of("depth", "2", "width", "8", "lanes", "network,network-2"));
    window = hidden.window();
    hidden.show(7);
  }

  @AfterEach
  void close() {
    hidden.close();
  }

  @Test
  void anAnimationIsRecordedOrCancelledAndTheStepIsAsBefore() throws Exception {
    Path file = folder.resolve("a.gif");
    record(Slides.spread(2, 6, 4), file);
    await(() -> Files.exists(file));
    assertThat(images(file)).isEqualTo(5);
    await(() -> window.desk().step() == 7);

    record(Slides.spread(0, 299, 299), folder.resolve("b.gif"));
    await(() -> said().matches("Recording frame [1-9]\\d* of .*"));
    HiddenWindow.ask(
        () -> {
          messages().getActions().get(0).handle(new javafx.event.ActionEvent());
          return null;
        });
    await(() -> said().equals("Recording cancelled"));
    await(() -> window.desk().step() == 7);
    assertThat(folder.resolve("b.gif")).doesNotExist();
  }

  /** Whatever is asked of the run or of its picture meanwhile, a recording ends and says so. */
  @ParameterizedTest
  @ValueSource(
      strings = {"step", "play", "view", "language", "theme", "fork", "seed", "lane", "size"})
  void aRecordingThatIsDisturbedEndsWithAMessageAndNoFile(String what) throws Exception {
    Desk<?> recorded = window.desk();
    record(Slides.spread(0, 299, 299), folder.resolve("a.gif"));
    await(() -> said().matches("Recording frame [1-9]\\d* of .*"));
    HiddenWindow.ask(
        () -> {
          disturb(what);
          return null;
        });
    String why = what.equals("language") ? "파일 없이 녹화를 끝냈습니다" : "ended without a file";
    await(() -> said().contains(why));
    assertThat(recorded.isRecording()).isFalse();
    assertThat(folder).isEmptyDirectory();
    boolean runWasLeftAlone = List.of("language", "theme", "lane", "size").contains(what);
    if (runWasLeftAlone) {
      await(() -> recorded.step() == 7);
    }
    if (what.equals("play")) {
      await(() -> recorded.last().orElseThrow().playing());
    }
  }

  private void disturb(String what) {
    Desk<?> desk = window.desk();
    switch (what) {
      case "step" -> desk.player().move(1);
      case "play" -> desk.player().play();
      case "view" -> window.open(Opening.of("descent"));
      case "language" -> window.setLanguage(Locale.KOREAN);
      case "theme" -> window.setDark(true);
      case "fork" -> desk.player().toggleFork();
      case "seed" -> desk.newSeed();
      case "lane" -> desk.selectedLane().set("network-2");
      default -> width = 400;
    }
  }

  @Test
  void aViewThatIsLeftDuringARecordingIsFoundAsItWasBefore() throws Exception {
    Desk<?> recorded = window.desk();
    record(Slides.spread(100, 299, 199), folder.resolve("a.gif"));
    await(() -> said().matches("Recording frame [1-9]\\d* of .*"));
    HiddenWindow.ask(
        () -> {
          window.open(Concepts.named("descent").orElseThrow());
          return null;
        });
    await(() -> !recorded.isRecording());
    HiddenWindow.ask(
        () -> {
          window.open(recorded.concept());
          return null;
        });
    await(() -> window.desk().isCurrent());
    assertThat(window.desk().session()).isSameAs(recorded.session());
    assertThat(window.desk().step()).isEqualTo(7);
    assertThat(window.desk().last().orElseThrow().playing()).isFalse();
  }

  @Test
  void aClosedWindowRecordsNothing() throws Exception {
    record(Slides.spread(0, 299, 299), folder.resolve("a.gif"));
    await(() -> said().matches("Recording frame [1-9]\\d* of .*"));
    hidden.close();
    await(() -> !window.desk().isRecording());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aSecondRecordingOfTheSameRunIsRefusedUntilTheFirstIsDone() throws Exception {
    record(Slides.spread(2, 12, 10), folder.resolve("a.gif"));
    record(Slides.spread(0, 9, 9), folder.resolve("b.gif"));
    await(() -> Files.exists(folder.resolve("a.gif")));
    assertThat(images(folder.resolve("a.gif"))).isEqualTo(11);
    assertThat(folder.resolve("b.gif")).doesNotExist();
    record(Slides.spread(0, 3, 3), folder.resolve("b.gif"));
    await(() -> Files.exists(folder.resolve("b.gif")));
    assertThat(images(folder.resolve("b.gif"))).isEqualTo(4);
  }

  private void record(List<Long> steps, Path file) throws Exception {
    HiddenWindow.ask(
        () -> {
          Recording.start(
              window.desk(),
              steps,
              () -> Pictures.of(window.scene().getRoot(), width, 200, 1),
              file);
          return null;
        });
  }

  /** What the window said last. */
  private String said() {
    window.scene().getRoot().applyCss(); // on no screen, nobody else does it
    return Optional.ofNullable(messages().getText()).orElse("");
  }

  private NotificationPane messages() {
    return (NotificationPane) window.scene().getRoot().lookup(".notification-pane");
  }

  private static int images(Path file) throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      return reader.getNumImages(true);
    } finally {
      reader.dispose();
    }
  }
}
