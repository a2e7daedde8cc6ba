package gradarium.app;

import gradarium.chart.Axis;
import gradarium.chart.LayoutRoot;
import gradarium.chart.Style;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.Player;
import gradarium.simulation.Snapshot.Event;
import gradarium.simulation.Snapshot.Mark;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;

/** Play, pause, step, scrub, speed, fork; and the timeline on which things happen. */
final class TransportBar extends HBox {
  private static final double THUMB = 9;

  private final Desk<?> desk;
  private final Messages messages;
  private final Button play;
  private final Button fork;
  private final Slider timeline = new Slider();
  private final Pane marks = new Pane();
  private final Label step = new Label();
  private final ComboBox<Double> speeds = new ComboBox<>();
  private boolean showing;
  private List<Object> marked = List.of();

  TransportBar(Desk<?> desk) {
    this.desk = desk;
    messages = desk.messages();
    getStyleClass().add("transport");
    setAlignment(Pos.CENTER_LEFT);
    Button reset = button("reset", () -> desk.player().reset());
    Button back = button("back", () -> desk.player().move(-1));
    play = button("play", () -> desk.player().togglePlaying());
    play.setId("play");
    Button forward = button("forward", () -> desk.player().move(1));
    Button seed = textButton("seed", desk::newSeed);
    fork = textButton("fork", () -> desk.player().toggleFork());
    fork.setId("fork");
    step.getStyleClass().add("step");
    getChildren()
        .addAll(
            reset, back, play, forward, scrubber(), new LayoutRoot(step), speedBox(), seed, fork);
  }

  private Button button(String key, Runnable action) {
    Button button = new Button();
    Region icon = new Region();
    icon.getStyleClass().add("icon");
    button.setGraphic(icon);
    button.getStyleClass().addAll("transport-button", key);
    return labelled(button, key, action);
  }

  private Button textButton(String key, Runnable action) {
    Button button = new Button(messages.text("transport." + key));
    button.getStyleClass().addAll("flat-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return labelled(button, key, action);
  }

  private Button labelled(Button button, String key, Runnable action) {
    button.setOnAction(e -> action.run());
    button.setTooltip(new Tooltip(messages.text("transport." + key + ".help")));
    button.setAccessibleText(messages.text("transport." + key + ".help"));
    return button;
  }

  private StackPane scrubber() {
    timeline.setAccessibleText(messages.text("transport.timeline.help"));
    timeline.setTooltip(new Tooltip(messages.text("transport.timeline.help")));
    timeline.setBlockIncrement(1);
    timeline
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing) {
                desk.player().seek(Math.min(Math.round(is.doubleValue()), end()));
              }
            });
    marks.setMouseTransparent(true);
    StackPane scrubber = new StackPane(timeline, marks);
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    scrubber.setMinWidth(80);
    marks.widthProperty().addListener((o, was, is) -> Platform.runLater(this::showMarksAgain));
    return scrubber;
  }

  private long end() {
    return desk.last().map(Frame::end).orElse(0L);
  }

  private ComboBox<Double> speedBox() {
    speeds.getItems().setAll(Speeds.ALL);
    speeds.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Double speed) {
            return speed == Player.UNLIMITED
                ? messages.text("transport.speed.unlimited")
                : messages.text("transport.speed", Math.round(speed));
          }

          @Override
          public Double fromString(String text) {
            throw new IllegalStateException("the box is not editable");
          }
        });
    speeds.setAccessibleText(messages.text("transport.speed.help"));
    speeds.setTooltip(new Tooltip(messages.text("transport.speed.help")));
    speeds.setMinWidth(Region.USE_PREF_SIZE);
    showSpeed();
    speeds.setOnAction(e -> desk.setSpeed(speeds.getSelectionModel().getSelectedIndex()));
    return speeds;
  }

  /** Shows the speed that is set. */
  void showSpeed() {
    if (speeds.getSelectionModel().getSelectedIndex() != desk.speed()) {
      speeds.getSelectionModel().select(desk.speed());
    }
  }

  /** Shows where a frame is. */
  void show(Frame<?> frame) {
    showing = true;
    double max = Axis.steps("", Math.max(frame.end(), 100)).max();
    if (timeline.getMax() != max) {
      timeline.setMax(max);
    }
    timeline.setValue(frame.current().step());
    showing = false;
    String state = frame.playing() ? "pause" : "play";
    if (!play.getStyleClass().contains(state)) {
      play.getStyleClass().removeAll("play", "pause");
      play.getStyleClass().add(state);
      play.setAccessibleText(messages.text("transport." + state + ".help"));
      play.getTooltip().setText(messages.text("transport." + state + ".help"));
    }
    step.setText(messages.text("transport.step", frame.current().step(), frame.end()));
    fork.setText(messages.text(frame.forkedAt() >= 0 ? "transport.unfork" : "transport.fork"));
    showMarks(frame, max);
  }

  private void showMarksAgain() {
    marked = List.of();
    desk.last().ifPresent(frame -> showMarks(frame, timeline.getMax()));
  }

  private void showMarks(Frame<?> frame, double max) {
    List<Object> wanted = new ArrayList<>(frame.current().marks());
    wanted.add(max);
    wanted.add(desk.style());
    wanted.add(frame.forkedAt());
    if (wanted.equals(marked) || marks.getWidth() == 0) {
      return;
    }
    marked = wanted;
    marks.getChildren().clear();
    for (Mark mark : frame.current().marks()) {
      Rectangle tick = tick(mark.step() / max, mark.event() == Event.REACHED ? 8 : 16);
      desk.view()
          .flatMap(view -> view.laneStyle(mark.lane()))
          .ifPresent(lane -> tick.setFill(Style.paint(lane.colour(desk.style()))));
    }
    if (frame.forkedAt() >= 0 && frame.forkedAt() <= max) {
      tick(frame.forkedAt() / max, 26).getStyleClass().add("forked");
    }
  }

  private Rectangle tick(double share, double height) {
    double width = marks.getWidth() - 2 * THUMB;
    Rectangle tick = new Rectangle(THUMB + share * width - 1.5, 0, 3, height);
    tick.getStyleClass().add("mark");
    marks.getChildren().add(tick);
    return tick;
  }
}
