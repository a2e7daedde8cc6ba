package gradarium.app;

import gradarium.message.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;

/**
 * Opens files in a window: scenes, lessons and data, whether they were chosen, dropped on it or
 * handed to the program. What cannot be opened is told, and what was there stays.
 */
final class FileOpener {
  private final MainWindow window;

  FileOpener(MainWindow window) {
    this.window = window;
  }

  /** Opens what is dropped on the scene of the window. */
  void takeDrops(Scene scene) {
    scene.setOnDragOver(
        e -> {
          if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
          }
        });
    scene.setOnDragDropped(
        e -> {
          e.getDragboard().getFiles().forEach(file -> open(file.toPath()));
          e.setDropCompleted(true);
        });
  }

  /** Opens a file as what its name says that it is: a scene, a lesson, or else data. */
  void open(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json") || name.endsWith(".gradarium")) {
      openScene(file);
    } else if (name.endsWith(".md") || name.endsWith(".gradlesson")) {
      openLesson(file);
    } else {
      openData(file);
    }
  }

  /** Opens the view of a scene. */
  void openScene(Path file) {
    List<Message> leftOut = new ArrayList<>();
    read(
        () -> Opening.read(file, leftOut::add),
        opening -> {
          window.open(opening);
          leftOut.forEach(window.desk()::say);
        });
  }

  /** Opens a lesson. */
  void openLesson(Path file) {
    read(() -> LessonFile.read(file), window.lessons()::begin);
  }

  /** Opens data in the view that is shown, or else in the first one that can learn from them. */
  private void openData(Path file) {
    Desk<?> desk = window.desk();
    desk.say(Message.of("data.reading", String.valueOf(file.getFileName())));
    read(() -> DataFit.find(desk.concept(), file), this::show);
  }

  private void show(DataFit<?> fit) {
    window.open(fit.view());
    Desk<?> desk = window.desk();
    desk.changes().change(fit.in(desk.settings()));
    fit.elsewhere().ifPresent(desk::say);
  }

  private <T> void read(Background.Reading<T> reading, Consumer<T> then) {
    window
        .readings()
        .read(Readings.FILES, reading, then, reason -> window.desk().say(reason), () -> {});
  }
}
