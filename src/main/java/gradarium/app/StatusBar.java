package gradarium.app;

import gradarium.chart.LayoutRoot;
import gradarium.engine.Backend;
import gradarium.engine.Parallel;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What the machine does, in small grey type. */
final class StatusBar extends HBox {
  private static final long PERIOD = 500_000_000L;

  private final Messages messages;
  private final Label machine = new Label();
  private final Label seed = new Label();
  private long shownAt;

  StatusBar(Desk<?> desk) {
    messages = desk.messages();
    getStyleClass().add("status");
    Label keys = new Label(messages.text("status.keys"));
    LayoutRoot numbers = new LayoutRoot(machine);
    HBox.setHgrow(numbers, Priority.ALWAYS);
    getChildren().addAll(numbers, seed, keys);
    machine.setText(messages.text("status.starting"));
  }

  void show(Optional<Backend> backend, Session<?> session, double framesPerSecond) {
    long now = System.nanoTime();
    if (backend.isEmpty() || now - shownAt < PERIOD) {
      return;
    }
    shownAt = now;
    machine.setText(
        messages.text(
            "status.machine",
            backend.get().device(),
            messages.text(backend.get().portable() ? "status.portable" : "status.pointers"),
            Parallel.threads(),
            Math.round(framesPerSecond),
            Math.round(session.last().map(Frame::stepsPerSecond).orElse(0.0))));
    seed.setText(messages.text("status.seed", session.seed()));
  }
}
