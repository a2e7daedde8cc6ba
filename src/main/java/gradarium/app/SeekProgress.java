package gradarium.app;

import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.simulation.Player.Way;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says over the picture why it does not show what was asked for, where that takes a while. */
final class SeekProgress extends VBox {
  private static final long SHORT = 300_000_000L;

  private final Messages messages;
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar();
  private long since;

  SeekProgress(Messages messages) {
    this.messages = messages;
    getStyleClass().add("seek-progress");
    setId("seek-progress");
    setAlignment(Pos.CENTER);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMouseTransparent(true);
    setVisible(false);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.managedProperty().bind(bar.visibleProperty());
    getChildren().addAll(text, bar);
  }

  /** Shows what is being done; nothing where nothing is. */
  void show(Optional<Work> work, long now) {
    if (work.isEmpty() || since == 0) {
      since = work.isEmpty() ? 0 : now;
      setVisible(false);
    } else if (now - since > SHORT) {
      text.setText(messages.text(work.get().text()));
      bar.setVisible(work.get().done().isPresent());
      bar.setProgress(work.get().done().orElse(0));
      setVisible(true);
    }
  }

  /**
   * What is between what was asked for and the picture.
   *
   * @param done how much of it is done, from 0 to 1; empty where nobody knows
   */
  record Work(Message text, OptionalDouble done) {

    /** Steps are computed before the one that is to be shown. */
    static Work onTheWay(Way way) {
      double done = (double) way.at() / way.to();
      return new Work(
          Message.of("transport.progress", way.at(), way.to()), OptionalDouble.of(done));
    }

    /** A network is being built. */
    static Work building() {
      return new Work(Message.of("transport.building"), OptionalDouble.empty());
    }

    /**
     * It could not be computed.
     *
     * @param before whether the picture shows what was computed before
     */
    static Work failed(boolean before) {
      String key = before ? "transport.failed.before" : "transport.failed";
      return new Work(Message.of(key), OptionalDouble.empty());
    }
  }
}
