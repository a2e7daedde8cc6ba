package gradarium.app;

import gradarium.lesson.Guide;
import gradarium.lesson.Lesson;
import gradarium.lesson.Lesson.Step;
import gradarium.lesson.Lessons;
import gradarium.lesson.Progress;
import gradarium.message.Message;
import gradarium.simulation.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** The lesson that is open in a window, if any: where it comes from, and how far one is in it. */
final class LessonDesk {
  private static final Logger LOG = Logger.getLogger(LessonDesk.class.getName());
  private static final Duration LOOK_AT_FILE = Duration.seconds(1);

  private final MainWindow window;
  private final Timeline watch = new Timeline(new KeyFrame(LOOK_AT_FILE, e -> lookAtFile()));
  private Optional<Guide> guide = Optional.empty();
  private Optional<LessonPane> pane = Optional.empty();
  private Optional<LessonFile> file = Optional.empty();
  private String name = "";
  private String seen = "";
  private Optional<Message> unreadable = Optional.empty();

  LessonDesk(MainWindow window) {
    this.window = window;
    watch.setCycleCount(Animation.INDEFINITE);
  }

  /** Whether a lesson is open. */
  boolean isOpen() {
    return guide.isPresent();
  }

  /** Opens the lesson of this name that comes with the program. */
  void start(String lesson) {
    name = lesson;
    begin(Lessons.bundled(lesson, window.messages().locale()), Optional.empty());
  }

  /** Opens a lesson that was read from a file, which it follows from now on. */
  void begin(LessonFile read) {
    begin(read.lesson(), Optional.of(read));
  }

  private void begin(Lesson lesson, Optional<LessonFile> from) {
    file = from;
    seen = from.map(LessonFile::text).orElse("");
    Progress progress = progressFile().map(Progress::read).orElseGet(Progress::none);
    guide = Optional.of(new Guide(lesson, progress));
    Desk<?> before = window.desk();
    open(guide.get().index());
    if (window.desk() == before) {
      window.layOut();
    }
    if (from.isPresent()) {
      watch.play();
    } else {
      watch.stop();
    }
  }

  /** While a teacher writes, the lesson follows; also a file that is away for a while. */
  void lookAtFile() {
    file.map(LessonFile::path)
        .ifPresent(path -> look(() -> isOpen(path), () -> Lessons.read(path), this::follow));
  }

  /** Takes up the text that the file has now, unless another is seen in it meanwhile. */
  void follow(String now) {
    unreadable = Optional.empty();
    if (!now.equals(seen)) {
      seen = now;
      file.map(LessonFile::path)
          .ifPresent(
              path ->
                  look(
                      () -> isOpen(path) && now.equals(seen),
                      () -> LessonFile.parse(path, now),
                      this::begin));
    }
  }

  /** Reads something of a file, for as long as it matters. */
  private <T> void look(BooleanSupplier matters, Background.Reading<T> reading, Consumer<T> then) {
    Background.read(
        reading,
        content -> {
          if (matters.getAsBoolean()) {
            then.accept(content);
          }
        },
        reason -> {
          if (matters.getAsBoolean()) {
            sayOnce(reason);
          }
        });
  }

  private boolean isOpen(Path path) {
    return file.filter(open -> open.path().equals(path)).isPresent();
  }

  /** A file that stays unreadable says so once, not at each look. */
  private void sayOnce(Message reason) {
    if (!unreadable.equals(Optional.of(reason))) {
      unreadable = Optional.of(reason);
      window.desk().say(reason);
    }
  }

  /** Opens a step of the lesson, with its run. */
  void open(int index) {
    guide.ifPresent(
        g -> {
          window.readings().overtake();
          g.open(index);
          save();
          Lesson lesson = g.lesson();
          Step step = g.step();
          long at = g.outcome().isPresent() ? step.to() : step.from();
          Desk<?> desk = window.desk();
          if (desk.concept() != lesson.concept()) {
            window.open(new Opening(lesson.concept(), step.settings(), lesson.seed(), at));
            return;
          }
          Settings settings = g.settings(desk.settings());
          if (desk.step() != at || !g.isOnPath(desk.settings(), lesson.seed(), at)) {
            desk.show(settings, lesson.seed(), at);
          } else {
            desk.session().use(desk.settings().withLooks(settings));
          }
          window.layOutSide();
        });
  }

  /** Opens the same step as if it had never been open. */
  void again() {
    guide.ifPresent(
        g -> {
          g.again();
          open(g.index());
        });
  }

  /** Another language: the same step of the same lesson, where there is one. */
  void translate() {
    guide.ifPresent(
        g -> {
          if (file.isEmpty()) {
            start(name);
          }
        });
  }

  /** The next step, or an earlier one. */
  void move(int by) {
    guide.ifPresent(g -> open(g.index() + by));
  }

  /** What stands beside the view; nothing without a lesson. */
  Optional<Node> build() {
    pane.ifPresent(LessonPane::close);
    pane = guide.map(g -> new LessonPane(window, this, g));
    return pane.map(p -> p);
  }

  /** Looks at what is shown now. */
  void look() {
    pane.ifPresent(LessonPane::look);
  }

  /** Ends the lesson; the view stays as it is. */
  void close() {
    stop();
    guide = Optional.empty();
    file = Optional.empty();
    window.layOut();
  }

  /** Ends what goes on by itself, for the window closes. */
  void stop() {
    save();
    watch.stop();
  }

  /** Writes how far one is. */
  void save() {
    guide.ifPresent(
        g ->
            progressFile()
                .ifPresent(
                    to -> {
                      try {
                        g.progress().write(to);
                      } catch (IOException e) {
                        LOG.log(Level.WARNING, "progress not saved", e);
                        window
                            .desk()
                            .say(
                                Message.of(
                                    "error.lesson.progress", String.valueOf(e.getMessage())));
                      }
                    }));
  }

  private Optional<Path> progressFile() {
    String kept =
        file.map(LessonFile::path)
            .map(
                path ->
                    path.getFileName()
                        + "-"
                        + Integer.toHexString(path.toAbsolutePath().toString().hashCode()))
            .orElse(name);
    return window.folder().map(folder -> folder.resolve("lessons").resolve(kept + ".json"));
  }
}
