package gradarium.app;

import gradarium.lesson.Claims;
import gradarium.lesson.Guide;
import gradarium.lesson.Lesson;
import gradarium.lesson.Lesson.Question;
import gradarium.lesson.Lesson.Step;
import gradarium.lesson.Outcome;
import gradarium.lesson.Outcome.Verdict;
import gradarium.lesson.Report;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A lesson beside the live view: read, predict, run, compare, read on. */
final class LessonPane extends VBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final MainWindow window;
  private final LessonDesk lessons;
  private final Guide guide;
  private final Messages m;
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);
  private final Button back;
  private final Button next;
  private final Button path;
  private final Subscription following;
  private boolean onPath = true;
  private boolean running;

  LessonPane(MainWindow window, LessonDesk lessons, Guide guide) {
    this.window = window;
    this.lessons = lessons;
    this.guide = guide;
    m = window.messages();
    getStyleClass().add("lesson");
    setId("lesson");
    content.getStyleClass().add("lesson-content");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(scroll, Priority.ALWAYS);
    back = button(m, "lesson.back", () -> lessons.open(guide.index() - 1));
    next = button(m, "lesson.next", () -> lessons.open(guide.index() + 1));
    next.setId("lesson-next");
    path = button(m, "lesson.path", () -> lessons.open(guide.index()));
    path.setMaxWidth(Double.MAX_VALUE);
    path.managedProperty().bind(path.visibleProperty());
    path.setVisible(false);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox footer = new HBox(6, back, between, next);
    getChildren().addAll(header(), scroll, path, footer);
    build();
    following = window.desk().session().follow(this::look);
    look();
  }

  /** It is not shown any more. */
  void close() {
    following.unsubscribe();
  }

  private VBox header() {
    Lesson lesson = guide.lesson();
    Label title = new Label(lesson.title());
    title.getStyleClass().add("lane-title");
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button close = button(m, "lesson.close", lessons::close);
    close.setText("×");
    close.setFocusTraversable(false);
    close.getStyleClass().add("flat-button");
    close.setAccessibleText(m.text("lesson.close"));
    HBox top = new HBox(4, title, close);
    top.setAlignment(Pos.TOP_LEFT);
    int steps = lesson.steps().size();
    Label place = new Label(m.text("lesson.place", guide.index() + 1, steps, lesson.minutes()));
    place.getStyleClass().add("secondary");
    ProgressBar bar = new ProgressBar((guide.index() + 1.0) / steps);
    bar.setMaxWidth(Double.MAX_VALUE);
    return new VBox(3, top, place, bar);
  }

  /** Shows the question with what came out of it, however long the text above is. */
  private void scrollToQuestion() {
    scroll.applyCss();
    scroll.layout();
    Node question = content.lookup(".lesson-question");
    double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
    if (question != null && hidden > 0) {
      scroll.setVvalue(Math.min(1, question.getBoundsInParent().getMinY() / hidden));
    }
  }

  private void build() {
    Step step = guide.step();
    content.getChildren().clear();
    if (guide.index() == 0) {
      content.getChildren().add(goals());
      add(guide.lesson().introduction());
    }
    Label title = new Label(step.title());
    title.getStyleClass().add("lesson-step");
    title.setWrapText(true);
    content.getChildren().add(title);
    add(step.before());
    Optional<Outcome> outcome = guide.mayRun() ? guide.outcome() : Optional.empty();
    guide
        .missing()
        .ifPresentOrElse(
            this::addMissing,
            () -> step.question().ifPresent(question -> addQuestion(question, outcome)));
    if (guide.mayRun() && outcome.isEmpty() && step.to() > step.from()) {
      Button run = button(m, "lesson.run", this::run);
      run.setText(m.text("lesson.run", step.to()));
      run.setId("lesson-run");
      run.getStyleClass().add("accent");
      run.setDisable(running || !onPath);
      content.getChildren().add(run);
    }
    outcome.ifPresent(
        o -> {
          addVerdicts(o);
          add(step.after());
          Button again = button(m, "lesson.again", lessons::again);
          again.getStyleClass().addAll("flat-button", "small-button");
          content.getChildren().add(again);
          if (guide.isLast()) {
            Label end = new Label(m.text("lesson.end"));
            end.setWrapText(true);
            end.getStyleClass().add("secondary");
            content.getChildren().add(end);
          }
        });
    back.setDisable(guide.index() == 0);
    next.setDisable(guide.isLast());
    next.getStyleClass().remove("accent");
    if (outcome.isPresent() && !guide.isLast()) {
      next.getStyleClass().add("accent");
    }
  }

  private void addQuestion(Question question, Optional<Outcome> outcome) {
    content
        .getChildren()
        .add(new QuestionBox(window.desk(), guide, question, outcome, this::predict));
  }

  /** Leads to a step that has to run before this one can compare with it. */
  private void addMissing(int wanted) {
    String title = guide.lesson().steps().get(wanted).title();
    Button go = button(m, "lesson.missing.go", () -> lessons.open(wanted));
    go.setText(m.text("lesson.missing.go", wanted + 1));
    go.setId("lesson-missing");
    go.getStyleClass().add("accent");
    content.getChildren().addAll(line(m.text("lesson.missing", wanted + 1, title)), go);
  }

  private VBox goals() {
    Label title = new Label(m.text("lesson.goals"));
    title.getStyleClass().add("chart-title");
    VBox goals = new VBox(2, title);
    for (String goal : guide.lesson().goals()) {
      Label label = new Label("– " + goal);
      label.setWrapText(true);
      goals.getChildren().add(label);
    }
    return goals;
  }

  private void add(String markdown) {
    if (!markdown.isEmpty()) {
      content.getChildren().add(MarkdownText.of(markdown, window.desk().style()));
    }
  }

  /** A box for each claim, with what was measured for it. */
  private void addVerdicts(Outcome outcome) {
    Map<String, List<Verdict>> byClaim = new LinkedHashMap<>();
    for (Verdict verdict : outcome.verdicts()) {
      byClaim.computeIfAbsent(verdict.check().claim(), claim -> new ArrayList<>()).add(verdict);
    }
    byClaim.forEach(
        (id, verdicts) -> {
          Claims.Claim claim = Claims.ALL.get(id);
          boolean holds = verdicts.stream().allMatch(Verdict::holds);
          VBox box = new VBox();
          box.getStyleClass().add("lesson-verdict");
          if (claim != null) {
            String text = Report.mark(holds) + " " + claim.text(m.locale());
            box.getChildren().add(line(text, holds ? "holds" : "fails"));
          }
          for (Verdict verdict : verdicts) {
            String condition =
                Report.mark(verdict.holds()) + " " + verdict.check().condition().text();
            box.getChildren()
                .addAll(
                    line(condition, "secondary", "small"),
                    line("    " + Report.measured(verdict), "secondary", "small"));
          }
          content.getChildren().add(box);
        });
  }

  /** A line of text that is never cut. */
  static Label line(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  private void predict(String prediction) {
    guide.predict(prediction);
    window.desk().changed();
    lessons.save();
    look();
    build();
    focusOnWhatIsNext();
  }

  /** What was pressed last is no more; the next key is to go on, not to play off the path. */
  private void focusOnWhatIsNext() {
    window.focus().goTo(Stream.of("#lesson-run", "#lesson-next"));
  }

  private void run() {
    running = true;
    window.desk().playTo(guide.step().to());
    build();
  }

  /** Sees whether the run has come where the step ends, or has left its path. */
  void look() {
    pseudoClassStateChanged(NARROW, window.isNarrow());
    window.desk().last().ifPresent(this::look);
  }

  private void look(Frame<?> frame) {
    Desk<?> desk = window.desk();
    boolean same = desk.concept() == guide.lesson().concept();
    long at = frame.current().step();
    boolean current = desk.isCurrent();
    boolean nowOnPath = same && guide.isOnPath(frame.settings(), frame.seed(), at);
    if (current && nowOnPath != onPath) {
      onPath = nowOnPath;
      path.setVisible(!onPath);
      build();
    }
    boolean there = onPath && current && at == guide.step().to() && !frame.playing();
    if (there && guide.mayRun() && guide.outcome().isEmpty()) {
      boolean ran = running;
      running = false;
      guide.measure(desk.session().measures());
      lessons.save();
      build();
      if (ran) {
        focusOnWhatIsNext();
      }
      Platform.runLater(this::scrollToQuestion);
    } else if (running && !frame.playing() && current && !there) {
      running = false;
      build();
    }
  }

  /** A button of a lesson. */
  static Button button(Messages m, String key, Runnable action) {
    Button button = new Button(m.text(key));
    button.setTooltip(new Tooltip(m.text(key + ".help")));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }
}
