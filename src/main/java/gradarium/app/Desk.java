package gradarium.app;

import gradarium.chart.NoteFigure;
import gradarium.chart.Painter;
import gradarium.chart.Style;
import gradarium.concept.Concept;
import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Player;
import gradarium.simulation.Settings;
import gradarium.simulation.Snapshot;
import gradarium.view.ConceptView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.controlsfx.control.action.Action;

/**
 * A session on the screen: its picture, and the controls around it.
 *
 * @param <S> what it shows
 */
public final class Desk<S extends Snapshot> implements ConceptView.Host, Session.Listener {
  private static final Logger LOG = Logger.getLogger(Desk.class.getName());

  private final Session<S> session;
  private final MainWindow window;
  private final Painter painter =
      new Painter(
          () -> new NoteFigure(messages().text("figure.undrawn"), style()),
          thrown -> LOG.log(Level.SEVERE, "a chart was not drawn", thrown));
  private final FrameRate frameRate = new FrameRate();
  private final ChangeListener<String> selected = (o, was, is) -> Platform.runLater(this::refresh);
  private final Subscription following;
  private Optional<SessionPane<S>> pane = Optional.empty();
  private boolean viewFails;
  private Optional<Recording> recording = Optional.empty();
  private boolean closed;

  Desk(Session<S> session, MainWindow window) {
    this.session = session;
    this.window = window;
    session.selectedLane().addListener(selected);
    following = session.follow(frame -> show());
    session.show(this);
  }

  @Override
  public void failed(Throwable thrown) {
    session.fail(thrown);
  }

  @Override
  public void changed() {
    pane.ifPresent(SessionPane::changed);
  }

  /** Builds everything right of the navigation, in the language and mode in use. */
  Region build() {
    pane.ifPresent(SessionPane::close);
    SessionPane<S> built = new SessionPane<>(this);
    pane = Optional.of(built);
    session.unsaid().ifPresent(this::say);
    return built.root();
  }

  /** Shows what is new; called before each frame of the screen. */
  void pulse(long now) {
    frameRate.count(now);
    session.take();
    pane.ifPresent(p -> p.pulse(now, window.engine(), frameRate.perSecond()));
  }

  private void show() {
    session.last().ifPresent(frame -> drawing(() -> pane.ifPresent(p -> p.show(frame))));
  }

  /** A view that fails on every frame is told of once. */
  private void drawing(Runnable draw) {
    try {
      draw.run();
      viewFails = false;
    } catch (RuntimeException e) {
      if (!viewFails) {
        failed(e);
      }
      viewFails = true;
    }
  }

  /** Shows the settings, or leaves their place to the charts. */
  void showSettings() {
    pane.ifPresent(SessionPane::showSettings);
  }

  /** Shows the last frame again, because something else than the step changed. */
  void refresh() {
    drawing(() -> pane.ifPresent(p -> p.view().refresh()));
    show();
  }

  /** The picture with all its charts and texts. */
  Optional<Region> picture() {
    return pane.map(SessionPane::picture);
  }

  /** Whether an animation of this run is being recorded. */
  boolean isRecording() {
    return recording.isPresent();
  }

  /** An animation of this run begins or ends; what went wrong before it is forgotten. */
  void setRecording(Optional<Recording> now) {
    recording = now;
    session.forgetFailure();
  }

  /** Whether it has ended. */
  boolean isClosed() {
    return closed;
  }

  /** What can be done with the picture of the whole view, and of each of its charts. */
  List<MenuItem> figureItems() {
    return pane.map(SessionPane::figureItems).orElse(List.of());
  }

  /** The numbers that the view shows now, with a row of names first. */
  List<List<String>> table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(concept().measures().columns());
    last().ifPresent(frame -> rows.addAll(concept().measures().rows(frame.current())));
    return rows;
  }

  @Override
  public void say(Message message) {
    pane.ifPresent(p -> p.say(messages().text(message)));
  }

  /** Says something that goes on, and offers to do something about it. */
  void say(Message message, String action, Runnable act) {
    Action offer = new Action(messages().text(action), e -> act.run());
    pane.ifPresent(p -> p.say(messages().text(message), offer));
  }

  /** The view that is shown. */
  public Concept<S> concept() {
    return session.concept();
  }

  /** The player of the view. */
  public Player<S> player() {
    return session.player();
  }

  /** The newest frame that reached the screen. */
  public Optional<Frame<S>> last() {
    return session.last();
  }

  /** What went wrong last in the simulation or its picture; the log has all of it. */
  public Optional<Throwable> failure() {
    return session.failure();
  }

  /** The picture of the concept. */
  public Optional<ConceptView<S>> view() {
    return pane.map(SessionPane::view);
  }

  /** The transport, whose commands the keys give too. */
  Optional<TransportBar> transport() {
    return pane.map(SessionPane::transport);
  }

  /** Changes of the settings. */
  Changes changes() {
    return session.changes();
  }

  MainWindow window() {
    return window;
  }

  @Override
  public Messages messages() {
    return window.messages();
  }

  @Override
  public Style style() {
    return new Style(window.isDark(), window.scale());
  }

  @Override
  public Painter painter() {
    return painter;
  }

  @Override
  public Settings settings() {
    return session.settings();
  }

  @Override
  public StringProperty selectedLane() {
    return session.selectedLane();
  }

  @Override
  public boolean change(UnaryOperator<Settings> change) {
    try {
      session.changes().change(change.apply(settings()));
      return true;
    } catch (InvalidSetting e) {
      say(e.explanation());
      return false;
    }
  }

  /** Starts anew with the next seed. */
  void newSeed() {
    session.newSeed();
  }

  /** Index into {@link Speeds#ALL}. */
  int speed() {
    return session.speed();
  }

  /** Chooses a speed by its index. */
  void setSpeed(int index) {
    session.setSpeed(index);
    transport().ifPresent(TransportBar::showSpeed);
  }

  /** The step that is shown. */
  long step() {
    return session.step();
  }

  /** Shows this run in the place of the one that there is; then it waits. */
  void show(Settings wanted, long wantedSeed, long step) {
    session.changes().open(new Opening(concept(), wanted, wantedSeed, step));
  }

  /** Whether the newest frame shows all that was asked for. */
  boolean isCurrent() {
    return session.isCurrent();
  }

  /** Plays to a step, at a speed at which that takes some seconds. */
  void playTo(long step) {
    session.playTo(step);
    transport().ifPresent(TransportBar::showSpeed);
  }

  /** The session that is shown. */
  Session<S> session() {
    return session;
  }

  /** Saves a scene, or says why not. */
  void save(Path file) {
    save(file, session.opening().scene(file)::bytes);
  }

  /** Leaves the screen; the session stays. */
  void close() {
    closed = true;
    recording.ifPresent(Recording::leave);
    pane.ifPresent(SessionPane::close);
    session.selectedLane().removeListener(selected);
    following.unsubscribe();
    session.hide();
    painter.close();
  }
}
