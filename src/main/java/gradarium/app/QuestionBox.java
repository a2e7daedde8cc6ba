package gradarium.app;

import gradarium.lesson.Guide;
import gradarium.lesson.Lesson.Question;
import gradarium.lesson.Outcome;
import gradarium.lesson.Report;
import gradarium.message.Message;
import gradarium.message.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A question of a lesson: before the run for a prediction, after it with what came of that. */
final class QuestionBox extends VBox {
  private final Desk<?> desk;
  private final Messages m;
  private final Question question;
  private final Consumer<String> predict;

  /**
   * The question of the step at which the learner is.
   *
   * @param outcome of the run; empty before it
   * @param predict is told what the learner predicts; empty text for nothing
   */
  QuestionBox(
      Desk<?> desk,
      Guide guide,
      Question question,
      Optional<Outcome> outcome,
      Consumer<String> predict) {
    super(6);
    this.desk = desk;
    this.question = question;
    this.predict = predict;
    m = desk.messages();
    getStyleClass().add("lesson-question");
    getChildren().add(MarkdownText.of(question.text(), desk.style()));
    guide
        .prediction()
        .ifPresentOrElse(prediction -> compare(prediction, outcome), this::askForPrediction);
  }

  private void askForPrediction() {
    getChildren().add(question.number().isPresent() ? number() : choices());
    Button skip = LessonPane.button(m, "lesson.skip", () -> predict.accept(""));
    skip.getStyleClass().addAll("flat-button", "small-button");
    getChildren().add(skip);
  }

  private VBox choices() {
    ToggleGroup group = new ToggleGroup();
    VBox choices = new VBox(4);
    for (int i = 0; i < question.answers().size(); i++) {
      String number = Integer.toString(i);
      RadioButton choice = new RadioButton(question.answers().get(i).text());
      choice.setToggleGroup(group);
      choice.setWrapText(true);
      choice.setId("answer-" + i);
      choice.setOnAction(e -> predict.accept(number));
      choices.getChildren().add(choice);
    }
    return choices;
  }

  private HBox number() {
    TextField field = new TextField();
    field.setPrefColumnCount(8);
    field.setId("answer");
    Button say = LessonPane.button(m, "lesson.say", () -> sayNumber(field));
    field.setOnAction(e -> sayNumber(field));
    return new HBox(6, field, say);
  }

  private void sayNumber(TextField field) {
    String text = field.getText().strip().replace(',', '.').replace('−', '-');
    if (text.isEmpty()) {
      desk.say(Message.of("lesson.number.expected"));
    } else if (question.accepts(text)) {
      predict.accept(text);
    } else {
      desk.say(Message.of("lesson.number", field.getText()));
    }
  }

  private void compare(String prediction, Optional<Outcome> outcome) {
    String said = prediction.isEmpty() ? m.text("lesson.nothing") : prediction;
    if (!prediction.isEmpty() && question.number().isEmpty()) {
      said = question.answers().get(Integer.parseInt(prediction)).text();
    }
    getChildren().add(LessonPane.line(m.text("lesson.said", said), "secondary"));
    outcome.ifPresent(
        o -> {
          o.right().ifPresent(right -> judge(right, prediction));
          o.number()
              .ifPresent(number -> conclude(m.text("lesson.measured", Report.number(number))));
        });
  }

  private void judge(int right, String prediction) {
    boolean hit = prediction.equals(Integer.toString(right));
    conclude(m.text(hit ? "lesson.hit" : "lesson.miss", question.answers().get(right).text()));
  }

  private void conclude(String text) {
    getChildren().add(LessonPane.line(text, "chart-title"));
  }
}
