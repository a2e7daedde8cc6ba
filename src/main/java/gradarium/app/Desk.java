package gradarium.app;

import gradarium.chart.NoteFigure;
import gradarium.chart.Painter;
import gradarium.chart.Style;
import gradarium.concept.Concept;
import gradarium.concept.ConceptView;
import gradarium.message.Message;
import gradarium.message.Messages;
import gradarium.simulation.Frame;
import gradarium.simulation.InvalidSetting;
import gradarium.simulation.Player;
import gradarium.simulation.Settings;
import gradarium.simulation.Simulation;
import gradarium.simulation.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.controlsfx.control.action.Action;

/**
 * One view at work: its player, its picture, and the controls around it.
 *
 * @param <S> what it shows
 */
public final class Desk<S extends Snapshot> implements ConceptView.Host {
  /** The speeds that can be chosen, in steps per second. */
  static final List<Double> SPEEDS =
      List.of(1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 500.0, 2000.0, Player.UNLIMITED);

  private static final int FIRST_SPEED = 4;
  private static final double SECONDS_TO_PLAY = 8;
  private static final Logger LOG = Logger.getLogger(Desk.class.getName());

  private final Concept<S> concept;
  private final MainWindow window;
  private final Painter painter =
      new Painter(
          () -> new NoteFigure(messages().text("figure.undrawn"), style()),
          thrown -> LOG.log(Level.SEVERE, "a chart was not drawn", thrown));
  private final StringProperty selectedLane = new SimpleStringProperty("");
  private final FrameRate frameRate = new FrameRate();
  private final Changes changes = new Changes(this);
  private final Player<S> player;
  private final EngineStart engine = new EngineStart();
  private Optional<Face<S>> face = Optional.empty();
  private Optional<Frame<S>> last = Optional.empty();
  private Settings settings;
  private long seed;
  private int speed = FIRST_SPEED;
  private volatile Optional<Throwable> failure = Optional.empty();
  private boolean viewFails;
  private boolean recording;
  private boolean closed;

  Desk(Concept<S> concept, Settings settings, long seed, long step, MainWindow window) {
    this.concept = concept;
    this.window = window;
    this.settings = settings;
    this.seed = seed;
    player = new Player<>(this::start, settings, seed, SPEEDS.get(speed), this::failed);
    if (step > 0) {
      player.seek(step);
    }
    selectedLane.addListener((o, was, is) -> Platform.runLater(this::refresh));
  }

  /** A desk for a concept of whatever type. */
  static Desk<?> of(Opening opening, MainWindow window) {
    return new Desk<>(
        opening.concept(), opening.settings(), opening.seed(), opening.step(), window);
  }

  private Simulation<S> start(Settings of, long seedOf) {
    engine.run();
    return concept.start(of, seedOf);
  }

  @Override
  public void failed(Throwable thrown) {
    failure = Optional.of(thrown);
    LOG.log(Level.SEVERE, "the simulation or its view stopped", thrown);
    Platform.runLater(() -> say(Message.of("error.simulation", window.logFile())));
  }

  /** Builds everything right of the navigation, in the language and mode in use. */
  Region build() {
    face.ifPresent(Face::close);
    Face<S> built = new Face<>(this);
    face = Optional.of(built);
    return built.root();
  }

  /** Shows what is new; called before each frame of the screen. */
  void pulse(long now) {
    frameRate.count(now);
    engine.pulse();
    Frame<S> frame = player.poll();
    if (frame != null) {
      last = Optional.of(frame);
      if (player.isCurrent(frame)) {
        settings = frame.settings();
        seed = frame.seed();
      }
      show(frame);
    }
    face.ifPresent(f -> f.pulse(now, engine, frameRate.perSecond()));
  }

  private void show(Frame<S> frame) {
    drawing(() -> face.ifPresent(f -> f.show(frame)));
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
      failure = Optional.of(e);
      viewFails = true;
    }
  }

  /** Shows the settings, or leaves their place to the charts. */
  void showSettings() {
    face.ifPresent(Face::showSettings);
  }

  /** Shows the last frame again, because something else than the step changed. */
  void refresh() {
    drawing(() -> face.ifPresent(f -> f.view().refresh()));
    last.ifPresent(this::show);
  }

  /** The picture with all its charts and texts. */
  Optional<Region> picture() {
    return face.map(Face::picture);
  }

  /** Whether an animation of this run is being recorded. */
  boolean isRecording() {
    return recording;
  }

  /** An animation of this run begins or ends; what went wrong before it is forgotten. */
  void setRecording(boolean begins) {
    recording = begins;
    failure = Optional.empty();
  }

  /** Whether it has ended. */
  boolean isClosed() {
    return closed;
  }

  /** What can be done with the picture of the whole view, and of each of its charts. */
  List<MenuItem> figureItems() {
    return face.map(Face::figureItems).orElse(List.of());
  }

  /** The numbers that the view shows now, with a row of names first. */
  List<List<String>> table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(concept.columns());
    last.ifPresent(frame -> rows.addAll(concept.rows(frame.current())));
    return rows;
  }

  @Override
  public void say(Message message) {
    face.ifPresent(f -> f.say(messages().text(message)));
  }

  /** Says something that goes on, and offers to do something about it. */
  void say(Message message, String action, Runnable act) {
    Action offer = new Action(messages().text(action), e -> act.run());
    face.ifPresent(f -> f.say(messages().text(message), offer));
  }

  /** The view that is shown. */
  public Concept<S> concept() {
    return concept;
  }

  /** The player of the view. */
  public Player<S> player() {
    return player;
  }

  /** The newest frame that reached the screen. */
  public Optional<Frame<S>> last() {
    return last;
  }

  /** What went wrong last in the simulation or its picture; the log has all of it. */
  public Optional<Throwable> failure() {
    return failure;
  }

  /** The picture of the concept. */
  public Optional<ConceptView<S>> view() {
    return face.map(Face::view);
  }

  /** The transport, whose commands the keys give too. */
  Optional<TransportBar> transport() {
    return face.map(Face::transport);
  }

  /** Changes of the settings. */
  Changes changes() {
    return changes;
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
    return settings;
  }

  @Override
  public StringProperty selectedLane() {
    return selectedLane;
  }

  @Override
  public boolean change(Map<String, String> texts) {
    try {
      changes.change(settings.with(texts));
      return true;
    } catch (InvalidSetting e) {
      say(e.explanation());
      return false;
    }
  }

  /** Goes on with these settings. */
  void use(Settings changed) {
    settings = changed;
    player.change(changed);
    face.ifPresent(Face::hush);
  }

  /** Starts or stops. */
  void togglePlaying() {
    if (last.map(Frame::playing).orElse(false)) {
      player.pause();
    } else {
      player.play();
    }
  }

  /** Starts anew with the next seed. */
  void newSeed() {
    seed++;
    settings = concept.reseed(settings, seed);
    player.restart(settings, seed);
  }

  /** Begins a fork at the step that is shown, or ends it. */
  void toggleFork() {
    if (last.map(frame -> frame.forkedAt() >= 0).orElse(false)) {
      player.endFork();
    } else {
      player.fork();
    }
  }

  /** Index into {@link #SPEEDS}. */
  int speed() {
    return speed;
  }

  /** Chooses a speed by its index. */
  void setSpeed(int index) {
    speed = Math.max(0, Math.min(SPEEDS.size() - 1, index));
    player.setSpeed(SPEEDS.get(speed));
    transport().ifPresent(TransportBar::showSpeed);
  }

  /** The step that is shown. */
  long step() {
    return last.map(frame -> frame.current().step()).orElse(0L);
  }

  /** Shows this step of this run; then it waits. */
  void show(Settings wanted, long wantedSeed, long step) {
    settings = wanted;
    seed = wantedSeed;
    player.restart(wanted, wantedSeed);
    player.seek(step);
  }

  /** Takes only what concerns the picture from these settings. */
  void showLooks(Settings looks) {
    use(settings.withLooks(looks));
  }

  /** Whether the newest frame shows all that was asked for. */
  boolean isCurrent() {
    return last.filter(player::isCurrent).isPresent();
  }

  /** What the view measures now. */
  Map<String, Double> measures() {
    return last.map(frame -> concept.measures(frame.current())).orElse(Map.of());
  }

  /** Plays to a step, at a speed at which that takes some seconds. */
  void playTo(long step) {
    double fitting = (step - step()) / SECONDS_TO_PLAY;
    int index = 0;
    while (index < SPEEDS.size() - 1 && SPEEDS.get(index) < fitting) {
      index++;
    }
    setSpeed(index);
    player.playTo(step);
  }

  /** Saves a scene, or says why not. */
  void save(Path file) {
    save(file, new Opening(concept, settings, seed, step()).scene(file)::bytes);
  }

  /** Ends player and painter. */
  void close() {
    closed = true;
    face.ifPresent(Face::close);
    engine.release();
    player.close();
    painter.close();
  }
}
