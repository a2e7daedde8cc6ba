package gradarium.app;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;

/** Opens the files that are dropped on a window: scenes, lessons, or data. */
final class Drops {
  private final MainWindow window;

  /** What is dropped on the scene is opened in its window. */
  Drops(MainWindow window, Scene scene) {
    this.window = window;
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

  /** Opens a file as if it had been dropped. */
  void open(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json") || name.endsWith(".gradarium")) {
      window.open(file);
    } else if (name.endsWith(".md") || name.endsWith(".gradlesson")) {
      window.lessons().open(file);
    } else {
      openData(file);
    }
  }

  /** Opens data in the view that is shown, or else in the first one that can learn from them. */
  private void openData(Path file) {
    Desk<?> desk = window.desk();
    desk.changes().read(file, () -> DataFit.find(desk.concept(), file), this::show, () -> {});
  }

  private void show(DataFit<?> fit) {
    window.open(fit.view());
    Desk<?> desk = window.desk();
    desk.changes().change(fit.in(desk.settings()));
    fit.elsewhere().ifPresent(desk::say);
  }
}
