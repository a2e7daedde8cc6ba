package gradarium.app;

import gradarium.chart.FigurePane;
import gradarium.simulation.Frame;
import gradarium.simulation.Player;
import gradarium.simulation.Snapshot;
import gradarium.view.ConceptView;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/**
 * What is on the screen of a view, for one language and mode: its picture and the controls around
 * it.
 *
 * @param <S> what it shows
 */
final class SessionPane<S extends Snapshot> {
  private final Desk<S> desk;
  private final ConceptView<S> view;
  private final Region picture;
  private final NotificationPane notifications;
  private final SeekProgress progress;
  private final SettingsPane settings;
  private final TransportBar transport;
  private final StatusBar status;
  private final BorderPane middle = new BorderPane();
  private final VBox root = new VBox();
  private Optional<String> unsaid = Optional.empty();

  SessionPane(Desk<S> desk) {
    this.desk = desk;
    view = desk.concept().view();
    picture = view.build(desk);
    picture.setOnContextMenuRequested(this::offerMenu);
    notifications = new NotificationPane(picture);
    notifications.setShowFromTop(false);
    notifications.setFocusTraversable(false);
    notifications.skinProperty().addListener(e -> Platform.runLater(this::sayUnsaid));
    progress = new SeekProgress(desk.messages());
    settings = new SettingsPane(desk, view);
    transport = new TransportBar(desk);
    status = new StatusBar(desk);
    layOut();
  }

  private void layOut() {
    StackPane shown = new StackPane(notifications, progress);
    StackPane.setAlignment(progress, Pos.TOP_CENTER);
    middle.setCenter(shown);
    showSettings();
    settings.scrollToWhereItWas();
    VBox.setVgrow(middle, Priority.ALWAYS);
    root.getStyleClass().add("desk");
    root.getChildren().addAll(middle, transport);
    if (!desk.window().isPresenting()) {
      root.getChildren().add(status);
    }
  }

  /** Shows the settings, or leaves their place to the charts. */
  void showSettings() {
    middle.setTop(new HeaderPane(desk, desk.window()));
    middle.setRight(desk.window().showsSettings() ? settings : null);
  }

  /** Every chart can be taken away by its context menu, also one that comes into view later. */
  private void offerMenu(ContextMenuEvent e) {
    Node node = e.getTarget() instanceof Node target ? target : picture;
    while (node != picture && !(node instanceof FigurePane)) {
      node = node.getParent();
    }
    if (node instanceof FigurePane pane) {
      ContextMenu menu = new ContextMenu();
      menu.getItems().setAll(FigureMenu.ofChart(desk, pane));
      menu.show(pane, e.getScreenX(), e.getScreenY());
      e.consume();
    }
  }

  /** All of it. */
  Region root() {
    return root;
  }

  /** The picture of the concept. */
  ConceptView<S> view() {
    return view;
  }

  /** The picture with all its charts and texts. */
  Region picture() {
    return picture;
  }

  /** The transport, whose commands the keys give too. */
  TransportBar transport() {
    return transport;
  }

  /** What can be done with the picture of the whole view, and of each of its charts. */
  List<MenuItem> figureItems() {
    return FigureMenu.ofAll(desk, picture);
  }

  void show(Frame<S> frame) {
    view.show(frame);
    settings.show();
    transport.show(frame);
  }

  /** Shows what the machine does; called before each frame of the screen. */
  void pulse(long now, EngineStart engine, double framesPerSecond) {
    progress.show(work(engine), now);
    status.show(engine.backend(), desk.session(), framesPerSecond);
  }

  /** Why the picture does not show what was asked for; nothing where it soon will. */
  private Optional<SeekProgress.Work> work(EngineStart engine) {
    Player<S> player = desk.player();
    if (player.isStuck() && !desk.isCurrent()) {
      return Optional.of(SeekProgress.Work.failed(desk.last().isPresent()));
    }
    if (player.isBuilding() && engine.backend().isPresent()) {
      return Optional.of(SeekProgress.Work.building());
    }
    return player.way().map(SeekProgress.Work::onTheWay);
  }

  /** Shows a text, with something to do about it where there is an action. */
  void say(String text, Action... actions) {
    notifications.getActions().setAll(actions);
    if (notifications.getSkin() == null) {
      unsaid = Optional.of(text);
    } else if (notifications.isShowing()) {
      notifications.setText(text);
    } else {
      notifications.show(text);
    }
  }

  /** Ends what was said, and shows the settings once the control that changed them is done. */
  void changed() {
    unsaid = Optional.empty();
    notifications.hide();
    Platform.runLater(settings::show);
  }

  /** A message that is shown before the pane has its skin would never be seen. */
  private void sayUnsaid() {
    Optional<String> text = unsaid;
    unsaid = Optional.empty();
    text.ifPresent(notifications::show);
  }

  void close() {
    view.close();
  }
}
