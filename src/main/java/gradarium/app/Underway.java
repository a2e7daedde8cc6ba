package gradarium.app;

import gradarium.message.Messages;
import gradarium.simulation.Player.Way;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says over the picture how far the player is on its way to a step, where that takes a while. */
final class Underway extends VBox {
  private static final long SHORT = 300_000_000L;

  private final Messages messages;
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar();
  private long since;

  Underway(Messages messages) {
    this.messages = messages;
    getStyleClass().add("underway");
    setId("underway");
    setAlignment(Pos.CENTER);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMouseTransparent(true);
    setVisible(false);
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(text, bar);
  }

  /** Shows where it is; nothing where it is there. */
  void show(Optional<Way> way, long now) {
    if (way.isEmpty() || since == 0) {
      since = way.isEmpty() ? 0 : now;
      setVisible(false);
    } else if (now - since > SHORT) {
      text.setText(messages.text("transport.underway", way.get().at(), way.get().to()));
      bar.setProgress((double) way.get().at() / way.get().to());
      setVisible(true);
    }
  }
}
